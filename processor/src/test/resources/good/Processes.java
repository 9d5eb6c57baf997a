// expect: guarded proved guarded guarded guarded guarded guarded guarded guarded proved any any proved refused
package good;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Loops in worker processes: slices, rows, whole arrays, objects, and everything that is folded. */
public class Processes implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double SCALE = Math.sqrt(2);
  private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
  private static final BigDecimal RATE = new BigDecimal("1.19");

  private static int setting = 3;

  private final double[] data;
  private final int factor;

  Processes(int n, int factor) {
    this.data = new double[n];
    this.factor = factor;
  }

  private static double smooth(double[] in, double[] out) {
    double change = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 1; i < in.length - 1; i++) {
      double mean = (in[i - 1] + in[i] + in[i + 1]) / 3 * SCALE;
      change = Math.max(change, Math.abs(mean - in[i]));
      out[i] = mean;
    }
    return change;
  }

  private void fill(int n) {
    for (@Parallel(engine = Engine.PROCESSES) int i = n - 1; i >= 0; i -= 2) {
      data[i] = times(i) + data[i];
    }
  }

  private double times(int x) {
    return x * factor;
  }

  private static void matrix(float[] a, float[] b, int w, int h) {
    for (@Parallel(engine = Engine.PROCESSES) int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        b[y * w + x] = a[y * w + x] * 2;
      }
    }
  }

  private static void triangle(long[] a, int n) {
    for (@Parallel(engine = Engine.PROCESSES) int y = 0; y < n; y++) {
      for (int x = 0; x <= y; x++) {
        a[y * n + x] += x;
      }
    }
  }

  private static void rows(short[][] m) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < m.length; i++) {
      for (int j = i % 3; j < m[i].length; j += 2) {
        m[i][j] += i * j;
      }
    }
  }

  private static void scatter(int[] order, char[] in, char[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < order.length; i++) {
      out[order[i]] = in[i];
    }
  }

  private static int[] histogram(int[] xs) {
    int[] h = new int[16];
    for (@Parallel(engine = Engine.PROCESSES) int x : xs) {
      h[x & 15]++;
    }
    return h;
  }

  private static String parse(List<String> lines) {
    long sum = 0;
    String last = "";
    for (@Parallel(engine = Engine.PROCESSES) String line : lines) {
      sum += Long.parseLong(line.trim());
      last = line;
    }
    return last + sum;
  }

  /** Writes what others read slices of, where the two are one array. */
  private static void shift(byte[] from, byte[] to, int n) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      to[i] = (byte) (from[i + 1] + from[from.length - 1]);
    }
  }

  private static long count(long n) {
    long found = 0;
    for (@Parallel(engine = Engine.PROCESSES) long i = n; i > 0; i--) {
      if (i % 7 == 3) {
        found++;
      }
    }
    return found;
  }

  private static int find(double[] a, double least) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      if (a[i] > least) {
        return i;
      }
    }
    return -1;
  }

  private static String until(String[] words, String end) {
    int seen = 0;
    String last = "";
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < words.length; i++) {
      seen += words[i].length();
      if (words[i].equals(end)) {
        last = words[i];
        break;
      }
    }
    return last + seen;
  }

  /** Static fields that every process computes alike. */
  private static BigDecimal worth(String[] lines) {
    long bytes = 0;
    BigDecimal last = BigDecimal.ZERO;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < lines.length; i++) {
      if (WORD.matcher(lines[i]).find()) {
        bytes += lines[i].getBytes(StandardCharsets.UTF_8).length;
      }
      last = RATE.multiply(BigDecimal.valueOf(i));
    }
    return last.add(BigDecimal.valueOf(bytes));
  }

  /** The user knows that nobody assigns {@code setting}. */
  private static int trusted(int[] a) {
    int sum = 0;
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.TRUST) int x : a) {
      sum += x * setting;
    }
    return sum;
  }

  static String run() {
    double[] in = new double[5_000];
    double[] out = new double[5_000];
    for (int i = 0; i < in.length; i++) {
      in[i] = i % 5 == 0 ? -0.0 : 1.0 / i;
    }
    StringBuilder all = new StringBuilder();
    all.append(smooth(in, out)).append(smooth(in, in)).append(Arrays.hashCode(out));
    Processes self = new Processes(90, 3);
    self.fill(0);
    self.fill(89);
    all.append(Arrays.hashCode(self.data));
    float[] a = new float[60 * 70];
    Arrays.fill(a, 1.5f);
    float[] b = new float[60 * 70];
    matrix(a, b, 60, 70);
    matrix(b, a, 0, 70);
    matrix(a, a, 60, 60);
    all.append(Arrays.hashCode(a)).append(Arrays.hashCode(b));
    long[] t = new long[40 * 40];
    triangle(t, 40);
    all.append(Arrays.hashCode(t));
    short[][] m = new short[20][30];
    rows(m);
    m[3] = m[4];
    rows(m);
    all.append(Arrays.deepHashCode(m));
    int[] order = new int[500];
    for (int i = 0; i < order.length; i++) {
      order[i] = (i * 7) % 501;
    }
    char[] text = new char[600];
    Arrays.fill(text, 'x');
    char[] moved = new char[600];
    scatter(order, text, moved);
    all.append(Arrays.hashCode(moved));
    int[] xs = new int[10_000];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = i * i;
    }
    all.append(Arrays.toString(histogram(xs)));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(" " + i);
    }
    all.append(parse(lines)).append(parse(List.of()));
    byte[] bytes = new byte[300];
    Arrays.fill(bytes, (byte) 3);
    byte[] others = new byte[300];
    shift(bytes, others, 299);
    shift(bytes, bytes, 299);
    all.append(Arrays.hashCode(bytes)).append(Arrays.hashCode(others));
    all.append(find(in, 0.4)).append(find(in, 0.001)).append(find(in, 9));
    String[] words = "to be or not to be that is the question".split(" ");
    all.append(until(words, "not")).append(until(words, "none"));
    all.append(trusted(xs));
    all.append(worth(words)).append(worth(new String[0]));
    return all.append(count(1_000)).toString();
  }
}
