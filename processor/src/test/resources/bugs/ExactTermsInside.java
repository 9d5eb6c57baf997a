package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Result;

/** Terms were evaluated in the order in which they are folded, and not in that of the text. */
public class ExactTermsInside {
  private static double inner(double[] prices) {
    double sum = 0;
    for (@Parallel(result = Result.EXACT) int i = 0; i < prices.length; i++) {
      double last = 1;
      sum = (last = prices[i]) + (sum + last); // ERROR: MH027
    }
    return sum;
  }

  private static String innerThrows(String[] fees, int[] shares) {
    double sum = 0;
    try {
      for (@Parallel(result = Result.EXACT) int i = 0; i < shares.length; i++) {
        sum = 100 / shares[i] + (Integer.parseInt(fees[i]) + sum); // ERROR: MH027
      }
    } catch (RuntimeException e) {
      return e.getClass() + " " + sum;
    }
    return "" + sum;
  }
}
