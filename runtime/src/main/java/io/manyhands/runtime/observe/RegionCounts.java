package io.manyhands.runtime.observe;

/**
 * The counts of one region at one moment.
 *
 * @param id names the region, such as {@code demo.Smooth.smooth}
 * @param file the source file
 * @param line the line in the source file
 * @param calls all calls
 * @param parallelCalls calls that went to an engine with several workers
 * @param sequentialCalls calls that ran on the calling thread alone
 * @param guardFailures calls whose run-time check failed; they are sequential calls too
 * @param chunks the chunks of all parallel calls
 * @param workers the most workers that took part in a call
 */
record RegionCounts(
    String id,
    String file,
    int line,
    long calls,
    long parallelCalls,
    long sequentialCalls,
    long guardFailures,
    long chunks,
    long workers) {}
