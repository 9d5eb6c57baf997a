package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Quotients and remainders of closed forms.
 *
 * <p>A quotient is a symbol; the same operands give the same one. A remainder is {@code p - d * (p
 * / d)}, as the Java Language Specification, 15.17.3, has it for all values. So {@code (i / w) * w
 * + i % w} is {@code i} again. The machine's values of operands with one closed form are the same,
 * wrapped around or not.
 *
 * <p>Where a value that stays is divided by a positive constant, as in {@code n / 2}, the quotient
 * stays, too, and it is known that the remainder is smaller than the divisor, and not negative if
 * the dividend is not. Where nothing is left whatever the operands are, as in {@code i * (i + 1) /
 * 2}, the quotient is known exactly.
 */
final class Divisions {
  private final Map<Division, Symbol> known = new HashMap<>();
  private final Map<Symbol, Division> parts = new HashMap<>();
  private final Map<Symbol.Origin, Symbol> flips = new HashMap<>();

  /** An operation; a shift rounds down, a division towards 0. */
  private record Division(Polynomial dividend, Polynomial divisor, Type type, boolean down) {}

  /**
   * The value of a division, remainder, shift to the right, mask or exclusive or, if it is one of
   * these.
   */
  Optional<Value> of(Expression.Binary binary, Value left, Value right, Machine machine) {
    boolean isInteger = binary.type() == Type.Primitive.INT || binary.type() == Type.Primitive.LONG;
    Optional<Polynomial> dividend =
        Arithmetic.polynomial(Arithmetic.convert(left, binary.left().type(), binary.type()));
    boolean shifts = binary.operator() == Operator.SHIFT_RIGHT;
    Optional<Polynomial> by =
        Arithmetic.polynomial(
            shifts ? right : Arithmetic.convert(right, binary.right().type(), binary.type()));
    if (!isInteger || dividend.isEmpty() || by.isEmpty()) {
      return Optional.empty();
    }
    Polynomial p = dividend.get();
    Optional<Polynomial> result =
        switch (binary.operator()) {
          case DIVIDE -> Optional.of(quotient(p, by.get(), binary, false, machine));
          case REMAINDER ->
              Optional.of(p.minus(by.get().times(quotient(p, by.get(), binary, false, machine))));
          case SHIFT_RIGHT ->
              power(by.get()).map(power -> quotient(p, power, binary, true, machine));
          case AND ->
              mask(by.get())
                  .map(power -> p.minus(power.times(quotient(p, power, binary, true, machine))));
          case XOR -> flipped(p, by.get(), binary, machine);
          default -> Optional.empty();
        };
    return result.filter(Arithmetic::isSmall).map(Value.ClosedForm::new);
  }

  /** What a quotient or an exclusive or was made of, to see what it depends on. */
  Optional<List<Polynomial>> parts(Symbol symbol) {
    return Optional.ofNullable(parts.get(symbol))
        .map(division -> List.of(division.dividend(), division.divisor()));
  }

  private Polynomial quotient(
      Polynomial p, Polynomial by, Expression.Binary binary, boolean down, Machine machine) {
    Optional<Polynomial> even = exact(p, by, binary.type(), machine);
    if (even.isPresent()) {
      return even.get();
    }
    Division division = new Division(p, by, binary.type(), down);
    Symbol symbol = known.get(division);
    if (symbol == null) {
      boolean stays = p.isInvariant() && isPositive(by, binary.type());
      symbol = stays ? machine.unnamedSymbol(binary) : unknown(division, binary, machine);
      known.put(division, symbol);
      parts.put(symbol, division);
      if (Divisibility.isSure(p, by) && binary.type() == Type.Primitive.INT) {
        Polynomial rest = by.times(Polynomial.of(symbol)).minus(p);
        machine.know(new Condition(rest, Condition.Relation.ZERO, List.of(p)));
      } else if (stays) {
        tell(division, p.minus(by.times(Polynomial.of(symbol))), machine);
      }
    }
    return Polynomial.of(symbol);
  }

  /** Whether it is a positive number, which has not wrapped around. */
  private static boolean isPositive(Polynomial divisor, Type type) {
    int bits = ((Type.Primitive) type).bits();
    return divisor
        .constant()
        .filter(number -> number.signum() > 0 && number.bitLength() < bits)
        .isPresent();
  }

