// expect: guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Triangles packed into one array. */
public class Triangles {
  private static void lower(int[] packed, int[][] full, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        packed[i * (i + 1) / 2 + j] = full[i][j];
      }
    }
  }

  private static void scaled(int[] packed, int n, int by) {
    for (@Parallel int i = 0; i < n; i++) {
      int row = (i * (i + 1)) >> 1;
      for (int j = 0; j <= i; j++) {
        packed[row + j] = packed[row + j] * by - packed[row + i];
      }
    }
  }

  private static void upper(int[] packed, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int row = i * n - i * (i - 1) / 2;
      for (int j = i; j < n; j++) {
        packed[row + j - i] = packed[row] + 10 * i + j;
      }
    }
  }

  private static void withoutDiagonal(int[] packed, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        packed[i * (i - 1) / 2 + j] ^= i * j;
      }
    }
  }

  private static void fromTheSecond(int[] packed, int n) {
    for (@Parallel int i = 1; i < n; i++) {
      int k = i * (i - 1) / 2;
      for (int j = 0; j < i; j++) {
        packed[k++] ^= i + j;
      }
    }
  }

  private static void diagonal(int[] packed, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      packed[i * (i + 3) / 2] = packed[i * (i + 3) / 2] + i;
    }
  }


  private static int[] numbers(int n) {
    int[] a = new int[n];
    Arrays.setAll(a, k -> k * 11 % 37);
    return a;
  }

  private static String message(Runnable work) {
    try {
      work.run();
      return "";
    } catch (ArrayIndexOutOfBoundsException | NegativeArraySizeException expected) {
      return "out of bounds";
    }
  }

  public static String run() {
    StringBuilder text = new StringBuilder();
    int[][] full = new int[40][];
    Arrays.setAll(full, k -> numbers(40));
    for (int n : new int[] {-3, 0, 1, 2, 3, 40}) {
      int[] a = numbers(2000);
      lower(a, full, n);
      scaled(a, n, 3);
      upper(a, n);
      withoutDiagonal(a, n);
      fromTheSecond(a, n);
      diagonal(a, n);
      text.append(Arrays.toString(a));
    }
    full[3] = numbers(900);
    lower(full[3], full, 20);
    int[] a = numbers(5000);
    text.append(message(() -> diagonal(a, 70_000)));
    text.append(message(() -> withoutDiagonal(a, 46_342)));
    return text + Arrays.toString(full[3]) + Arrays.toString(a);
  }
}
