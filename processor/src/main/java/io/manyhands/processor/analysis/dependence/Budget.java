package io.manyhands.processor.analysis.dependence;

import org.jspecify.annotations.Nullable;

/**
 * How much the exact tests may still compute for one region.
 *
 * <p>Elimination is exponential at worst. Work is counted, not timed, so that a loop is decided in
 * the same way on every machine.
 */
final class Budget {
  /** Combinations of two inequalities: some seconds. */
  private static final long USUAL = 1_500_000;

  /** What tests of the last resort get of it besides. */
  private static final int SHARE = 4;

  private final long all;
  private long left;
  private @Nullable Budget lastResort;

  private Budget(long left) {
    this.all = left;
    this.left = left;
  }

  /** What a region gets. */
  static Budget ofRegion() {
    return new Budget(USUAL);
  }

  /** A small one. */
  static Budget of(long most) {
    return new Budget(most);
  }

  /** What tests that hardly ever help share, so that they do not use up what others need. */
  Budget lastResort() {
    Budget known = lastResort;
    if (known == null) {
      known = new Budget(left / SHARE);
      lastResort = known;
    }
    return known;
  }

  /** Whether so much of it is gone that a second region like this would take too long. */
  boolean isLow() {
    return left < all / 2;
  }

  /**
   * Takes some of it.
   *
   * @throws Exhausted if there is not enough left
   */
  void spend(long work) {
    left -= work;
    if (left < 0) {
      throw new Exhausted();
    }
  }

  /** The region needs more than it may. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("budget of the exact tests exhausted");
    }
  }
}
