package io.manyhands.processor.analysis.range;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;

/**
 * Three statements that exchange two elements of an array: {@code t = a[i]; a[i] = a[j]; a[j] =
 * t;}. The stores may step an index afterwards, as in {@code a[i++] = a[j]; a[j--] = t;}.
 *
 * @param statements the three
 * @param array the array
 * @param one an index, as it is before the first statement
 * @param other the other index, as it is before the first statement
 */
record Exchange(List<Statement> statements, Expression array, Expression one, Expression other) {
  private static final int LENGTH = 3;

  /** What is read into a variable. */
  private record Kept(Variable variable, Expression value) {}

  /** The exchange that begins with statement {@code k}, if one does. */
  static Optional<Exchange> at(List<Statement> statements, int k) {
    if (k + LENGTH > statements.size()) {
      return Optional.empty();
    }
    List<Statement> three = statements.subList(k, k + LENGTH);
    Optional<Kept> kept = kept(three.get(0));
    Optional<Expression.Assignment> middle = assignment(three.get(1));
    Optional<Expression.Assignment> last = assignment(three.get(2));
    if (kept.isPresent()
        && kept.get().value() instanceof Expression.ArrayAccess one
        && middle.isPresent()
        && middle.get().target() instanceof Expression.ArrayAccess first
        && middle.get().value() instanceof Expression.ArrayAccess other
        && last.isPresent()
        && last.get().target() instanceof Expression.ArrayAccess second
        && last.get().value() instanceof Expression.Local again
        && again.variable().equals(kept.get().variable())) {
      Exchange exchange = new Exchange(three, one.array(), one.index(), other.index());
      boolean fits =
          one.type().equals(again.type())
              && exchange.isOf(first)
              && exchange.isOf(other)
              && exchange.isOf(second)
              && exchange.areIndexes(again.variable(), first.index(), second.index());
      return fits ? Optional.of(exchange) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Kept> kept(Statement statement) {
    if (statement instanceof Statement.Declaration declaration) {
      return declaration.initializer().map(value -> new Kept(declaration.variable(), value));
    }
    return assignment(statement)
        .filter(assignment -> assignment.target() instanceof Expression.Local)
        .map(
            assignment ->
                new Kept(((Expression.Local) assignment.target()).variable(), assignment.value()));
  }

  private static Optional<Expression.Assignment> assignment(Statement statement) {
    return statement instanceof Statement.Evaluate evaluation
            && evaluation.expression() instanceof Expression.Assignment assignment
        ? Optional.of(assignment)
        : Optional.empty();
  }

  private boolean isOf(Expression.ArrayAccess access) {
    if (array instanceof Expression.Local mine && access.array() instanceof Expression.Local its) {
      return mine.variable().equals(its.variable());
    }
    return array instanceof Expression.FieldAccess mine
        && access.array() instanceof Expression.FieldAccess its
        && mine.field().equals(its.field())
        && mine.target().map(Expression.This.class::isInstance).orElse(true)
        && its.target().map(Expression.This.class::isInstance).orElse(true);
  }

  /** Whether the stores go to the two indexes, which nothing in between changes. */
  private boolean areIndexes(Variable kept, Expression first, Expression second) {
    return ScanTest.isPlain(one)
        && ScanTest.isPlain(other)
        && !mentions(one, kept)
        && !mentions(other, kept)
        && isSame(stepped(first), one)
        && isSame(stepped(second), other)
        && !(first instanceof Expression.Step
            && mentions(other, ((Expression.Local) stepped(first)).variable()));
  }

  private static Expression stepped(Expression index) {
    return index instanceof Expression.Step step
            && !step.prefix()
            && step.target() instanceof Expression.Local local
        ? local
        : index;
  }

  private static boolean mentions(Expression index, Variable variable) {
    boolean[] found = {false};
    Nodes.each(
        index,
        part ->
            found[0] |=
                part instanceof Expression.Local local && local.variable().equals(variable));
    return found[0];
  }

  private static boolean isSame(Expression one, Expression other) {
    if (one instanceof Expression.Local left && other instanceof Expression.Local right) {
      return left.variable().equals(right.variable());
    }
    if (one instanceof Expression.Literal left && other instanceof Expression.Literal right) {
      return left.value().isPresent() && left.value().equals(right.value());
    }
    return one instanceof Expression.Binary left
        && other instanceof Expression.Binary right
        && left.operator() == right.operator()
        && isSame(left.left(), right.left())
        && isSame(left.right(), right.right());
  }
}
