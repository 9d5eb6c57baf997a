package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Folding.Candidate;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The test of a {@link Choice}, taken apart: {@code fits(i) && (best == null || x < bestX)} has a
 * filter, a start and an order; {@code fits(i) && first < 0} has no order.
 *
 * @param choice the choice
 * @param condition what is left of its test without filters
 * @param later filters that are asked after the order
 * @param start what holds as long as there was no candidate
 * @param order the rest
 * @param candidates values of the candidate in it
 * @param unordered values of the candidate that must not be NaN
 * @param shape what is compared
 * @param isLenient whether the last of equal candidates wins
 * @param unvouched a method that would have to be an order
 */
record SelectionTest(
    Choice choice,
    Expression condition,
    List<Expression> later,
    Optional<Folding.Start> start,
    List<Expression> order,
    List<Candidate> candidates,
    List<Expression> unordered,
    String shape,
    boolean isLenient,
    Optional<Expression.Call> unvouched) {

  static Optional<SelectionTest> of(
      Choice choice,
      Statement loop,
      Set<Variable> changing,
      boolean isVouched,
      Repeatable repeatable) {
    List<Expression> all =
        choice.onTrue()
            ? choice.conditions().stream()
                .flatMap(each -> Operands.of(Operator.CONDITIONAL_AND, each).stream())
                .toList()
            : choice.conditions();
    List<Expression> own = all.stream().filter(each -> choice.mentionsIn(each) > 0).toList();
    if (own.size() != 1) {
      return Optional.empty();
    }
    Expression condition = own.get(0);
    List<Expression> alternatives = Operands.of(Operator.CONDITIONAL_OR, condition);
    Optional<Folding.Start> start =
        choice.onTrue()
            ? new SelectionStarts(loop, changing).of(alternatives.get(0), choice.assigned())
            : Optional.empty();
    // Without an order the first candidate stays.
    List<Expression> order =
        start.isPresent() ? alternatives.subList(1, alternatives.size()) : alternatives;
    Orders orders = new Orders(choice.assigned(), changing, isVouched, repeatable);
    Optional<Orders.Tie> tie =
        choice.onTrue()
            ? order.isEmpty() ? Optional.of(Orders.Tie.FIRST) : orders.of(order, start.isEmpty())
            : alternatives.size() == 1 ? orders.ofNegated(condition) : Optional.empty();
    return tie.map(
            found ->
                new SelectionTest(
                    choice,
                    condition,
                    List.copyOf(all.subList(all.indexOf(condition) + 1, all.size())),
                    start,
                    order,
                    orders.candidates(),
                    orders.unordered(),
                    start.map(test -> Shape.of(test.test(), choice.variables()) + " ").orElse("")
                        + orders.shape(),
                    found == Orders.Tie.LAST,
                    orders.unvouched()))
        .filter(test -> !choice.isConditional() || !test.isNoted());
  }

  /** Whether two tests put candidates into the same order, and start alike. */
  boolean comparesLike(SelectionTest other) {
    return shape.equals(other.shape)
        && isLenient == other.isLenient
        && choice.isConditional() == other.choice.isConditional();
  }

  /** What several statements of one shape do together. */
  static Folding.Selection together(List<SelectionTest> tests, List<Variable> variables) {
    SelectionTest first = tests.get(0);
    return new Folding.Selection(
        variables,
        first.condition,
        first.choice.onTrue(),
        first.candidates,
        first.start,
        first.unordered,
        tests.stream().flatMap(test -> test.nullable().stream()).toList(),
        first.isLenient,
        first.taking(),
        tests.stream()
            .map(test -> test.choice.assignments())
            .map(list -> list.get(list.size() - 1))
            .toList());
  }

  /** Whether statements have to be added that note that a candidate is taken. */
  private boolean isNoted() {
    return taking() instanceof Folding.Taking.Noted;
  }

  private Folding.Taking taking() {
    if (isLenient) {
      return new Folding.Taking.Noted();
    }
    if (start.isPresent()) {
      return new Folding.Taking.Started();
    }
    if (!leadsSomewhere() && unordered.isEmpty()) {
      return new Folding.Taking.Unasked();
    }
    List<Variable> compared = candidates.stream().map(Candidate::variable).distinct().toList();
    boolean changes =
        compared.size() == 1 && !compared.get(0).type().isFloating() && unordered.isEmpty();
    return changes ? new Folding.Taking.Changed(compared.get(0)) : new Folding.Taking.Noted();
  }

  /** Whether the order looks at what the variables lead to, which may not be there. */
  private boolean leadsSomewhere() {
    boolean[] found = {false};
    for (Expression alternative : order) {
      Nodes.each(alternative, part -> found[0] |= leads(part) && !isOfCandidate(part));
    }
    return found[0];
  }

  private static boolean leads(Expression part) {
    return part.type().isReference()
        || part instanceof Expression.Call
        || (part instanceof Expression.Binary binary
            && (binary.operator() == Operator.DIVIDE || binary.operator() == Operator.REMAINDER));
  }

  /** Whether a part of the test gives way to a value that is there. */
  private boolean isOfCandidate(Expression part) {
    return candidates.stream().anyMatch(candidate -> candidate.span().contains(part.span()));
  }

  /** The candidate itself, where it is taken without being looked at, and may be null. */
  private List<Expression> nullable() {
    if (start.filter(Folding.Start::asksForNull).isEmpty()) {
      return List.of();
    }
    Expression taken = Objects.requireNonNull(choice.assigned().get(start.get().variable()));
    return Operands.isThere(taken) ? List.of() : List.of(taken);
  }

  /** The statement, once for each expression that a chunk may evaluate and the loop would not. */
  List<Update> updates(Repeatable repeatable) {
    List<Expression> skipped = new ArrayList<>(later);
    choice.assigned().values().stream()
        .filter(value -> !isEvaluated(value, repeatable))
        .forEach(skipped::add);
    if (start.isPresent()) {
      skipped.addAll(order);
    }
    skipped.addAll(nullable());
    List<Update> updates = new ArrayList<>();
    updates.add(update(Optional.empty()));
    skipped.forEach(expression -> updates.add(update(Optional.of(expression))));
    return updates;
  }

  private Update update(Optional<Expression> skipped) {
    return new Update(choice.statement(), Operation.OTHER, Style.NONE, choice.mentions(), skipped);
  }

  /** Whether a value is there anyway: nothing has to be computed, or the test has done it. */
  private boolean isEvaluated(Expression value, Repeatable repeatable) {
    if (value instanceof Expression.Local
        || value instanceof Expression.Literal
        || value instanceof Expression.This) {
      return true;
    }
    boolean[] found = {false};
    Expression always = start.isPresent() ? start.get().test() : condition;
    boolean whole = !(always instanceof Expression.Binary test) || !isShortCircuit(test);
    Nodes.each(always, part -> found[0] |= whole && repeatable.same(part, value));
    return found[0];
  }

  private static boolean isShortCircuit(Expression.Binary test) {
    return test.operator() == Operator.CONDITIONAL_AND
        || test.operator() == Operator.CONDITIONAL_OR;
  }
}
