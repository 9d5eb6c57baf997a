package io.manyhands.runtime;

import java.io.Serializable;

/**
 * An {@code int} that a loop multiplies and adds to, {@code h = 31 * h + x}. One for a chunk stands
 * for the map from what comes before the chunk to what comes out of it, {@code h -> factor * h +
 * value}: such maps one after the other are such a map, and in Java's arithmetic exactly.
 */
public final class LinearInt implements Serializable {

  private static final long serialVersionUID = 1;

  private int factor = 1;
  private int value;

  /** One for a chunk, which leaves everything as it is. */
  public LinearInt() {}

  /**
   * One with a value.
   *
   * @param value the value before the loop
   */
  public LinearInt(int value) {
    this.value = value;
  }

  /**
   * Multiplies.
   *
   * @param by what the value is multiplied by
   */
  public void times(int by) {
    factor *= by;
    value *= by;
  }

  /**
   * Adds.
   *
   * @param addend what is added
   */
  public void plus(int addend) {
    value += addend;
  }

  /**
   * Subtracts.
   *
   * @param subtrahend what is subtracted
   */
  public void minus(int subtrahend) {
    value -= subtrahend;
  }

  /**
   * Multiplies, then adds.
   *
   * @param by what the value is multiplied by
   * @param addend what is added then
   */
  public void timesPlus(int by, int addend) {
    factor *= by;
    value = by * value + addend;
  }

  /**
   * Multiplies, then adds what has been evaluated before the factor.
   *
   * @param addend what is added in the end
   * @param by what the value is multiplied by
   */
  public void plusTimes(int addend, int by) {
    timesPlus(by, addend);
  }

  /**
   * Multiplies, then subtracts.
   *
   * @param by what the value is multiplied by
   * @param subtrahend what is subtracted then
   */
  public void timesMinus(int by, int subtrahend) {
    factor *= by;
    value = by * value - subtrahend;
  }

  /**
   * Does what a chunk of later iterations does.
   *
   * @param next the chunk's
   */
  public void addAll(LinearInt next) {
    value = next.factor * value + next.value;
    factor *= next.factor;
  }

  /**
   * The value.
   *
   * @return what it is so far
   */
  public int value() {
    return value;
  }
}
