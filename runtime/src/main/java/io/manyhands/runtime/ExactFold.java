package io.manyhands.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A floating-point number that is folded in the order of the iterations, with every rounding of the
 * sequential loop. The one that starts with a value folds at once; the one of a chunk keeps its
 * terms, until they are folded into the first.
 */
public abstract class ExactFold {

  private static final int FIRST_CAPACITY = 512;

  private double value;
  private double @Nullable [] kept;
  private int size;
  private long folded;

  /** One that keeps its terms. */
  ExactFold() {
    this.kept = new double[FIRST_CAPACITY];
  }

  /** One that folds at once. */
  ExactFold(double value) {
    this.value = value;
  }

  abstract double fold(double before, double term);

  final void take(double term) {
    double[] terms = kept;
    if (terms == null) {
      value = fold(value, term);
      folded++;
    } else {
      if (size == terms.length) {
        terms = Arrays.copyOf(terms, size + (size >> 1));
        kept = terms;
      }
      terms[size++] = term;
    }
  }

  final void takeAll(ExactFold next) {
    double[] terms = next.kept;
    if (terms == null) {
      throw new IllegalArgumentException("No terms were kept.");
    }
    double result = value;
    for (int k = 0; k < next.size; k++) {
      result = fold(result, terms[k]);
    }
    value = result;
    folded += next.size;
  }

  final double result() {
    return value;
  }

  /**
   * How many terms have been folded.
   *
   * @return their number, 0 for a chunk's
   */
  public final long terms() {
    return folded;
  }
}
