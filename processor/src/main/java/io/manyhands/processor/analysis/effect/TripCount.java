package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Polynomial;

/**
 * How often an inner loop runs, if its bound is not below its first value.
 *
 * @param count the number of iterations; that it is not negative has to be shown or checked
 * @param limit the bound behind it, with what must not have wrapped around
 * @param site the place behind the loop
 */
public record TripCount(Polynomial count, LoopScope.Limit limit, Site site) {}
