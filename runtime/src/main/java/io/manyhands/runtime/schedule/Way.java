package io.manyhands.runtime.schedule;

/** How a call of a region is run. */
public enum Way {
  /** On the calling thread, as the loop was written where that gives the same result. */
  ALONE,

  /** On several workers. */
  TOGETHER;

  Way other() {
    return this == ALONE ? TOGETHER : ALONE;
  }
}
