package io.manyhands.processor.plan;

import io.manyhands.processor.model.TypeParameter;
import io.manyhands.processor.model.Variable;
import java.util.List;

/**
 * The method that runs some iterations of a region.
 *
 * @param name its name, {@code smooth14}
 * @param typeParameters the type parameters that it mentions
 * @param needsReceiver whether its text mentions the receiver
 * @param parameters what it is passed besides partial, receiver and bounds
 * @param constants local constants of the method that are declared again in the chunk
 * @param privates variables of which the chunk has its own, unset at the start
 * @param scope how its text reads
 */
public record ChunkPlan(
    String name,
    List<TypeParameter> typeParameters,
    boolean needsReceiver,
    List<Parameter> parameters,
    List<LocalConstant> constants,
    List<Variable> privates,
    Scope scope) {
  /**
   * A local constant of the method.
   *
   * @param variable the constant
   * @param value its value
   */
  public record LocalConstant(Variable variable, Object value) {}
}
