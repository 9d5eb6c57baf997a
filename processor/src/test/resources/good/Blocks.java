// expect: guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Blocks of iterations, the last of which may be shorter. */
public class Blocks {
  private static void eights(int[] a, int n) {
    for (@Parallel int start = 0; start < n; start += 8) {
      int end = Math.min(start + 8, n);
      for (int i = start; i < end; i++) {
        a[i] += i;
      }
    }
  }

  private static void ofAnySize(int[] a, int n, int size) {
    for (@Parallel int start = 0; start < n; start += size) {
      int end = Math.min(n, start + size);
      for (int i = start; i < end; i++) {
        a[i] = a[i] * 3 + start;
      }
    }
  }

  private static void counted(int[] a, int n) {
    for (@Parallel int start = 0; start < n; start += 8) {
      int rest = Math.min(8, n - start);
      for (int i = 0; i < rest; i++) {
        a[start + i] += i * 5;
      }
    }
  }

  private static void tiles(int[][] m, int n) {
    for (@Parallel int top = 0; top < n; top += 4) {
      int bottom = Math.min(top + 4, n);
      for (int left = 0; left < n; left += 4) {
        int right = Math.min(left + 4, n);
        for (int y = top; y < bottom; y++) {
          for (int x = left; x < right; x++) {
            m[y][x] += x * y;
          }
        }
      }
    }
  }

  private static void backwards(int[] a, int n) {
    for (@Parallel int block = 0; block < n; block++) {
      int low = Math.max(block * 8, 3);
      for (int i = block * 8 + 7; i >= low; i--) {
        a[i] += i;
      }
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 7, 8, 9, 40}) {
      int[] a = new int[n * 8 + 8];
      eights(a, n);
      ofAnySize(a, n, 5);
      ofAnySize(a, n, 1);
      counted(a, n);
      int[][] m = new int[n][n];
      tiles(m, n);
      backwards(a, n);
      results.add(a);
      results.add(m);
    }
    return results;
  }
}
