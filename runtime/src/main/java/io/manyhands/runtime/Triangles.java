package io.manyhands.runtime;

/** Sums of numbers in a row: where a variable stands that rises by one more in each iteration. */
public final class Triangles {

  private Triangles() {}

  /**
   * The sum of the numbers from 0 to below another one, {@code number * (number - 1) / 2}.
   *
   * @param number not negative
   * @return the sum, which wraps around as sums of {@code long} do
   */
  public static long below(long number) {
    return number % 2 == 0 ? number / 2 * (number - 1) : (number - 1) / 2 * number;
  }
}
