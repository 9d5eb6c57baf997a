package io.manyhands.runtime;

/**
 * Partial results of a region whose chunks keep what is to be folded, so that the caller can fold
 * it in the order of the iterations.
 */
public interface Terms {

  /**
   * How much has been folded so far.
   *
   * @return the number of terms
   */
  long terms();
}
