package io.manyhands.runtime.schedule;

import org.jspecify.annotations.Nullable;

/** A policy that divides the iterations of a region among workers. */
public interface Schedule {

  /**
   * Divides iterations into chunks.
   *
   * @param iterations at least 1
   * @param workers the most workers that will take part, at least 1
   * @return the chunks
   */
  Chunks cut(long iterations, int workers);

  /**
   * Begins to watch a call, so that later ones can be divided better.
   *
   * @param chunks the division of the call, made by {@link #cut}
   * @param workers the most workers that will take part, at least 1
   * @return takes what chunks cost; null if nothing would be learned from that
   */
  default @Nullable Watch watch(Chunks chunks, int workers) {
    return null;
  }

  /**
   * Whether an iteration may be divided where there are too few of them for the workers.
   *
   * @return false if chunks are what somebody asked for
   */
  default boolean mayDivide() {
    return false;
  }

  /**
   * The leaves of a reduction, in the order in which this policy starts them.
   *
   * @param iterations at least 1
   * @param most the most leaves, at least 1
   * @param least the fewest iterations of a leaf, at least 1
   * @return the chunks of {@link Leaves}
   */
  default Chunks leaves(long iterations, int most, int least) {
    return Leaves.of(iterations, most, least);
  }
}
