// expect: guarded guarded guarded guarded guarded proved refused refused refused
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Variables to which every iteration of the marked loop adds the same amount. */
class Inductions {
  private final int width;
  private int height = 2;

  Inductions(int width) {
    this.width = width;
  }

  static int multiplyAdd(double[] a, double[] b, double[] c, int length) {
    int j = 1;
    for (@Parallel int i = 0; i < length; i++) {
      c[j] += a[i] * b[i];
      j += 2;
    }
    return j;
  }

  static int packed(int[] a, int n, int m) {
    int k = 3;
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        a[k++] = 100 * i + j;
      }
    }
    return k;
  }

  static int reversed(int[] a, int[] b) {
    int k = b.length;
    for (@Parallel int x : a) {
      b[--k] = x * 3;
    }
    return k;
  }

  static int downwards(int[] a, int n, int step) {
    int k = 0;
    step += 1;
    for (@Parallel int i = n - 1; i >= 0; i -= 3) {
      a[k] = i;
      k = k + step;
    }
    return k;
  }

  int fields(int[] a, int n) {
    int k = 0;
    for (@Parallel int i = 0; i < n; i++) {
      a[k] = i;
      k += width;
    }
    return k;
  }

  long longs(int[] a, int n) {
    long k = 5;
    long twice = -10;
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = (int) (k + twice);
      k += 3;
      twice += 2L * 5;
    }
    return k * 1000 + twice;
  }

  static int uneven(int[] a, int n) {
    int k = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      a[k] = i;
      k += a[i] > 0 ? 1 : 2;
    }
    return k;
  }

  static int quadratic(int[] a, int n) {
    int k = 0;
    int step = 1;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      a[k % a.length] += i;
      k += step;
      step += 2;
    }
    return k;
  }

  int changed(int[] a, int n) {
    int k = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      a[k] = i;
      k += height;
      if (i == n / 2) {
        height = 3;
      }
    }
    height = 2;
    return k;
  }

  public static Object run() {
    StringBuilder result = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      double[] x = new double[n];
      double[] y = new double[n];
      Arrays.setAll(x, i -> i / 2.0);
      Arrays.setAll(y, i -> i / 3.0);
      double[] c = new double[2 * n + 2];
      int[] a = new int[4 * n + 10];
      int[] b = new int[n];
      Inductions object = new Inductions(3);
      result.append(multiplyAdd(x, y, c, n)).append(' ').append(Arrays.hashCode(c)).append(' ');
      result.append(packed(a, n, 4)).append(' ').append(Arrays.hashCode(a)).append(' ');
      Arrays.setAll(b, i -> 7 * i);
      result.append(reversed(b, a)).append(' ').append(reversed(b, b)).append(' ');
      result.append(downwards(a, n, 1)).append(' ').append(Arrays.hashCode(a)).append(' ');
      result.append(object.fields(a, n)).append(' ').append(Arrays.hashCode(a)).append(' ');
      result.append(new Inductions(0).fields(a, n)).append(' ').append(a[0]).append(' ');
      result.append(new Inductions(-1).changed(new int[4000], n)).append(' ');
      result.append(object.longs(a, n)).append(' ').append(Arrays.hashCode(a)).append(' ');
      result.append(uneven(a, n)).append(' ').append(quadratic(a, n)).append(' ');
      result.append(Arrays.hashCode(a)).append('\n');
    }
    return result.toString();
  }
}
