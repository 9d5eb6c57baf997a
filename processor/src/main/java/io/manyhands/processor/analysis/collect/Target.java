package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import java.util.List;

/** What a call may add to: a variable or field of the loop, or a collection in a map. */
interface Target {
  /** Its static type. */
  Type type();

  /** The class of the object, where it is known that the program makes one; else its type. */
  Type actual();

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

  /**
   * A variable or field.
   *
   * @param accumulator the variable or field
   * @param actual what it holds: {@code TreeSet} where the type of the variable is {@code
   *     Collection}
   */
  record Held(Accumulator accumulator, Type actual) implements Target {
    /** One of which the declared type is all that is known. */
    Held(Accumulator accumulator) {
      this(accumulator, accumulator.type());
    }

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

  /**
   * What is got from a target: a collection in an array, list or map, or a builder itself.
   *
   * @param expression gets it
   * @param of the target
   * @param actual what it gets
   */
  record Part(Expression expression, Target of, Type actual) implements Target {
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
