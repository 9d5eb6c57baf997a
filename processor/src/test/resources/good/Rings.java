// expect: proved guarded guarded guarded proved proved proved guarded guarded
import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Subscripts that come around, and bits that are flipped. */
class Rings {
  static int[] shifted(int[] a, int n) {
    int[] out = new int[n];
    for (@Parallel int i = 0; i < n; i++) {
      out[(i + 1) % n] = a[i];
    }
    return out;
  }

  static int[] rotated(int[] a, int k) {
    int n = a.length;
    int[] out = new int[n];
    for (@Parallel int i = 0; i < n; i++) {
      out[(i + k) % n] = a[i];
    }
    return out;
  }

  // More iterations than places, or fewer.
  static void added(int[] a, int[] out, int m, int n, int from) {
    for (@Parallel int i = 0; i < m; i++) {
      out[(i + from) % n] += a[i];
    }
  }

  static int[] backwards(int[] a) {
    int n = a.length;
    int[] out = new int[n];
    for (@Parallel int i = n - 1; i >= 0; i--) {
      out[(i + n - 1) % n] = a[i];
    }
    return out;
  }

  static int[] flipped(int[] a, int mask) {
    int[] out = new int[2 * a.length];
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i ^ mask] = a[i];
    }
    return out;
  }

  static int[] neighbors(int[] a) {
    int[] out = new int[a.length];
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i ^ 1] = a[i] + out[i ^ 1];
    }
    return out;
  }

  static int[] masked(int[] a) {
    int[] out = new int[64];
    for (@Parallel int i = 0; i < 64; i++) {
      out[(i + 5) & 63] = a[i];
    }
    return out;
  }

  static void inSteps(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i += 2) {
      a[(i + 3) % (2 * n)] = i;
    }
  }

  static void forces(double[] x, double[] f, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      f[i] = x[(i + 1) % n] - 2 * x[i] + x[(i + n - 1) % n];
    }
  }

  private static String caught(Runnable call) {
    try {
      call.run();
      return "";
    } catch (RuntimeException e) {
      return e.getMessage();
    }
  }

  static String run() {
    int[] a = new int[512];
    Arrays.setAll(a, i -> i * 7919 % 1001);
    StringBuilder all = new StringBuilder();
    all.append(Arrays.hashCode(shifted(a, 500))).append(shifted(a, 0).length);
    all.append(Arrays.hashCode(rotated(a, 77))).append(Arrays.hashCode(rotated(a, 0)));
    int[] out = new int[50];
    added(a, out, 50, 50, 3);
    added(a, out, 30, 50, 40);
    added(a, out, 170, 50, 3);
    added(a, out, 40, 7, 0);
    all.append(Arrays.toString(out));
    for (int n : new int[] {100, -100, 0}) {
      int[] to = new int[100];
      all.append(caught(() -> added(a, to, 90, n, Integer.MAX_VALUE - 50)));
      all.append(caught(() -> added(a, to, 9, n, -3)));
    }
    all.append(caught(() -> rotated(a, Integer.MAX_VALUE - 300)));
    all.append(Arrays.hashCode(backwards(a))).append(Arrays.hashCode(flipped(a, 3)));
    all.append(Arrays.hashCode(flipped(a, 512))).append(Arrays.hashCode(neighbors(a)));
    all.append(caught(() -> flipped(a, -1))).append(Arrays.hashCode(masked(a)));
    inSteps(a, 100);
    all.append(Arrays.hashCode(a));
    double[] f = new double[100];
    forces(Arrays.stream(a).asDoubleStream().toArray(), f, 100);
    return all.append(Arrays.hashCode(f)).toString();
  }
}