  private static Symbol unknown(Division division, Expression.Binary binary, Machine machine) {
    String text = machine.frame().source().inline(binary.span());
    return division.type() == Type.Primitive.INT
        ? machine.unknownSymbol(
            text, new Symbol.Origin.Quotient(division.dividend(), division.divisor()))
        : machine.unknownSymbol(text, division.type());
  }

  /** {@code i ^ mask}, a symbol of which is known that it has no value twice. */
  private Optional<Polynomial> flipped(
      Polynomial one, Polynomial other, Expression.Binary binary, Machine machine) {
    if (binary.type() != Type.Primitive.INT || one.isInvariant() == other.isInvariant()) {
      return Optional.empty();
    }
    Polynomial argument = one.isInvariant() ? other : one;
    Polynomial mask = one.isInvariant() ? one : other;
    Symbol symbol =
        flips.computeIfAbsent(
            new Symbol.Origin.Flipped(argument, mask),
            origin ->
                machine.unknownSymbol(machine.frame().source().inline(binary.span()), origin));
    parts.putIfAbsent(symbol, new Division(argument, mask, binary.type(), false));
    return Optional.of(Polynomial.of(symbol));
  }

  /** What is known of a remainder, if the machine has not cut what is divided. */
  private static void tell(Division division, Polynomial remainder, Machine machine) {
    Polynomial p = division.dividend();
    boolean isPlain =
        p.symbols().size() == 1
            && p.equals(Polynomial.of(p.symbols().iterator().next()))
            && (division.type() == Type.Primitive.LONG || isInt(p.symbols().iterator().next()));
    if (!isPlain && division.type() == Type.Primitive.LONG) {
      return;
    }
    List<Polynomial> computed = isPlain ? List.of() : List.of(p);
    Polynomial most = division.divisor().plus(-1);
    Condition.Relation atLeast = Condition.Relation.AT_LEAST_ZERO;
    machine.know(new Condition(most.minus(remainder), atLeast, computed));
    boolean isPositive =
        division.down()
            || (isPlain && p.symbols().stream().allMatch(Symbol.Length.class::isInstance));
    if (isPositive) {
      machine.know(new Condition(remainder, atLeast, computed));
    } else {
      machine.know(new Condition(most.plus(remainder), atLeast, computed));
      machine.know(new Condition(remainder, Condition.Relation.REMAINDER, computed, p));
    }
  }

  /** Whether an {@code int} of the machine has a symbol's value: it has not been cut. */
  private static boolean isInt(Symbol symbol) {
    return !(symbol instanceof Symbol.Value value && value.path().type() == Type.Primitive.LONG)
        && !(symbol instanceof Symbol.Unknown unknown && unknown.isLong());
  }

  /** Whether a symbol stands for a quotient or an exclusive or. */
  boolean isQuotient(Symbol symbol) {
    return parts.containsKey(symbol);
  }

  /** The marked loop's variable, which does not wrap around, by a divisor of start and step. */
  private static Optional<Polynomial> exact(
      Polynomial p, Polynomial by, Type type, Machine machine) {
    Optional<BigInteger> divisor = by.constant().filter(value -> value.signum() > 0);
    // In a loop over longs, an int that counts with it has wrapped around.
    boolean counts =
        machine.counts != null
            && (type == Type.Primitive.LONG || machine.counts == Type.Primitive.INT)
            && machine.loops.getLast().value().equals(p)
            && p.symbols().equals(Set.of(machine.loops.getLast().index()));
    return divisor
        .filter(
            value ->
                counts
                    && p.terms().stream()
                        .allMatch(term -> term.coefficient().mod(value).signum() == 0))
        .map(
            value -> {
              Polynomial sum = Polynomial.of(0);
              for (Polynomial.Term term : p.terms()) {
                sum =
                    sum.plus(
                        new Polynomial.Term(term.coefficient().divide(value), term.factors())
                            .polynomial());
              }
              return sum;
            });
  }

  private static Optional<Polynomial> power(Polynomial shift) {
    return shift
        .constant()
        .filter(count -> count.signum() >= 0 && count.bitLength() < 6 && count.intValue() < 31)
        .map(count -> Polynomial.of(1L << count.intValue()));
  }

  /** For {@code 2^k - 1} the power. */
  private static Optional<Polynomial> mask(Polynomial bits) {
    return bits.constant()
        .filter(value -> value.signum() > 0 && value.bitLength() < 31)
        .filter(value -> value.bitCount() == value.bitLength())
        .map(value -> Polynomial.of(value.add(BigInteger.ONE)));
  }
}
