// expect: guarded guarded guarded guarded guarded guarded
import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Arrays that are filled behind a position: it counts before it is used. */
class PackingBehind {
  static int kept(int[] a, int[] out) {
    int j = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        out[++j] = a[i];
      }
    }
    return j;
  }

  static int several(int[] a, int[] out, int[] at) {
    int j = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        j++;
        out[j] = a[i];
        at[j] = i;
      }
    }
    return j;
  }

  // From a position on that the caller gives: -1 and -2 among them.
  static int from(int[] a, double[] out, int j) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 2 == 0) {
        out[++j] = a[i];
        out[++j] = -a[i];
      }
    }
    return j;
  }

  // What throws has counted, in an array that nobody else sees.
  static String risky(int[] a) {
    int[] out = new int[a.length / 2];
    int top = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 3 == 0) {
        top += 1;
        out[top] = 100 / a[i];
      }
    }
    return top + Arrays.toString(Arrays.copyOf(out, 20));
  }

  static String small(int[] a) {
    int[] out = new int[10];
    int top = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 3 == 0) {
        out[++top] = a[i];
      }
    }
    return top + Arrays.toString(out);
  }

  static String words(String[] in, int k) {
    String[] out = new String[in.length + k + 1];
    for (@Parallel int i = in.length - 1; i >= 0; i -= 2) {
      if (!in[i].isEmpty()) {
        k = k + 1;
        out[k] = in[i];
      }
    }
    return k + Arrays.toString(out);
  }

  private static String caught(java.util.function.Supplier<String> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return e.getMessage();
    }
  }

  static String run() {
    int[] a = new int[500];
    for (int i = 0; i < a.length; i++) {
      a[i] = 1 + i * 7919 % 101;
    }
    int[] out = new int[500];
    int[] at = new int[500];
    StringBuilder all = new StringBuilder();
    all.append(kept(a, out)).append(Arrays.hashCode(out));
    all.append(several(a, out, at)).append(Arrays.hashCode(out)).append(Arrays.hashCode(at));
    for (int j : new int[] {-1, 0, 30, 200, -2}) {
      double[] to = new double[600];
      all.append(caught(() -> from(a, to, j) + " ")).append(Arrays.hashCode(to));
    }
    all.append(risky(a)).append(caught(() -> small(a)));
    all.append(small(new int[] {3, 4, 6, 9})).append(small(new int[0]));
    int[] zero = a.clone();
    zero[377] = 0;
    all.append(caught(() -> risky(zero)));
    all.append(caught(() -> kept(a, new int[3]) + "")).append(kept(new int[] {1}, new int[0]));
    all.append(caught(() -> kept(a, new int[0]) + "")).append(kept(out, out));
    String[] in = new String[90];
    Arrays.setAll(in, i -> i % 3 == 0 ? "" : "w" + i);
    return all.append(words(in, -1)).append(words(in, 4)).append(words(new String[0], 0)).toString();
  }
}
