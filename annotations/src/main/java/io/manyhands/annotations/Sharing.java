package io.manyhands.annotations;

/**
 * How iterations share a variable. This release implements all but {@link #DISJOINT} and {@link
 * #ORDERED}, which the processor refuses with a diagnostic, and never ignores.
 *
 * <p>No value changes a result. Where iterations update a variable in a way that shows their order,
 * the loop is refused, whatever the annotation says about locks.
 */
public enum Sharing {
  /**
   * A reduction where one is recognized, else an atomic update where iterations do nothing but one
   * read-modify-write, else a lock.
   */
  AUTO,

  /** Iterations only read it. */
  READ_ONLY,

  /** Each worker has a copy; what an iteration leaves in it is not seen by others. */
  PRIVATE,

  /** Iterations combine values into it with an associative operation. */
  REDUCED,

  /**
   * Every access is one atomic update whose order does not show, such as {@code count++}. Workers
   * may have copies that are combined in the end, which is the same and faster.
   */
  ATOMIC,

  /**
   * Accesses must not overlap; {@link Shared#lock()} names a lock. As their order must not show,
   * either, workers have copies that are combined in the end, and take no lock.
   */
  LOCKED,

  /**
   * An object that several threads may call at once, and whose callers do not see in which order
   * they came; calls pass through, whatever they do. It may read what it is given, and changes
   * nothing else of the loop's.
   */
  THREAD_SAFE,

  /** Iterations touch different elements, on the user's word. */
  DISJOINT,

  /** Accesses happen in the order of the iterations. */
  ORDERED
}
