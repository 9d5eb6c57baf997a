package io.manyhands.processor.plan;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.OrderedPart;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.TypeParameter;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;

/**
 * How iterations hand over what the part in order needs.
 *
 * @param part the part
 * @param name name of the record that an iteration hands over, {@code Print9Step}
 * @param typeParameters the type parameters that it mentions
 * @param components what is handed over
 * @param steps name of a chunk's list of them
 * @param all name of the variable that holds all of them
 * @param step name of the variable that holds one of them
 */
public record OrderedPlan(
    OrderedPart part,
    String name,
    List<TypeParameter> typeParameters,
    List<Component> components,
    String steps,
    String all,
    String step) {
  /**
   * One value.
   *
   * @param variable the variable that has it in both parts; empty for an expression
   * @param computed the expression that stands in the part in order; empty for a variable
   * @param isDeclared whether the part in order has to declare the variable
   */
  public record Component(
      String name,
      Type type,
      Optional<Variable> variable,
      Optional<Expression> computed,
      boolean isDeclared) {}
}
