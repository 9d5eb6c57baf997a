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
   * The bits of the sequential loop: terms are computed in parallel and combined in order. That
   * pays where a term costs more than to add it; where it does not, the loop runs as written. For
   * elements of arrays the term has to be computed in statements before; for updates in called
   * methods the processor refuses it.
   */
  EXACT
}
