package io.manyhands.runtime;

/**
 * A sum of {@code float} values in the order of the iterations: to round a sum of two of them from
 * {@code double} rounds once.
 */
public final class ExactFloatSum extends ExactFold {

  private static final long serialVersionUID = 1;

  /** One for a chunk, which keeps its terms. */
  public ExactFloatSum() {}

  /**
   * One that folds its terms.
   *
   * @param value the sum so far
   */
  public ExactFloatSum(float value) {
    super(value);
  }

  @Override
  double fold(double before, double[] terms, int size) {
    float value = (float) before;
    for (int k = 0; k < size; k++) {
      value = (float) (value + terms[k]);
    }
    return value;
  }

  /**
   * Adds, now or later.
   *
   * @param term what is added
   * @return this
   */
  public ExactFloatSum add(double term) {
    take(term);
    return this;
  }

  /**
   * Adds one after the other, once all of them have been evaluated.
   *
   * @param first what is added first
   * @param second what is added then
   * @param more what is added after that
   * @return this
   */
  public ExactFloatSum add(double first, double second, double... more) {
    takeEach(first, second, more);
    return this;
  }

  /**
   * Subtracts, now or later.
   *
   * @param term what is subtracted
   * @return this
   */
  public ExactFloatSum subtract(double term) {
    take(-term);
    return this;
  }

  /**
   * Takes what a chunk of later iterations has kept.
   *
   * @param next the chunk's
   */
  public void addAll(ExactFloatSum next) {
    takeAll(next);
  }

  /**
   * The sum, rounded at each step as in the sequential loop.
   *
   * @return the value so far
   */
  public float value() {
    return (float) result();
  }
}
