package io.manyhands.runtime;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;

/**
 * A floating-point number that is folded in the order of the iterations, with every rounding of the
 * sequential loop. The one of a chunk keeps its terms, until they are folded into the one that
 * starts with a value. That keeps a few of its own, too: to fold many at once, from an array into a
 * register, is several times faster than one after the other into a field.
 */
public abstract class ExactFold implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int CAPACITY = 512;

  /** With less room half as much again would be none. */
  private static final int LEAST = 2;

  private final boolean keepsAll;
  private double value;
  private double[] kept = new double[CAPACITY];
  private int size;
  private long folded;

  /** One that keeps its terms. */
  ExactFold() {
    this.keepsAll = true;
  }

  /** One that folds them. */
  ExactFold(double value) {
    this.keepsAll = false;
    this.value = value;
  }

  /** Folds terms into a value, one after the other. */
  abstract double fold(double before, double[] terms, int size);

  final void take(double term) {
    int at = size;
    if (at == kept.length) {
      at = makeRoom();
    }
    kept[at] = term;
    size = at + 1;
  }

  final void takeEach(double first, double second, double... more) {
    take(first);
    take(second);
    for (double term : more) {
      take(term);
    }
  }

  private int makeRoom() {
    if (keepsAll) {
      kept = Arrays.copyOf(kept, size + (size >> 1));
    } else {
      foldKept();
    }
    return size;
  }

  private void foldKept() {
    value = fold(value, kept, size);
    folded += size;
    size = 0;
  }

  final void takeAll(ExactFold next) {
    foldKept();
    value = fold(value, next.kept, next.size);
    folded += next.size;
  }

  final double result() {
    foldKept();
    return value;
  }

  /**
   * How many terms there have been.
   *
   * @return their number
   */
  public final long terms() {
    return folded + size;
  }

  /** Sends the terms, and not the room for more. */
  private void writeObject(ObjectOutputStream out) throws IOException {
    kept = Arrays.copyOf(kept, Math.max(size, LEAST));
    out.defaultWriteObject();
  }
}
