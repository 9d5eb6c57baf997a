package io.manyhands.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.FuturePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes a value that is computed beside what follows, and the rest of its block around it. */
final class FutureWriter {
  private final FuturePlan future;
  private final SourceCutter cutter;
  private final TypeName host;
  private final String text;

  FutureWriter(ClassPlan plan, FuturePlan future, SourceCutter cutter) {
    this.future = future;
    this.cutter = cutter;
    this.host = TypeNames.raw(plan.host().type());
    this.text = plan.source().text();
  }

  /**
   *
   *
   * <pre>{@code
   * var leftPending = AREA_9.start(() -> area(left));
   * try {
   *   ...
   * } finally {
   *   leftPending.settle();
   * }
   * }</pre>
   */
  CodeBlock write(CodeBlock rest) {
    CodeBlock.Builder code = CodeBlock.builder();
    future
        .copies()
        .forEach(
            (variable, copy) ->
                code.add("$T $L = $L;\n", TypeNames.of(variable.type()), copy, variable.name()));
    code.add(
        "$L $L = $L.$L($L() -> $L);\n",
        type(),
        future.pending(),
        future.constant(),
        RuntimeNames.START,
        check(),
        value());
    return code.add(
            "try {\n$>$L\n$<} finally {\n$>$L.$L();\n$<}",
            rest,
            future.pending(),
            RuntimeNames.SETTLE)
        .build();
  }

  /** {@code self.getClass() == Foo.class, }: otherwise the value is computed at once. */
  private CodeBlock check() {
    return future.facts().exactReceiver()
        ? CodeBlock.of("$L.getClass() == $T.class, ", cutter.members().receiver(), host)
        : CodeBlock.of("");
  }

  /** Spelled where the value may be inferred from what it is assigned to. */
  private CodeBlock type() {
    if (future.facts().value().type() instanceof Type.Primitive) {
      return CodeBlock.of("var");
    }
    return CodeBlock.of(
        "$T<$T, $T>",
        RuntimeTypes.PENDING,
        TypeNames.of(declared()).box(),
        future
            .facts()
            .thrown()
            .<TypeName>map(TypeNames::of)
            .orElse(ClassName.get(RuntimeException.class)));
  }

  private Type declared() {
    return future.facts().declaration().variable().type();
  }

  /** The rest of the block, from its first character that is not white space. */
  Span rest() {
    Span rest = future.facts().rest();
    int start = rest.start();
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Span(
        start, rest.end(), rest.line(), rest.column(), rest.endLine(), rest.endColumn());
  }

  /**
   * The computation, as an expression that stands alone: {@code {1, 2}} says of which type the
   * array is, and {@code null} fails to be unboxed where the program as written would.
   */
  private CodeBlock value() {
    Expression value = future.facts().value();
    if (value instanceof Expression.NewArray && text.charAt(value.span().start()) == '{') {
      return CodeBlock.of("new $T $L", TypeNames.of(value.type()), computed());
    }
    return declared() instanceof Type.Primitive && value.type().isReference()
        ? CodeBlock.of("($T) ($L)", TypeNames.of(declared()), computed())
        : computed();
  }

  private CodeBlock computed() {
    List<SourceCutter.Replacement> copies = new ArrayList<>();
    Set<Span> seen = new HashSet<>();
    Nodes.each(
        future.facts().value(),
        part -> {
          if (part instanceof Expression.Local local && seen.add(local.span())) {
            String copy = future.copies().get(local.variable());
            if (copy != null) {
              copies.add(new SourceCutter.Replacement(local.span(), CodeBlock.of("$L", copy)));
            }
          }
        });
    return cutter.cut(
        future.facts().value().span(), copies.toArray(SourceCutter.Replacement[]::new));
  }

  /** {@code double left = leftPending.join();}, with the declaration as it was written. */
  CodeBlock joined() {
    Statement.Declaration declaration = future.facts().declaration();
    Span value = future.facts().value().span();
    CodeBlock join = CodeBlock.of("$L.$L()", future.pending(), RuntimeNames.JOIN);
    Type type = future.facts().value().type();
    boolean unboxed =
        type instanceof Type.Primitive
            && text.substring(declaration.span().start(), value.start())
                .matches("(?s).*\\bvar\\b.*");
    return cutter.cut(
        declaration.span(),
        new SourceCutter.Replacement(
            value, unboxed ? CodeBlock.of("($T) $L", TypeNames.of(type), join) : join));
  }
}
