package io.manyhands.processor.plan;

import io.manyhands.processor.model.TypeParameter;
import java.util.List;
import java.util.Optional;

/**
 * A method of the generated class.
 *
 * @param planned the host's method
 * @param typeParameters its type parameters, those of the host in front for an instance method
 * @param scope how its text reads outside the chunks; names the receiver
 * @param regions its parallel loops in source order
 * @param futures its values that are computed beside what follows
 * @param recursion its recursive calls, where these run in parallel
 */
public record MethodPlan(
    PlannedMethod planned,
    List<TypeParameter> typeParameters,
    Scope scope,
    List<RegionPlan> regions,
    List<FuturePlan> futures,
    Optional<RecursionPlan> recursion) {}
