package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;

/**
 * How often an inner loop runs, if its bound is not below its first value.
 *
 * @param count the number of iterations; that it is not negative has to be shown or checked
 * @param limit the bound behind it, with what must not have wrapped around
 * @param site the place behind the loop
 */
public record TripCount(Polynomial count, LoopScope.Limit limit, Site site) {
  /** With {@code value} in the place of {@code symbol}. */
  TripCount substitute(Symbol symbol, Polynomial value) {
    LoopScope.Limit known =
        new LoopScope.Limit(
            limit.extent().substitute(symbol, value),
            limit.computed().stream().map(form -> form.substitute(symbol, value)).toList(),
            limit.byType(),
            limit.byOne());
    return new TripCount(count.substitute(symbol, value), known, site);
  }
}
