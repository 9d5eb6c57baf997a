package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;

/**
 * {@code if (x > m) m = x;}, {@code m = x < m ? x : m} and their like.
 *
 * <p>For floating point the value must be taken only where a comparison holds: then NaN never wins
 * and the fold is associative. {@code m = m > x ? m : x} takes a NaN and loses it again in the next
 * step, which is not.
 */
final class ComparedExtremum implements Update.Pattern {
  @Override
  public Optional<Update> match(Statement statement, Accumulator accumulator) {
    if (!(accumulator.type().isIntegral() || accumulator.type().isFloating())) {
      return Optional.empty();
    }
    if (statement instanceof Statement.If test
        && test.no().isEmpty()
        && Nodes.unwrapped(test.yes()) instanceof Statement.Evaluate evaluate
        && evaluate.expression() instanceof Expression.Assignment assignment
        && accumulator.is(assignment.target())) {
      return compare(statement, test.condition(), assignment.value(), accumulator, true, 2);
    }
    if (statement instanceof Statement.Evaluate evaluate
        && evaluate.expression() instanceof Expression.Assignment assignment
        && accumulator.is(assignment.target())
        && assignment.value() instanceof Expression.Conditional choice) {
      boolean takesOnTrue = accumulator.is(choice.no());
      Expression taken = takesOnTrue ? choice.yes() : choice.no();
      if (takesOnTrue || accumulator.is(choice.yes())) {
        return compare(statement, choice.condition(), taken, accumulator, takesOnTrue, 3);
      }
    }
    return Optional.empty();
  }

  private static Optional<Update> compare(
      Statement statement,
      Expression condition,
      Expression taken,
      Accumulator accumulator,
      boolean takesOnTrue,
      int uses) {
    if (!(condition instanceof Expression.Binary test)
        || (!takesOnTrue && !accumulator.type().isIntegral())) {
      return Optional.empty();
    }
    boolean valueLeft = accumulator.is(test.right());
    Expression value = valueLeft ? test.left() : test.right();
    boolean matches =
        (valueLeft || accumulator.is(test.left()))
            && Update.free(accumulator, List.of(value, taken))
            && SameValue.of(value, taken)
            && keepsValue(value.type(), accumulator.type());
    Operator relation = valueLeft ? test.operator() : test.operator().mirrored();
    if (!matches) {
      return Optional.empty();
    }
    return choice(takesOnTrue ? relation : negated(relation))
        .map(
            style ->
                new Update(
                    statement,
                    isGreater(takesOnTrue ? relation : negated(relation))
                        ? Operation.MAX
                        : Operation.MIN,
                    style,
                    uses,
                    Optional.empty()));
  }

  /** Whether the value compared is the value stored: an implicit conversion at both places. */
  private static boolean keepsValue(Type compared, Type accumulator) {
    Type value = compared.unboxed();
    if (accumulator.isIntegral()) {
      return value.isIntegral()
          && ((Type.Primitive) value).bits() <= ((Type.Primitive) accumulator).bits();
    }
    return value.equals(accumulator)
        || (accumulator == Type.Primitive.DOUBLE
            && (value == Type.Primitive.FLOAT || value == Type.Primitive.INT));
  }

  private static Operator negated(Operator relation) {
    return switch (relation) {
      case LESS -> Operator.GREATER_EQUAL;
      case LESS_EQUAL -> Operator.GREATER;
      case GREATER -> Operator.LESS_EQUAL;
      case GREATER_EQUAL -> Operator.LESS;
      default -> relation;
    };
  }

  private static boolean isGreater(Operator relation) {
    return relation == Operator.GREATER || relation == Operator.GREATER_EQUAL;
  }

  private static Optional<Style> choice(Operator relation) {
    return switch (relation) {
      case LESS, GREATER -> Optional.of(Style.STRICT);
      case LESS_EQUAL, GREATER_EQUAL -> Optional.of(Style.LENIENT);
      default -> Optional.empty();
    };
  }
}
