package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.Optional;

/**
 * Something that may be reduced: a local variable, a field of {@code this} or a static field.
 *
 * @param variable the variable, unless it is a field
 * @param field the field, unless it is a variable
 */
public record Accumulator(Optional<Variable> variable, Optional<Field> field) {
  /** A local variable. */
  public static Accumulator of(Variable variable) {
    return new Accumulator(Optional.of(variable), Optional.empty());
  }

  /** A field of {@code this} or a static field. */
  public static Accumulator of(Field field) {
    return new Accumulator(Optional.empty(), Optional.of(field));
  }

  /** Its type. */
  public Type type() {
    return variable.map(Variable::type).orElseGet(() -> field.orElseThrow().type());
  }

  /** The user's name for it. */
  public String name() {
    return variable.map(Variable::name).orElseGet(() -> field.orElseThrow().name());
  }

  /** Whether {@code expression} is an occurrence of it. */
  public boolean is(Expression expression) {
    if (expression instanceof Expression.Local local) {
      return variable.filter(own -> own.equals(local.variable())).isPresent();
    }
    return expression instanceof Expression.FieldAccess access
        && field.filter(access.field()::equals).isPresent()
        && access.target().map(target -> target instanceof Expression.This).orElse(true);
  }

  /** Whether it occurs in {@code expression}; a field counts on any object. */
  public boolean occursIn(Expression expression) {
    boolean[] found = {false};
    Nodes.each(
        expression,
        part ->
            found[0] |=
                is(part)
                    || (part instanceof Expression.FieldAccess access
                        && field.filter(access.field()::equals).isPresent()));
    return found[0];
  }
}
