// expect: guarded proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** How much an iteration has written down rests on a length that another name may change. */
public class LengthsRewritten {
  private static void rows(int[] sums, int[] lengths, int[] next) {
    int[] row = new int[100];
    for (@Parallel int i = 0; i < lengths.length; i++) {
      for (int j = 0; j < lengths[i]; j++) {
        row[j] = i * j;
      }
      next[i] = 50;
      int sum = 0;
      for (int j = 0; j < lengths[i]; j++) {
        sum += row[j];
      }
      sums[i] = sum;
    }
  }

  /** Nothing that is written could be the lengths. */
  private static void means(double[] means, int[] lengths) {
    double[] row = new double[100];
    for (@Parallel int i = 0; i < lengths.length; i++) {
      for (int j = 0; j < lengths[i]; j++) {
        row[j] = (i + j) * 0.5;
      }
      double sum = 0;
      for (int j = 0; j < lengths[i]; j++) {
        sum += row[j];
      }
      means[i] = sum / (lengths[i] + 1);
    }
  }

  public static Object run() {
    int[] lengths = new int[20_000];
    Arrays.setAll(lengths, i -> i * 7 % 60);
    int[] sums = new int[20_000];
    double[] means = new double[20_000];
    rows(sums, lengths, new int[20_000]);
    int hash = Arrays.hashCode(sums);
    means(means, lengths);
    rows(sums, lengths, lengths);
    return hash + " " + Arrays.hashCode(means) + " " + Arrays.hashCode(sums);
  }
}
