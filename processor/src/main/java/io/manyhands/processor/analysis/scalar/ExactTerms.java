package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Folding.Kept;
import io.manyhands.processor.model.Folding.Term;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the updates of a floating-point reduction apart into terms: {@code s = a + s - b} adds
 * {@code a}, which is rounded, and then subtracts {@code b}.
 */
public final class ExactTerms {
  private final Accumulator accumulator;
  private final List<Term> terms = new ArrayList<>();

  private ExactTerms(Accumulator accumulator) {
    this.accumulator = accumulator;
  }

  /** The same reduction in the order of the iterations, if all its updates can be taken apart. */
  public static Optional<ReductionPatterns.Found> inOrder(ReductionPatterns.Found found) {
    Reduction reduction = found.reduction();
    if (reduction.ofElements() || reduction.inPartial()) {
      return Optional.empty();
    }
    Accumulator accumulator =
        reduction
            .variable()
            .map(Accumulator::of)
            .orElseGet(() -> Accumulator.of(reduction.field().orElseThrow()));
    List<Kept> kept = new ArrayList<>();
    for (Update update : found.updates()) {
      ExactTerms terms = new ExactTerms(accumulator);
      if (!(update.statement() instanceof Statement.Evaluate evaluate)
          || !terms.take(evaluate.expression())
          || !isOrderOfText(terms.terms)) {
        return Optional.empty();
      }
      kept.add(new Kept(evaluate.expression().span(), List.copyOf(terms.terms)));
    }
    return Optional.of(
        new ReductionPatterns.Found(
            reduction.folded(new Folding.InOrder(List.copyOf(kept))), found.updates()));
  }

  /** Whether terms may be evaluated in the order in which they are folded. */
  private static boolean isOrderOfText(List<Term> terms) {
    List<Expression> values = terms.stream().flatMap(term -> term.value().stream()).toList();
    List<Integer> starts = values.stream().map(value -> value.span().start()).toList();
    boolean shows = values.stream().filter(value -> MayThrow.of(value, List.of())).count() > 1;
    return starts.equals(starts.stream().sorted().toList())
        || (!shows && values.stream().noneMatch(ExactTerms::assigns));
  }

  private static boolean assigns(Expression value) {
    boolean[] found = {false};
    Nodes.each(value, part -> found[0] |= Nodes.target(part).isPresent());
    return found[0];
  }

  private boolean take(Expression expression) {
    if (expression instanceof Expression.CompoundAssignment assignment) {
      add(assignment.value(), assignment.operator() == Operator.MINUS);
      return true;
    }
    if (expression instanceof Expression.Step step) {
      terms.add(new Term(Optional.empty(), !step.increment(), false));
      return true;
    }
    return expression instanceof Expression.Assignment assignment && takeValue(assignment.value());
  }

  private boolean takeValue(Expression value) {
    if (accumulator.is(value)) {
      return true;
    }
    if (value instanceof Expression.Call call && call.arguments().size() == 2) {
      boolean first = accumulator.is(call.arguments().get(0));
      add(call.arguments().get(first ? 1 : 0), false);
      return call.method().name().equals("sum");
    }
    if (!(value instanceof Expression.Binary chain)) {
      return false;
    }
    boolean left = accumulator.occursIn(chain.left());
    boolean taken = takeValue(left ? chain.left() : chain.right());
    add(left ? chain.right() : chain.left(), left && chain.operator() == Operator.MINUS);
    return taken;
  }

  private void add(Expression value, boolean isSubtracted) {
    Type type = value.type().unboxed();
    terms.add(
        new Term(
            Optional.of(value),
            isSubtracted,
            accumulator.type() == Type.Primitive.FLOAT && type.isIntegral()));
  }
}
