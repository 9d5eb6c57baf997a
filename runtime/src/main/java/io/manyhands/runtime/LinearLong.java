package io.manyhands.runtime;

import java.io.Serializable;

/**
 * A {@code long} that a loop multiplies and adds to, {@code h = 31 * h + x}. One for a chunk stands
 * for the map from what comes before the chunk to what comes out of it, {@code h -> factor * h +
 * value}: such maps one after the other are such a map, and in Java's arithmetic exactly.
 */
public final class LinearLong implements Serializable {

  private static final long serialVersionUID = 1;

  private long factor = 1;
  private long value;

  /** One for a chunk, which leaves everything as it is. */
  public LinearLong() {}

  /**
   * One with a value.
   *
   * @param value the value before the loop
   */
  public LinearLong(long value) {
    this.value = value;
  }

  /**
   * Multiplies.
   *
   * @param by what the value is multiplied by
   */
  public void times(long by) {
    factor *= by;
    value *= by;
  }

  /**
   * Adds.
   *
   * @param addend what is added
   */
  public void plus(long addend) {
    value += addend;
  }

  /**
   * Subtracts.
   *
   * @param subtrahend what is subtracted
   */
  public void minus(long subtrahend) {
    value -= subtrahend;
  }

  /**
   * Multiplies, then adds.
   *
   * @param by what the value is multiplied by
   * @param addend what is added then
   */
  public void timesPlus(long by, long addend) {
    factor *= by;
    value = by * value + addend;
  }

  /**
   * Multiplies, then adds what has been evaluated before the factor.
   *
   * @param addend what is added in the end
   * @param by what the value is multiplied by
   */
  public void plusTimes(long addend, long by) {
    timesPlus(by, addend);
  }

  /**
   * Multiplies, then subtracts.
   *
   * @param by what the value is multiplied by
   * @param subtrahend what is subtracted then
   */
  public void timesMinus(long by, long subtrahend) {
    factor *= by;
    value = by * value - subtrahend;
  }

  /**
   * Does what a chunk of later iterations does.
   *
   * @param next the chunk's
   */
  public void addAll(LinearLong next) {
    value = next.factor * value + next.value;
    factor *= next.factor;
  }

  /**
   * The value.
   *
   * @return what it is so far
   */
  public long value() {
    return value;
  }
}
