package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.OrderedPart;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether symbolic execution is in the part of an iteration that runs in order. */
final class Ordering {
  private final Optional<OrderedPart> part;
  private boolean inside;
  private boolean trusted;

  Ordering(Optional<OrderedPart> part) {
    this.part = part;
  }

  boolean isInside() {
    return inside;
  }

  /** Whether a variable's object is kept in order, though nobody says so. */
  boolean implies(Variable variable) {
    return part.filter(ordered -> ordered.implied().contains(variable)).isPresent();
  }

  /** What is forbidden only because nobody knows when other iterations do the same. */
  boolean permits(Code code) {
    return inside
        && switch (code) {
          case OUTPUT, SHARED_GENERATOR, UPDATE_ORDER, VOLATILE -> true;
          case UNKNOWN_CALL, CALL_EFFECT -> trusted;
          default -> false;
        };
  }

  /** Calls a method of an object that is kept in order: it may do what it likes with itself. */
  Value trust(Supplier<Value> action) {
    boolean before = trusted;
    trusted = true;
    try {
      return action.get();
    } finally {
      trusted = before;
    }
  }

  /** Runs {@code action}, which stands for {@code statement} of the loop's own text. */
  void execute(Statement statement, Runnable action) {
    boolean enters =
        !inside && part.filter(ordered -> ordered.text().contains(statement.span())).isPresent();
    inside |= enters;
    try {
      action.run();
    } finally {
      inside &= !enters;
    }
  }

  /** Evaluates {@code expression}, which may have been evaluated before the part begins. */
  Value evaluate(Expression expression, Supplier<Value> action) {
    boolean leaves =
        inside && part.filter(ordered -> ordered.computed().contains(expression)).isPresent();
    inside &= !leaves;
    try {
      return action.get();
    } finally {
      inside |= leaves;
    }
  }
}
