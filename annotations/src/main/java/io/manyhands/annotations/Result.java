package io.manyhands.annotations;

/**
 * What a floating-point {@code +} or {@code *} reduction returns. All other results are those of
 * the sequential loop, bit for bit.
 */
public enum Result {
  /**
   * The same bits on every run, engine, schedule and number of workers. Terms are combined in a
   * tree that depends on the iteration count alone, so the bits may differ from those of the
   * sequential loop.
   */
  REPRODUCIBLE,

  /**
   * The bits of the sequential loop: terms are computed in parallel and combined in order. The
   * processor refuses it for floating-point reductions in this release.
   */
  EXACT
}
