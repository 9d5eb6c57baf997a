package io.manyhands.annotations;

/** How the iterations of a parallel loop are dealt out to its workers. */
public enum Schedule {
  /**
   * Measures what an iteration costs, runs loops that are too short to gain on the calling thread,
   * and cuts the others into several chunks per worker.
   */
  ADAPTIVE,

  /** One chunk of equal length per worker: least overhead, for iterations of equal cost. */
  STATIC,

  /** Short chunks of equal length, taken as workers become free: for iterations of unequal cost. */
  DYNAMIC,

  /** Chunks that become shorter towards the end: as balanced as dynamic, with fewer chunks. */
  GUIDED
}
