package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.analysis.scalar.Update;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.SharedUpdate;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Arrays of {@code int} and {@code long} that workers may share where copies do not pay: the user
 * says {@code ATOMIC} or {@code AUTO}, and each update is a compound assignment, whose order does
 * not show, in the text of the loop itself.
 */
final class SharedUpdates {
  private SharedUpdates() {}

  /** The updates of all arrays that a loop folds into; none if one of the arrays needs copies. */
  static List<SharedUpdate> of(Collection<ReductionPatterns.Found> arrays) {
    List<SharedUpdate> all = new ArrayList<>();
    for (ReductionPatterns.Found found : arrays) {
      for (Update update : found.updates()) {
        Optional<SharedUpdate> shared =
            isSharable(found.reduction()) ? of(update.statement(), found) : Optional.empty();
        if (shared.isEmpty()) {
          return List.of();
        }
        all.add(shared.get());
      }
    }
    return List.copyOf(all);
  }

  private static boolean isSharable(Reduction reduction) {
    Sharing said =
        reduction
            .variable()
            .map(Variable::sharing)
            .or(() -> reduction.field().map(Field::sharing))
            .orElse(Sharing.NONE);
    return (said == Sharing.ATOMIC || said == Sharing.AUTO)
        && !reduction.inPartial()
        && reduction.folding().isEmpty()
        && (reduction.type() == Type.Primitive.INT || reduction.type() == Type.Primitive.LONG);
  }

  private static Optional<SharedUpdate> of(Statement statement, ReductionPatterns.Found found) {
    if (!(statement instanceof Statement.Evaluate evaluate)) {
      return Optional.empty();
    }
    Expression update = evaluate.expression();
    if (update instanceof Expression.Step step
        && step.target() instanceof Expression.ArrayAccess element) {
      return Optional.of(
          new SharedUpdate(
              update.span(),
              element.array(),
              element.index(),
              Reduction.Operation.SUM,
              !step.increment(),
              Optional.empty(),
              false));
    }
    if (update instanceof Expression.CompoundAssignment compound
        && compound.target() instanceof Expression.ArrayAccess element
        && compound.value().type() instanceof Type.Primitive operand
        && operand.isIntegral()
        && isOperator(compound.operator(), found.reduction().operation())) {
      return Optional.of(
          new SharedUpdate(
              update.span(),
              element.array(),
              element.index(),
              found.reduction().operation(),
              compound.operator() == Operator.MINUS,
              Optional.of(compound.value()),
              mayThrow(compound.value())));
    }
    return Optional.empty();
  }

  private static boolean isOperator(Operator operator, Reduction.Operation operation) {
    return switch (operation) {
      case SUM -> operator == Operator.PLUS || operator == Operator.MINUS;
      case AND, OR, XOR -> operator.symbol().equals(operation.symbol());
      default -> false;
    };
  }

  /** Whether more than reading variables and doing arithmetic is needed. */
  private static boolean mayThrow(Expression operand) {
    boolean[] found = {false};
    Nodes.each(
        operand,
        part ->
            found[0] |=
                !(part instanceof Expression.Local
                        || part instanceof Expression.Literal
                        || part instanceof Expression.Unary
                        || part instanceof Expression.Conditional
                        || part instanceof Expression.Binary)
                    || (part instanceof Expression.Binary binary && divides(binary.operator()))
                    || !(part.type() instanceof Type.Primitive));
    return found[0];
  }

  private static boolean divides(Operator operator) {
    return operator.symbol().equals("/") || operator.symbol().equals("%");
  }
}
