package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.EditedText;
import io.manyhands.processor.plan.MethodPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the generated form of a method: its own text with calls in the place of loops. */
final class MethodWriter {
  private final ClassPlan plan;
  private final MethodPlan method;
  private final MarkedMethod marked;
  private final String text;

  MethodWriter(ClassPlan plan, MethodPlan method) {
    this.plan = plan;
    this.method = method;
    this.marked = method.planned().marked();
    this.text = plan.source().text();
  }

  static EditedText edits(MethodPlan method) {
    return method.planned().text();
  }

  /**
   *
   *
   * <pre>{@code
   * static void smooth(Foo self, double[] a, double[] b) {
   *   ...
   * }
   * }</pre>
   */
  MethodSpec write() {
    return signature(method.planned().name(), Optional.empty())
        .addJavadoc("$L", RegionDocs.method(plan, method.planned()))
        .addModifiers(STATIC)
        .addCode(body(dedent -> new Placements(plan, method).in(marked.bodySpan(), dedent)))
        .build();
  }

  /** A method with the parameters of the host's, and one in front of them. */
  MethodSpec.Builder signature(String name, Optional<ParameterSpec> first) {
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(name)
            .addTypeVariables(TypeNames.declarations(method.typeParameters()))
            .returns(TypeNames.of(marked.returnType()))
            .varargs(marked.declaration().method().isVarargs());
    first.ifPresent(code::addParameter);
    method
        .scope()
        .receiver()
        .ifPresent(self -> code.addParameter(TypeNames.of(plan.host().type()), self));
    marked
        .declaration()
        .parameters()
        .forEach(parameter -> code.addParameter(TypeNames.of(parameter.type()), parameter.name()));
    marked.thrown().forEach(type -> code.addException(TypeNames.of(type)));
    return code;
  }

  /** The text of the body, with replacements that may ask how far it has been moved. */
  CodeBlock body(Function<Dedent, List<SourceCutter.Replacement>> replacements) {
    BodyText body = new BodyText(text, marked.bodySpan());
    SourceCutter cutter = new SourceCutter(plan.source(), edits(method), method.scope());
    return body.cut(cutter, replacements.apply(body.dedent()));
  }
}
