package io.manyhands.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What the source says about a region.
 *
 * @param id names the region, such as {@code demo.Smooth.smooth}
 * @param file the source file
 * @param line the line in the source file
 * @param engine the engine's name, null if not given
 * @param schedule the schedule's name, null if not given
 * @param chunk iterations per chunk, 0 if not given
 * @param parallelism the most workers, 0 if not given
 * @param fixedPartials whether partial results must be those of the leaves
 * @param leastLeaf how many iterations take a microsecond, as far as the text tells; 1 if nothing
 *     is known
 * @param regroupsFrom leaves of so many iterations are not folded in the order of the text
 * @param keepsTerms whether partial results are terms that the caller folds
 * @param timeoutMillis how long a call may take, 0 if not given
 */
record RegionRequest(
    String id,
    String file,
    int line,
    @Nullable String engine,
    @Nullable String schedule,
    int chunk,
    int parallelism,
    boolean fixedPartials,
    int leastLeaf,
    int regroupsFrom,
    boolean keepsTerms,
    int timeoutMillis) {

  /** Leaves of any length are folded in the order of the text. */
  static final int NEVER = Integer.MAX_VALUE;

  RegionRequest(
      String id,
      String file,
      int line,
      @Nullable String engine,
      @Nullable String schedule,
      int chunk,
      int parallelism,
      boolean fixedPartials) {
    this(id, file, line, engine, schedule, chunk, parallelism, fixedPartials, 1, NEVER, false, 0);
  }
}
