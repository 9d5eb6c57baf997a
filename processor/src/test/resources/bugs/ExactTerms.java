// expect: any any any any any
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Result;

/** Of a statement with several terms those in front of one that throws were in the sum. */
public class ExactTerms {
  private double total;

  private static String parsed(double[] prices, String[] fees) {
    double sum = 0;
    int bad = 0;
    for (@Parallel(result = Result.EXACT) int i = 0; i < prices.length; i++) {
      try {
        sum = sum + prices[i] + Integer.parseInt(fees[i]);
      } catch (NumberFormatException e) {
        bad++;
      }
    }
    return sum + " " + bad;
  }

  private static double untilThrown(double[] prices, int[] shares) {
    double sum = 0;
    try {
      for (@Parallel(result = Result.EXACT) int i = 0; i < prices.length; i++) {
        sum = sum + prices[i] - 100 / shares[i];
      }
    } catch (ArithmeticException e) {
      return -sum;
    }
    return sum;
  }

  private void add(double[] prices, int[] shares) {
    for (@Parallel(result = Result.EXACT) int i = 0; i < prices.length; i++) {
      total = total + prices[i] + 100 / shares[i];
    }
  }

  private static float single(float[] prices, int[] shares) {
    float sum = 0.1f;
    for (@Parallel(result = Result.EXACT) int i = 0; i < prices.length; i++) {
      sum = sum - (prices[i] + 1) - (shares[i] + Integer.MIN_VALUE) + i - prices[i] * 0.3f;
    }
    return sum;
  }

  private static double product(double[] prices, Integer[] shares) {
    double product = 1;
    double sum = 0;
    for (@Parallel(result = Result.EXACT) int i = 0; i < prices.length; i++) {
      int left = i % 7 + 1;
      product = 0.9 * (product * left) * (1 / prices[i]);
      sum = left + (sum - shares[i] - Integer.MIN_VALUE);
    }
    return product + sum;
  }

  public static Object run() {
    int n = 20_000;
    double[] prices = new double[n];
    float[] floats = new float[n];
    int[] shares = new int[n];
    Integer[] boxed = new Integer[n];
    String[] fees = new String[n];
    for (int i = 0; i < n; i++) {
      shares[i] = 1 + i * 7919 % 101;
      boxed[i] = shares[i] - 2;
      prices[i] = shares[i] * 0.37;
      floats[i] = shares[i] * 0.7f;
      fees[i] = i % 1000 == 7 ? "none" : "" + shares[i];
    }
    boxed[5] = Integer.MIN_VALUE;
    String told = single(floats, shares) + " " + product(prices, boxed);
    prices[15_000] = 1e6;
    shares[15_000] = 0;
    fees[15_000] = "?";
    told += " " + parsed(prices, fees) + " " + untilThrown(prices, shares);
    ExactTerms terms = new ExactTerms();
    try {
      terms.add(prices, shares);
    } catch (ArithmeticException e) {
      told += " " + terms.total;
    }
    return told;
  }
}
