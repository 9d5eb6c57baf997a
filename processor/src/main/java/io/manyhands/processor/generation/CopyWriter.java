package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.EditedText;
import io.manyhands.processor.plan.MethodCopy;
import io.manyhands.processor.plan.RegionPlan;
import java.util.List;
import java.util.Objects;

/** Writes the copy of a called method whose updates go to a partial result. */
final class CopyWriter {
  private CopyWriter() {}

  /**
   *
   *
   * <pre>{@code
   * private static void visitInto(VisitAll18Partial partial) {
   *   partial.q += 1;
   * }
   * }</pre>
   */
  static MethodSpec write(ClassPlan plan, RegionPlan region, MethodCopy copy) {
    MarkedMethod method = copy.method();
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(copy.name())
            .addJavadoc("$L", RegionDocs.copy(plan, region, method))
            .addModifiers(PRIVATE, STATIC)
            .returns(TypeNames.of(method.returnType()))
            .addParameter(ClassName.get("", region.partial().orElseThrow().name()), copy.partial());
    copy.scope()
        .receiver()
        .ifPresent(name -> code.addParameter(TypeNames.of(method.host().type()), name));
    method
        .declaration()
        .parameters()
        .forEach(parameter -> code.addParameter(TypeNames.of(parameter.type()), parameter.name()));
    method.thrown().forEach(type -> code.addException(TypeNames.of(type)));
    SourceCutter cutter =
        new SourceCutter(plan.source(), new EditedText(method.edits()), copy.scope());
    BodyText body = new BodyText(plan.source().text(), method.bodySpan());
    boolean isElsewhere = !method.host().type().equals(plan.host().type());
    copy.scope()
        .receiver()
        .filter(name -> isElsewhere)
        .ifPresent(name -> code.addStatement("$T.requireNonNull($L)", Objects.class, name));
    return code.addCode(body.cut(cutter, List.of())).build();
  }
}
