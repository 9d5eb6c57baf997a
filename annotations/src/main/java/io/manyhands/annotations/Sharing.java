package io.manyhands.annotations;

/**
 * How iterations share a variable. This release implements {@link #AUTO} as far as reductions,
 * {@link #READ_ONLY}, {@link #PRIVATE} and {@link #REDUCED}; the processor may refuse the other
 * values with a diagnostic, and never ignores them.
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

  /** Every access is one atomic operation. */
  ATOMIC,

  /** Every access holds a lock; {@link Shared#lock()} names it. */
  LOCKED,

  /** An object that may be called by several threads at once; calls pass through. */
  THREAD_SAFE,

  /** Iterations touch different elements, on the user's word. */
  DISJOINT,

  /** Accesses happen in the order of the iterations. */
  ORDERED
}
