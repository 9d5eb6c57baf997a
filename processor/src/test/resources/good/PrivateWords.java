// expect: guarded guarded proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.Arrays;

/** Arrays and objects that are said to be each worker's own, and are. */
public class PrivateWords {
  static class Vector {
    private int x;
    private int y;

    void set(int newX, int newY) {
      x = newX;
      y = newY;
    }

    int length() {
      return x * x + y * y;
    }
  }

  @Shared(Sharing.PRIVATE)
  private final double[] own = new double[8];

  @Shared(Sharing.PRIVATE)
  private static final double[] ALL = new double[8];

  double fields(double[] a) {
    double most = 0;
    for (@Parallel double x : a) {
      for (int j = 0; j < own.length; j++) {
        own[j] = x * j;
      }
      most = Math.max(most, own[3] + own[4]);
    }
    return most;
  }

  static double statics(double[] a) {
    double most = 0;
    for (@Parallel double x : a) {
      for (int j = 0; j < ALL.length; j++) {
        ALL[j] = x - j;
      }
      most = Math.max(most, ALL[1] * ALL[4]);
    }
    return most;
  }

  static void array(int[] a, int[] out) {
    @Shared(Sharing.PRIVATE) int[] digits = new int[4];
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int k = 0; k < 4; k++) {
        digits[k] = a[i] >> k & 1;
      }
      out[i] = digits[3] - digits[0];
    }
  }

  static void object(int[] a, int[] out) {
    @Shared(Sharing.PRIVATE) Vector vector = new Vector();
    for (@Parallel int i = 0; i < a.length; i++) {
      vector.set(a[i], i);
      out[i] += vector.length();
    }
  }

  static void text(int[] a, int[] out) {
    @Shared(Sharing.PRIVATE) StringBuilder text = new StringBuilder();
    for (@Parallel int i = 0; i < a.length; i++) {
      text.setLength(0);
      text.append(a[i]).append('x');
      out[i] += text.length();
    }
  }

  public static Object run() {
    int[] a = new int[300];
    double[] d = new double[300];
    for (int i = 0; i < a.length; i++) {
      a[i] = i * 37 % 101;
      d[i] = a[i] / 4.0;
    }
    int[] out = new int[300];
    PrivateWords words = new PrivateWords();
    String all = words.fields(d) + " " + statics(d) + Arrays.toString(words.own);
    array(a, out);
    object(a, out);
    text(a, out);
    return all + Arrays.toString(ALL) + Arrays.toString(out);
  }
}
