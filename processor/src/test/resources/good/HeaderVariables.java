// expect: proved proved guarded guarded guarded proved proved proved proved proved guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Headers that declare more than the variable that counts. */
public class HeaderVariables {
  private int n = 3;
  private int reads;

  private int size(int[] a) {
    reads++;
    return a.length;
  }

  private static void bound(int[] a, List<Integer> xs) {
    for (@Parallel int i = 0, n = xs.size(); i < n; i++) {
      a[i] = n - i;
    }
  }

  /** What the header computes is computed once, also where the loop stays sequential. */
  private void once(int[] a) {
    for (@Parallel int i = 0, n = size(a); i < n; i++) {
      a[i] += n * i;
    }
  }

  private static void guarded(int[] a, int[] b, int k) {
    for (@Parallel int n = k - 1, i = n - n / 2; i <= n; i++) {
      a[i] = b[i] + n;
    }
  }

  private static long folded(int[] a) {
    long sum = 0;
    for (@Parallel int i = a.length - 1 - 0 * 2, n = 0, m = 2; i >= n; --i) sum += a[i] * m;
    return sum;
  }

  private static void rows(int[] flat, int width) {
    for (@Parallel int w = width, i = 0, h = flat.length / w; i < h; i++) {
      for (int k = 0; k < w; k++) {
        flat[i * w + k] += k;
      }
    }
  }

  private static void twice(int[] a, int[] b) {
    for (@Parallel int i = 0, n = a.length; i < n; i++) {
      a[i] = 2 * b[i];
    }
    for (@Parallel int i = 0, n = b.length; i < n; i++) {
      b[i] = 3 * a[i];
    }
  }

  private static int unbraced(int[] a, int k) {
    if (k > 1)
      for (@Parallel int i = 0, n = a.length; i < n; i++) {
        a[i] ^= n;
      }
    else k = -k;
    return k;
  }

  private static int inASwitch(int[] a, int k) {
    switch (k) {
      case 1:
        outer:
        for (@Parallel int i = 0, n = a.length; i < n; i++) {
          for (int j = 0; j < n; j++) {
            if (j == i) {
              continue outer;
            }
            a[i] += j;
          }
        }
        break;
      default:
        int n = 5;
        return n;
    }
    return 0;
  }

  private void field(int[] a) {
    for (@Parallel int i = 0, n = this.n + 2; i < n; i++) {
      a[i] += this.n + n;
    }
  }

  private static void stepped(int[] a, int from) {
    for (@Parallel int i = from, by = 2, n = a.length; i < n; i += by) {
      a[i] = i;
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 6, 100, 3000}) {
      HeaderVariables self = new HeaderVariables();
      int[] a = new int[n];
      int[] b = new int[n];
      List<Integer> xs = new ArrayList<>();
      for (int k = 0; k < n; k++) {
        a[k] = 7 * k % 11;
        b[k] = 5 * k % 13;
        xs.add(k);
      }
      bound(a, xs);
      self.once(a);
      results.add(self.reads);
      if (n > 0) {
        guarded(a, n % 4 == 0 ? a : b, n);
      }
      results.add(folded(a));
      rows(a, Math.max(n / 10, 1));
      twice(a, b);
      twice(a, a);
      results.add(unbraced(a, n % 5));
      results.add(inASwitch(a, n % 2 + 1));
      try {
        self.field(a.clone());
      } catch (ArrayIndexOutOfBoundsException e) {
        results.add(e.getMessage());
      }
      stepped(a, n / 2);
      try {
        stepped(a.clone(), -1);
      } catch (ArrayIndexOutOfBoundsException e) {
        results.add(e.getMessage());
      }
      results.add(a.clone());
      results.add(b.clone());
    }
    return results;
  }
}
