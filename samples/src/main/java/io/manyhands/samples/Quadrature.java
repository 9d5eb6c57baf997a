package io.manyhands.samples;

import io.manyhands.annotations.Parallel;

/**
 * Adaptive quadrature: an interval is halved until Simpson's rule on both halves agrees with the
 * rule on the whole. How deep that goes is different everywhere.
 *
 * <p>After W. M. McKeeman, "Algorithm 145: Adaptive numerical integration by Simpson's rule", 1962.
 */
public final class Quadrature {
  private Quadrature() {}

  private static double f(double x) {
    return Math.sin(1 / (x * x)) / Math.sqrt(x);
  }

  private static double simpson(double a, double b) {
    return (b - a) / 6 * (f(a) + 4 * f((a + b) / 2) + f(b));
  }

  /**
   * The integral of {@code sin(1 / x^2) / sqrt(x)}.
   *
   * @param a lower bound, greater than 0
   * @param b upper bound
   * @param tolerance how far the result may be off
   * @return the integral; its parts are always added in the same order
   */
  public static double integral(double a, double b, double tolerance) {
    return integral(a, b, simpson(a, b), tolerance);
  }

  @Parallel
  private static double integral(double a, double b, double whole, double tolerance) {
    double middle = (a + b) / 2;
    double first = simpson(a, middle);
    double second = simpson(middle, b);
    double error = first + second - whole;
    if (Math.abs(error) <= 15 * tolerance || middle <= a || middle >= b) {
      return first + second + error / 15;
    }
    double left = integral(a, middle, first, tolerance / 2);
    double right = integral(middle, b, second, tolerance / 2);
    return left + right;
  }

  /**
   * Integrates.
   *
   * @param arguments the tolerance as a power of 10, by default 11: a hundred-billionth
   */
  public static void main(String... arguments) {
    int digits = Arguments.number(arguments, 0, 11);
    double tolerance = Math.pow(10, -digits);
    double integral =
        Comparison.of("Adaptive quadrature, tolerance 1e-" + digits, Quadrature.class)
            .print(() -> integral(0.01, 2, tolerance), Double::equals);
    System.out.println("  integral    " + integral);
  }
}
