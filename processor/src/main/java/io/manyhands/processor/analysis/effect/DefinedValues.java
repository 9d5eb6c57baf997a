package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that variables were given in front of a loop, in terms of what they were made of.
 *
 * <p>A sum takes the place of its variable, as if it stood in the loop: what the machine computes
 * is the same modulo 2^32. A quotient, a minimum or a maximum keeps the variable for its symbol,
 * and what is known of it holds throughout the loop.
 */
final class DefinedValues {
  private final Map<Variable, Expression> definitions;
  private final Map<Variable, Optional<Value>> values = new HashMap<>();
  private final IdentityHashMap<Expression, Variable> names = new IdentityHashMap<>();

  DefinedValues(Map<Variable, Expression> definitions) {
    this.definitions = definitions;
    definitions.forEach((variable, value) -> names.put(value, variable));
  }

  /** Computes all of them in the frame of the region, before anything else is. */
  void prepare(Machine machine, ExpressionRules expressions) {
    definitions.forEach(
        (variable, definition) ->
            machine.silently(
                () -> values.put(variable, value(variable, definition, machine, expressions))));
  }

  /** What is known of a variable that keeps its value. */
  Optional<Value> of(Variable variable) {
    return values.getOrDefault(variable, Optional.empty());
  }

  /** The variable that has the value of just this expression, if there is one. */
  Optional<Variable> name(Expression expression) {
    return Optional.ofNullable(names.get(expression));
  }

  private static Optional<Value> value(
      Variable variable, Expression definition, Machine machine, ExpressionRules expressions) {
    if (Definitions.isExtremum(definition)) {
      bound(variable, (Expression.Call) definition, machine, expressions);
      return Optional.empty();
    }
    Value value =
        Arithmetic.convert(expressions.evaluate(definition), definition.type(), variable.type());
    return Optional.of(value).filter(known -> isUsable(known, variable.type()));
  }

  private static boolean isUsable(Value value, Type type) {
    if (value instanceof Value.ClosedForm number) {
      return type.isIntegral()
          && number.polynomial().isInvariant()
          && number.polynomial().symbols().stream().noneMatch(DefinedValues::isUnnamed);
    }
    return type.isReference()
        && value instanceof Value.Reference reference
        && reference.places().size() == 1
        && reference.places().iterator().next() instanceof Place.Shared shared
        && !(shared.base().root() instanceof Path.Root.OfCast)
        && shared.subscripts().stream().allMatch(Polynomial::isInvariant);
  }

  /** What cannot be named in front of the loop is of less use than the variable. */
  private static boolean isUnnamed(Symbol symbol) {
    @Nullable Path path = symbol instanceof Symbol.Size ? null : symbol.followed().orElse(null);
    return path == null
        || path.root() instanceof Path.Root.OfCast
        || (path.root() instanceof Path.Root.OfVariable root
            && root.variable().kind() == Variable.Kind.BINDING);
  }

  /** A minimum exceeds none of its arguments, a maximum does not fall below. */
  private static void bound(
      Variable variable, Expression.Call extremum, Machine machine, ExpressionRules expressions) {
    if (variable.type() != Type.Primitive.INT && variable.type() != Type.Primitive.LONG) {
      return;
    }
    Polynomial result = Polynomial.of(new Symbol.Value(Path.of(variable)));
    for (Expression argument : extremum.arguments()) {
      Arithmetic.polynomial(
              Arithmetic.convert(
                  expressions.evaluate(argument), argument.type(), Type.Primitive.INT))
          .filter(Polynomial::isInvariant)
          .ifPresent(
              form -> {
                Polynomial difference =
                    extremum.method().name().equals("min")
                        ? form.minus(result)
                        : result.minus(form);
                machine.know(
                    new Condition(difference, Condition.Relation.AT_LEAST_ZERO, List.of(form)));
              });
    }
  }
}
