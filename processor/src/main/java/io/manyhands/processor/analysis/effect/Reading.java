package io.manyhands.processor.analysis.effect;

import java.util.List;

/**
 * A read of an array that was there before the region.
 *
 * @param access the read
 * @param written what the iteration has surely written of the array before
 */
public record Reading(Access.OfElement access, List<Stretch> written) {}
