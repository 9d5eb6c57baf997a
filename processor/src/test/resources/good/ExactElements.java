// expect: guarded proved
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Folds into elements of arrays with the bits of the sequential loop, behind their terms. */
public class ExactElements {
  private static void sums(double[] sum, double[] data, int n) {
    for (@Parallel(result = Result.EXACT) int i = 0; i < n; i++) {
      double term = 0;
      for (int k = 0; k < 20; k++) {
        term += Math.sin(data[i] + k);
      }
      sum[i % 7] += term;
    }
  }

  private static void both(float[][] sum, double[] products, int[] data) {
    for (@Parallel(result = Result.EXACT) int i = 0; i < data.length; i++) {
      float term = 0.1f;
      for (int k = 0; k < data[i] % 9; k++) {
        term = term * 1.7f + k;
      }
      if (term > 3) {
        sum[i % 3][data[i] & 3] -= term;
        products[data[i] % 5] *= 1 + term * 1e-7;
      }
    }
  }

  public static Object run() {
    List<Object> all = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 3000}) {
      double[] data = new double[n];
      Arrays.setAll(data, k -> Math.sin(k) * k);
      int[] numbers = new int[n];
      Arrays.setAll(numbers, k -> k * 7919 % 1013);
      double[] sum = new double[10];
      sums(sum, data, n);
      all.add(Arrays.toString(sum));
      if (n > 7) {
        double[] same = data.clone();
        sums(same, same, n);
        all.add(Arrays.toString(same));
      }
      float[][] rows = new float[3][4];
      double[] products = {1, 2, 3, 4, 5};
      both(rows, products, numbers);
      both(new float[][] {rows[0], rows[0], rows[1]}, products, numbers);
      all.add(Arrays.deepToString(rows) + Arrays.toString(products));
    }
    return all;
  }
}
