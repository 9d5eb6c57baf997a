package io.manyhands.processor.model;

/** The values of {@code @Shared}, and its absence. */
public enum Sharing {
  /** Not annotated. */
  NONE,
  /** {@code AUTO}. */
  AUTO,
  /** {@code READ_ONLY}. */
  READ_ONLY,
  /** {@code PRIVATE}. */
  PRIVATE,
  /** {@code REDUCED}. */
  REDUCED,
  /** {@code ATOMIC}. */
  ATOMIC,
  /** {@code LOCKED}. */
  LOCKED,
  /** {@code THREAD_SAFE}. */
  THREAD_SAFE,
  /** {@code DISJOINT}. */
  DISJOINT,
  /** {@code ORDERED}. */
  ORDERED
}
