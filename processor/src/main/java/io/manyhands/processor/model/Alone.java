package io.manyhands.processor.model;

/**
 * Iterations that run by themselves, before the others or after them.
 *
 * @param first whether the first one does
 * @param last whether the last one does
 */
public record Alone(boolean first, boolean last) {
  /** Every iteration runs with the others. */
  public static final Alone NONE = new Alone(false, false);
}
