package io.manyhands.annotations;

/**
 * How iterations share a variable.
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

  /** Iterations only read it, and what it leads to: elements of an array, fields of an object. */
  READ_ONLY,

  /**
   * Each worker has a copy; what an iteration leaves in it is not seen by others. For local
   * variables and parameters, and for arrays, also in fields, that each iteration fills before it
   * looks at them; any other field is seen by everybody.
   */
  PRIVATE,

  /** Iterations combine values into it with an associative operation. */
  REDUCED,

  /**
   * Every access is one atomic update whose order does not show, such as {@code count++}. Workers
   * may have copies that are combined in the end, which is the same and faster. Arrays of {@code
   * int} and {@code long} that are too long for that are shared, and their elements updated in
   * atomic steps; after an exception they may then have seen updates of later iterations.
   */
  ATOMIC,

  /**
   * Updates must not overlap, not even with those of other threads of the program; {@link
   * Shared#lock()} names a lock. As their order must not show, either, workers have copies, and the
   * lock of a field is taken for the moment in which these are added to it.
   */
  LOCKED,

  /**
   * An object that several threads may call at once, and whose callers do not see in which order
   * they came; calls pass through, whatever they do. It may read what it is given, and changes
   * nothing else of the loop's.
   */
  THREAD_SAFE,

  /**
   * Iterations touch different elements of an array, on the user's word, where subscripts do not
   * tell. Under the setting {@code manyhands.check=true} the loop runs as it was written and stops
   * with an exception where two iterations meet, also at an object in the array.
   *
   * <p>In front of fields through which a recursive method goes from object to object: that these
   * make a tree, no object being reached on two ways. Calls may then write their objects.
   */
  DISJOINT,

  /**
   * Accesses happen in the order of the iterations, on the calling thread: from the first statement
   * of an iteration that touches the variable, it stays in order until its end. What stands before
   * that runs in parallel, as do arguments of the first call. Of an object whose source is not at
   * hand this is also the user's word that its methods change nothing else of the loop's.
   */
  ORDERED
}
