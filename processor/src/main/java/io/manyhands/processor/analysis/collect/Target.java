package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import java.util.List;

/** What a call may add to: a variable or field of the loop, or a collection in a map. */
interface Target {
  /** Its static type. */
  Type type();

  /** Whether {@code expression} stands for it. */
  boolean is(Expression expression);

  /** Whether {@code expression} mentions it. */
  boolean occursIn(Expression expression);

  /** Whether the call is one of its own method's. */
  default boolean receives(Expression.Call call) {
    return call.receiver().filter(this::is).isPresent();
  }

  /** Whether none of {@code expressions} mentions it. */
  default boolean isFreeOf(List<Expression> expressions) {
    return expressions.stream().noneMatch(this::occursIn);
  }

  /** A variable or field. */
  record Held(Accumulator accumulator) implements Target {
    @Override
    public Type type() {
      return accumulator.type();
    }

    @Override
    public boolean is(Expression expression) {
      return accumulator.is(expression);
    }

    @Override
    public boolean occursIn(Expression expression) {
      return accumulator.occursIn(expression);
    }
  }

  /** What is got from a target: a collection in an array, list or map, or a builder itself. */
  record Part(Expression expression, Target of) implements Target {
    @Override
    public Type type() {
      return expression.type();
    }

    @Override
    public boolean is(Expression other) {
      return other.equals(expression);
    }

    @Override
    public boolean occursIn(Expression other) {
      return of.occursIn(other);
    }
  }
}
