package io.manyhands.annotations;

/**
 * What carries the workers of a parallel loop. This release implements {@link #THREADS}, {@link
 * #VIRTUAL_THREADS} and {@link #PROCESSES}; the processor refuses the others with a diagnostic.
 */
public enum Engine {
  /** Threads of this JVM in a ForkJoin pool; the calling thread is one of the workers. */
  THREADS,

  /**
   * Threads for iterations that wait: virtual threads on Java 21 and newer, platform threads
   * before. An iteration is a chunk of its own unless {@link Parallel#chunk()} says otherwise, and
   * {@link Parallel#parallelism()} is the most that wait at once (0: 256). An interrupt of the
   * calling thread is handed on to all of them.
   */
  VIRTUAL_THREADS,

  /**
   * Worker JVMs on this machine, each with its own heap and its own statics, so that a crash of one
   * costs a chunk and not the program. What the loop uses is serialized; elements of arrays of
   * primitive types and results of reductions come back.
   */
  PROCESSES,

  /** Executors of an Apache Spark cluster. Not in this release. */
  CLUSTER
}
