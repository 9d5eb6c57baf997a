package io.manyhands.processor.model;

import java.util.Optional;

/** The iterations of a marked loop, as its header gives them. */
public sealed interface IterationSpace {
  /** The loop variable. */
  Variable variable();

  /**
   * A counted loop.
   *
   * @param variable the loop variable, {@code int} or {@code long}
   * @param first its first value
   * @param relation the comparison that keeps the loop going, variable on the left
   * @param bound the other side of the comparison
   * @param step what an iteration adds
   */
  record Counted(
      Variable variable, Expression first, Operator relation, Expression bound, Step step)
      implements IterationSpace {
    /** Whether the loop variable is a {@code long}. */
    public boolean isLong() {
      return variable.type() == Type.Primitive.LONG;
    }

    /**
     * Whether the iterations can be counted whatever the values: no wrap-around is possible, and
     * their number is a {@code long}.
     */
    public boolean alwaysCountable() {
      boolean up = relation == Operator.LESS && step.is(1);
      boolean down = relation == Operator.GREATER && step.is(-1);
      return ((up || down) && (!isLong() || isNatural(up ? first : bound) || areInts()))
          || endsAtConstant();
    }

    /** Whether the last value of an {@code int} variable is near a constant, and is an int, too. */
    private boolean endsAtConstant() {
      Optional<Object> constant =
          bound instanceof Expression.Literal literal ? literal.value() : Optional.empty();
      if (isLong()
          || step.constant().isEmpty()
          || !(constant.orElse(null) instanceof Integer last)) {
        return false;
      }
      long added = step.constant().get();
      return switch (relation) {
        case LESS -> added > 0 && last - 1L + added <= Integer.MAX_VALUE;
        case LESS_EQUAL -> added > 0 && last + added <= Integer.MAX_VALUE;
        case GREATER -> added < 0 && last + 1L + added >= Integer.MIN_VALUE;
        case GREATER_EQUAL -> added < 0 && last + added >= Integer.MIN_VALUE;
        default -> false;
      };
    }

    /** From 0 there are no more numbers than a {@code long} can hold, from -1 there are. */
    private static boolean isNatural(Expression lowest) {
      return lowest instanceof Expression.Literal literal
          && literal.value().orElse(null) instanceof Number number
          && number.longValue() >= 0;
    }

    private boolean areInts() {
      return isInt(first.type()) && isInt(bound.type());
    }

    private static boolean isInt(Type type) {
      return type instanceof Type.Primitive primitive && primitive.bits() <= 32;
    }
  }

  /**
   * An enhanced {@code for}.
   *
   * @param variable the element
   * @param source array, list or another collection
   * @param isArray whether {@code source} is an array
   */
  record Elements(Variable variable, Expression source, boolean isArray) implements IterationSpace {
    /** Whether {@code source} is a list. */
    public boolean isList() {
      return source.type().is("java.util.List")
          || source.type().is("java.util.ArrayList")
          || source.type().is("java.util.LinkedList");
    }

    /** Whether {@code source} gives the entries of a map. */
    public boolean isEntries() {
      return !isArray && !isList() && variable.type().is("java.util.Map.Entry");
    }

    /** Whether {@code source} is a view of a map: {@code keySet()}, {@code values()}, ... */
    public boolean isView() {
      return source instanceof Expression.Call call
          && call.arguments().isEmpty()
          && call.receiver().isPresent()
          && call.method().owner().packageName().startsWith("java.util")
          && VIEWS.contains(call.method().name());
    }

    private static final java.util.Set<String> VIEWS =
        java.util.Set.of("keySet", "values", "entrySet", "navigableKeySet", "descendingKeySet");
  }

  /**
   * What an iteration adds to the loop variable.
   *
   * @param constant the value where it is a constant, never 0
   * @param symbolic the expression where it is not
   * @param negated whether the expression is subtracted
   */
  record Step(Optional<Long> constant, Optional<Expression> symbolic, boolean negated) {
    /** Whether it is the constant {@code value}. */
    public boolean is(long value) {
      return constant.filter(other -> other == value).isPresent();
    }

    /** Whether the loop counts up. */
    public boolean ascends() {
      return constant.map(value -> value > 0).orElse(!negated);
    }
  }
}
