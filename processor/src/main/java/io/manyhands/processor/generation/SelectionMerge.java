package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.PartialPlan;
import java.util.ArrayList;
import java.util.List;

/** Writes how the best candidate of some iterations gives way to a better one of later ones. */
final class SelectionMerge {
  private final PartialPlan partial;
  private final SourceCutter cutter;
  private final String next;

  SelectionMerge(PartialPlan partial, SourceCutter cutter) {
    this.partial = partial;
    this.cutter = cutter;
    this.next = partial.merging().next();
  }

  /**
   * The test of the loop, asked about the candidate that later iterations have left:
   *
   * <pre>{@code
   * if (next.best != null && (best == null || next.best.score > best.score)) {
   *   best = next.best;
   *   at = next.at;
   * }
   * }</pre>
   */
  CodeBlock write(Folding.Selection selection) {
    CodeBlock.Builder code = CodeBlock.builder();
    selection.unordered().forEach(value -> code.add(unordered(selection, value)));
    CodeBlock test = text(selection, selection.condition());
    CodeBlock better = selection.onTrue() ? test : CodeBlock.of("!($L)", test);
    CodeBlock.Builder assignments = CodeBlock.builder();
    selection
        .variables()
        .forEach(variable -> assignments.add("$1L = $2L.$1L;\n", variable.name(), next));
    List<CodeBlock> all = new ArrayList<>(taken(selection));
    boolean isOperand = selection.onTrue() && !all.isEmpty();
    all.add(
        isOperand
            ? Operands.left(selection.condition(), better, Operator.CONDITIONAL_AND)
            : better);
    return code.add("if ($L) {\n$>$L$<}\n", CodeBlock.join(all, " && "), assignments.build())
        .build();
  }

  /** That later iterations have taken a candidate. */
  private List<CodeBlock> taken(Folding.Selection selection) {
    if (selection.taking() instanceof Folding.Taking.Changed changed) {
      return List.of(CodeBlock.of("$1L.$2L != $2L", next, changed.variable().name()));
    }
    if (selection.taking() instanceof Folding.Taking.Started) {
      return List.of(started(selection.start().orElseThrow(), next + "."));
    }
    return selection.taking() instanceof Folding.Taking.Noted
        ? List.of(CodeBlock.of("$L.$L", next, partial.merging().notes().get(selection)))
        : List.of();
  }

  /** That there has been a candidate: what the test asks for does not hold. */
  private CodeBlock started(Folding.Start start, String owner) {
    String name = start.variable().name();
    if (start.test() instanceof Expression.Binary test) {
      Operator negated = test.operator().negated();
      return CodeBlock.of(
          "$L$L $L $L", owner, name, negated.symbol(), cutter.cutRight(test.right(), negated));
    }
    return CodeBlock.of(start.test() instanceof Expression.Unary ? "$L$L" : "!$L$L", owner, name);
  }

  /** Chunks may have looked at candidates in an order that the loop does not: it decides. */
  private CodeBlock unordered(Folding.Selection selection, Expression value) {
    List<CodeBlock> all = new ArrayList<>(taken(selection));
    selection.start().ifPresent(start -> all.add(started(start, "")));
    Class<?> box = value.type() == Type.Primitive.FLOAT ? Float.class : Double.class;
    all.add(CodeBlock.of("$T.isNaN($L)", box, text(selection, value)));
    return CodeBlock.of(
        "if ($L) {\n$>throw new $T($S);\n$<}\n",
        CodeBlock.join(all, " && "),
        ArithmeticException.class,
        "NaN is not ordered");
  }

  /** Text of the loop with the candidate of later iterations in the place of its own. */
  private CodeBlock text(Folding.Selection selection, Expression expression) {
    Span span = expression.span();
    return cutter.cut(
        span,
        selection.candidates().stream()
            .filter(candidate -> span.contains(candidate.span()))
            .map(candidate -> new SourceCutter.Replacement(candidate.span(), candidate(candidate)))
            .toArray(SourceCutter.Replacement[]::new));
  }

  /** A number stays one: objects would be compared by {@code ==} as such. */
  private CodeBlock candidate(Folding.Candidate candidate) {
    CodeBlock left = CodeBlock.of("$L.$L", next, candidate.variable().name());
    return candidate.isBoxed()
        ? CodeBlock.of("($T) $L", TypeNames.of(candidate.type()), left)
        : left;
  }
}
