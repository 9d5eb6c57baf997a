// expect: any any any
package bugs;

import io.manyhands.annotations.Parallel;

/** The best of some numbers is an object: chunks compared the objects where their results met. */
public class BoxedBest {
  private static String cheapest(int[] prices, int[] names) {
    Integer best = 5_000;
    int name = -1;
    for (@Parallel int i = 0; i < prices.length; i++) {
      int price = prices[i];
      if (price < best || price == best && names[i] < name) {
        best = price;
        name = names[i];
      }
    }
    return best + " " + name;
  }

  private static String longest(int[] prices, int[] names) {
    Long best = null;
    Integer name = null;
    for (@Parallel int i = 0; i < prices.length; i++) {
      long length = prices[i] * 3_000_000_000L;
      int other = names[i];
      if (best == null || length > best || (best == length && other <= name)) {
        best = length;
        name = other;
      }
    }
    return best + " " + name;
  }

  private static String earliest(double[] times, int[] names) {
    Double best = Double.POSITIVE_INFINITY;
    Integer name = 1_000_000;
    for (@Parallel int i = 0; i < times.length; i++) {
      if (times[i] < best || (times[i] == best && names[i] < name)) {
        best = times[i];
        name = names[i];
      }
    }
    return best + " " + name;
  }

  public static Object run() {
    int n = 20_000;
    int[] prices = new int[n];
    int[] names = new int[n];
    double[] times = new double[n];
    for (int i = 0; i < n; i++) {
      prices[i] = 1_000 + i * 7919 % 101;
      names[i] = n - i;
      times[i] = prices[i] * 0.1;
    }
    return cheapest(prices, names) + " " + longest(prices, names) + " " + earliest(times, names);
  }
}
