package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Java's integer arithmetic on closed forms.
 *
 * <p>{@code +}, {@code -} and {@code *} form a ring modulo 2^32, and widening to {@code long} and
 * narrowing back keeps values modulo 2^32: a closed form is therefore congruent to the machine's
 * value as long as nothing but these is applied. All else gives up the form.
 */
final class Arithmetic {
  private static final int MOST_TERMS = 16;
  private static final int HIGHEST_DEGREE = 3;

  private Arithmetic() {}

  /** The closed form of a value, if it has one. */
  static Optional<Polynomial> polynomial(Value value) {
    return value instanceof Value.ClosedForm number
        ? Optional.of(number.polynomial())
        : Optional.empty();
  }

  /** Binary numeric promotion, or the left type where it does not apply. */
  static Type promoted(Type left, Type right) {
    if (left.is("java.lang.String") || left == Type.Primitive.BOOLEAN) {
      return left;
    }
    for (Type.Primitive wide :
        new Type.Primitive[] {Type.Primitive.DOUBLE, Type.Primitive.FLOAT, Type.Primitive.LONG}) {
      if (left == wide || right == wide) {
        return wide;
      }
    }
    return left.isIntegral() ? Type.Primitive.INT : left;
  }

  static Value unary(Expression.Unary unary, Value operand) {
    Optional<Polynomial> form = polynomial(operand);
    if (form.isEmpty() || !isMachineInteger(unary.type())) {
      return new Value.Other();
    }
    return switch (unary.operator()) {
      case NEGATE -> new Value.ClosedForm(form.get().times(Polynomial.of(-1)));
      case COMPLEMENT -> new Value.ClosedForm(form.get().times(Polynomial.of(-1)).plus(-1));
      case IDENTITY -> operand;
      default -> new Value.Other();
    };
  }

  static Value binary(Expression.Binary binary, Value left, Value right) {
    if (!isMachineInteger(binary.type())) {
      return new Value.Other();
    }
    Optional<Polynomial> one = polynomial(convert(left, binary.left().type(), binary.type()));
    boolean shift = binary.operator() == Operator.SHIFT_LEFT;
    Optional<Polynomial> other =
        shift
            ? polynomial(right)
            : polynomial(convert(right, binary.right().type(), binary.type()));
    if (one.isEmpty() || other.isEmpty()) {
      return new Value.Other();
    }
    Optional<Polynomial> result =
        switch (binary.operator()) {
          case PLUS -> Optional.of(one.get().plus(other.get()));
          case MINUS -> Optional.of(one.get().minus(other.get()));
          case TIMES -> Optional.of(one.get().times(other.get()));
          case SHIFT_LEFT -> shifted(one.get(), other.get(), binary.type());
          default -> Optional.empty();
        };
    return result
        .filter(Arithmetic::isSmall)
        .<Value>map(Value.ClosedForm::new)
        .orElseGet(Value.Other::new);
  }

  /** Whether a closed form is worth following. */
  static boolean isSmall(Polynomial form) {
    return form.degree() <= HIGHEST_DEGREE && form.terms().size() <= MOST_TERMS;
  }

  private static Optional<Polynomial> shifted(Polynomial form, Polynomial by, Type type) {
    int width = type == Type.Primitive.LONG ? 64 : 32;
    return by.constant()
        .filter(count -> count.signum() >= 0 && count.compareTo(BigInteger.valueOf(width)) < 0)
        .filter(count -> count.intValue() < 31)
        .map(count -> form.times(Polynomial.of(1L << count.intValue())));
  }

  static Value add(Value value, long constant) {
    return polynomial(value)
        .<Value>map(form -> new Value.ClosedForm(form.plus(constant)))
        .orElseGet(Value.Other::new);
  }

  /** The value after a conversion between primitive types; references pass. */
  static Value convert(Value value, Type from, Type to) {
    if (!(value instanceof Value.ClosedForm number) || from.equals(to)) {
      return value;
    }
    if (!to.isIntegral()) {
      return new Value.Other();
    }
    if (number.polynomial().constant().isPresent()) {
      BigInteger constant = number.polynomial().constant().get();
      // A constant beyond its own type has wrapped around, and the form is not its value.
      boolean fits =
          constant.bitLength() < ((Type.Primitive) to).bits()
              && (to != Type.Primitive.LONG || from.equals(to) || constant.bitLength() < 32);
      return fits && to != Type.Primitive.CHAR ? value : new Value.Other();
    }
    if (to == Type.Primitive.LONG) {
      // The sum or product was computed in int and may have wrapped around before it was widened.
      return from == Type.Primitive.LONG || isSingleSymbol(number.polynomial())
          ? value
          : new Value.Other();
    }
    if (to == Type.Primitive.INT) {
      return from.isIntegral() ? value : new Value.Other();
    }
    return new Value.Other();
  }

  private static boolean isSingleSymbol(Polynomial form) {
    return form.symbols().size() == 1
        && form.equals(Polynomial.of(form.symbols().iterator().next()))
        && !(form.symbols().iterator().next() instanceof Symbol.Unknown)
        // As an int, a long may have been cut.
        && !(form.symbols().iterator().next() instanceof Symbol.Value value
            && value.path().type() == Type.Primitive.LONG);
  }

  private static boolean isMachineInteger(Type type) {
    return type == Type.Primitive.INT || type == Type.Primitive.LONG;
  }
}
