package io.manyhands.annotations;

/**
 * What carries the workers of a parallel loop. This release implements {@link #THREADS}; the
 * processor refuses the others with a diagnostic.
 */
public enum Engine {
  /** Threads of this JVM in a ForkJoin pool; the calling thread is one of the workers. */
  THREADS,

  /**
   * A thread of its own for each chunk, for iterations that block: virtual threads on Java 21 and
   * newer, platform threads before. Not in this release.
   */
  VIRTUAL_THREADS,

  /**
   * Worker JVMs on this machine, each with its own heap and its own statics, so that a crash of one
   * costs a chunk and not the program. Not in this release.
   */
  PROCESSES,

  /** Executors of an Apache Spark cluster. Not in this release. */
  CLUSTER
}
