package io.manyhands.runtime;

/** A product of {@code double} values in the order of the iterations. */
public final class ExactProduct extends ExactFold {

  private static final long serialVersionUID = 1;

  /** One for a chunk, which keeps its factors. */
  public ExactProduct() {}

  /**
   * One that folds its factors.
   *
   * @param value the product so far
   */
  public ExactProduct(double value) {
    super(value);
  }

  @Override
  double fold(double before, double[] terms, int size) {
    double value = before;
    for (int k = 0; k < size; k++) {
      value = value * terms[k];
    }
    return value;
  }

  /**
   * Multiplies, now or later.
   *
   * @param factor a factor
   * @return this
   */
  public ExactProduct multiply(double factor) {
    take(factor);
    return this;
  }

  /**
   * Multiplies one after the other, once all of them have been evaluated.
   *
   * @param first what is multiplied by first
   * @param second what is multiplied by then
   * @param more what is multiplied by after that
   * @return this
   */
  public ExactProduct multiply(double first, double second, double... more) {
    takeEach(first, second, more);
    return this;
  }

  /**
   * Takes what a chunk of later iterations has kept.
   *
   * @param next the chunk's
   */
  public void addAll(ExactProduct next) {
    takeAll(next);
  }

  /**
   * The product, rounded at each step as in the sequential loop.
   *
   * @return the value so far
   */
  public double value() {
    return result();
  }
}
