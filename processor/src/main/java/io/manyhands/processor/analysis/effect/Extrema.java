package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values of {@code Math.min} and {@code Math.max}, and of {@code a < b ? a : b}, which are unknowns
 * that do not exceed, or do not fall below, each of their arguments.
 */
final class Extrema {
  /** A loop bounded by more values is not looked at. */
  private static final int MOST = 4;

  /** One of its arguments, the least or the greatest. */
  private record Extremum(boolean least, List<Polynomial> arguments) {}

  private final Map<Symbol, Extremum> known = new HashMap<>();

  /** The value of such a call of {@code int} arguments. */
  Optional<Value> of(Expression.Call call, List<Value> arguments, Machine machine) {
    String name = call.method().name();
    boolean isExtremum =
        call.type() == Type.Primitive.INT
            && call.method().owner().is("java.lang.Math")
            && (name.equals("min") || name.equals("max"));
    List<Polynomial> forms =
        arguments.stream().map(Arithmetic::polynomial).flatMap(Optional::stream).toList();
    if (!isExtremum || forms.size() != 2) {
      return Optional.empty();
    }
    return Optional.of(of(name.equals("min"), forms, call, machine));
  }

  /**
   * The value of a choice between the two values that it compares.
   *
   * @param left the value on the left of the comparison
   * @param right the value on its right
   * @param yes what the choice gives if the comparison holds
   * @param no what it gives otherwise
   */
  Optional<Value> of(
      Expression.Conditional choice,
      Value left,
      Value right,
      Value yes,
      Value no,
      Machine machine) {
    Operator operator = ((Expression.Binary) choice.condition()).operator();
    boolean less = operator == Operator.LESS || operator == Operator.LESS_EQUAL;
    boolean greater = operator == Operator.GREATER || operator == Operator.GREATER_EQUAL;
    boolean inOrder = left.equals(yes) && right.equals(no);
    boolean turned = left.equals(no) && right.equals(yes);
    List<Polynomial> forms =
        List.of(yes, no).stream().map(Arithmetic::polynomial).flatMap(Optional::stream).toList();
    return !yes.equals(no) && (less || greater) && (inOrder || turned) && forms.size() == 2
        ? Optional.of(of(less == inOrder, forms, choice, machine))
        : Optional.empty();
  }

  private Value of(boolean least, List<Polynomial> forms, Expression expression, Machine machine) {
    Symbol symbol =
        machine.unknownSymbol(
            machine.frame().source().inline(expression.span()), expression.type());
    known.put(symbol, new Extremum(least, forms));
    Polynomial result = Polynomial.of(symbol);
    for (Polynomial form : forms) {
      Polynomial rest = least ? form.minus(result) : result.minus(form);
      machine.know(new Condition(rest, Condition.Relation.AT_LEAST_ZERO, List.of(form)));
    }
    return new Value.ClosedForm(Polynomial.of(symbol));
  }

  /**
   * The same limit, or what follows from it for each argument of an extremum in it. Whichever is
   * taken by the machine, the arithmetic with it must not have wrapped around.
   */
  List<LoopScope.Limit> expanded(LoopScope.Limit limit) {
    List<LoopScope.Limit> limits = new ArrayList<>(List.of(limit));
    for (Symbol symbol : limit.extent().symbols()) {
      Optional<Extremum> extremum =
          Optional.ofNullable(known.get(symbol))
              .filter(found -> bounds(found, symbol, limit.extent()));
      if (extremum.isPresent() && limits.size() < MOST) {
        limits = expanded(limits, symbol, extremum.get().arguments());
      }
    }
    return limits;
  }

  /** Whether each argument in its place only makes the sum larger. */
  private static boolean bounds(Extremum extremum, Symbol symbol, Polynomial sum) {
    Optional<BigInteger> factor = sum.coefficient(symbol).flatMap(Polynomial::constant);
    return factor.filter(sign -> sign.signum() > 0 == extremum.least()).isPresent();
  }

  private static List<LoopScope.Limit> expanded(
      List<LoopScope.Limit> limits, Symbol symbol, List<Polynomial> arguments) {
    List<LoopScope.Limit> all = new ArrayList<>();
    for (LoopScope.Limit limit : limits) {
      // The machine compares the arguments themselves, whatever is added to the result.
      List<Polynomial> computed = new ArrayList<>(arguments);
      for (Polynomial value : limit.computed()) {
        for (Polynomial argument : arguments) {
          Polynomial form = value.substitute(symbol, argument);
          if (!computed.contains(form)) {
            computed.add(form);
          }
        }
      }
      for (Polynomial argument : arguments) {
        all.add(
            new LoopScope.Limit(
                limit.extent().substitute(symbol, argument), computed, limit.byType(), false));
      }
    }
    return all;
  }
}
