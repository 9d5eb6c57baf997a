// expect: proved proved proved proved proved proved proved guarded proved proved proved guarded guarded proved guarded proved guarded guarded proved proved guarded proved proved guarded guarded proved guarded proved proved guarded guarded guarded
package good;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Result;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What worker processes collect, hand on, sum up exactly, and leave when a loop ends early. */
public class ProcessesCollecting {
  enum Color {
    RED,
    GREEN,
    BLUE
  }

  record P(int x, String s) implements Serializable {}

  static List<Integer> primes(int n) {
    List<Integer> out = new ArrayList<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = 2; i < n; i++) {
      boolean p = true;
      for (int d = 2; d * d <= i; d++) if (i % d == 0) { p = false; break; }
      if (p) out.add(i);
    }
    return out;
  }
  static Map<String, List<Integer>> group(int n) {
    Map<String, List<Integer>> m = new HashMap<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      m.computeIfAbsent("k" + i % 37, k -> new ArrayList<>()).add(i);
    }
    return m;
  }
  static Map<Integer, Set<String>> groupSets(int n) {
    Map<Integer, Set<String>> m = new TreeMap<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      m.computeIfAbsent(i % 7, k -> new HashSet<>()).add("s" + i * 31);
    }
    return m;
  }
  static Map<String, Integer> count(String[] ws) {
    Map<String, Integer> m = new HashMap<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < ws.length; i++) {
      m.merge(ws[i], 1, Integer::sum);
    }
    return m;
  }
  static List<P> records(int n) {
    List<P> out = new LinkedList<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      if (i % 3 == 0) out.add(new P(i, "p" + i));
    }
    return out;
  }
  private static P make(int i) { return new P(i, ""+i); }
  static List<P> made(int[] a) {
    List<P> out = new ArrayList<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      out.add(make(a[i]));
    }
    return out;
  }
  static List<double[]> rows(int n) {
    List<double[]> out = new ArrayList<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      double[] row = new double[3];
      row[0] = i; row[1] = 2 * i;
      out.add(row);
    }
    return out;
  }
  static int pack(int[] a, int[] out) {
    int k = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      if (a[i] % 3 == 1) out[k++] = a[i];
    }
    return k;
  }
  static String text(int n) {
    StringBuilder sb = new StringBuilder("[");
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      sb.append(i * i).append(',');
    }
    return sb.toString();
  }
  static double exact(double[] a) {
    double s = 0;
    for (@Parallel(engine = Engine.PROCESSES, result = Result.EXACT) int i = 0; i < a.length; i++) {
      s += Math.sqrt(a[i]) / 3;
    }
    return s;
  }
  static long prefix(int[] a, long[] out) {
    long s = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      s += a[i];
      out[i] = s;
    }
    return s;
  }
  static void recur(long[] out, int[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 1; i < a.length; i++) {
      out[i] = out[i - 1] + a[i];
    }
  }
  static int carry(int[] a, int[] out) {
    int left = 5;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      out[i] = a[i] - left;
      left = a[i];
    }
    return left;
  }
  static int cond(int[] a) {
    int last = -1;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      if (a[i] % 11 == 0) last = i;
    }
    return last;
  }
  static int early(int[] a, int[] out, List<Integer> seen) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      if (a[i] == 777) return i;
      out[i] = a[i] * 2;
      seen.add(a[i]);
    }
    return -1;
  }
  static void scratch(int n, double[] out) {
    double[] buf = new double[8];
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      for (int j = 0; j < 8; j++) buf[j] = i * j;
      double s = 0;
      for (int j = 0; j < 8; j++) s += buf[j];
      out[i] = s;
    }
  }
  static void thrower(int[] a, int[] out, List<Integer> seen) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      out[i] = 1000 / a[i];
      seen.add(i);
    }
  }
  /** Atomic numbers that nobody shares. */
  static String counters(int n) {
    AtomicInteger all = new AtomicInteger();
    Map<String, LongAdder> each = new TreeMap<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      if (i % 3 == 0) {
        all.incrementAndGet();
      }
      each.computeIfAbsent("k" + i % 5, k -> new LongAdder()).add(i);
    }
    return all + " " + each;
  }

  /** A table whose order shows when it has grown. */
  static List<String> order(int n) {
    Map<String, Color> colors = new HashMap<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      colors.putIfAbsent(Integer.toString(i * 7919 % 97), Color.values()[i % 3]);
    }
    return new ArrayList<>(colors.keySet());
  }

  static String joined(String[] words) {
    StringJoiner joiner = new StringJoiner("-");
    for (@Parallel(engine = Engine.PROCESSES) String word : words) {
      joiner.add(word.trim());
    }
    return joiner.toString();
  }

  private final List<String> log = new ArrayList<>();
  private transient Thread owner = Thread.currentThread();

  /** The list of an object that cannot be sent itself. */
  private void log(int n) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      log.add("line " + i);
    }
  }

  static float exact(float[][] m) {
    float sum = 0.1f;
    for (@Parallel(engine = Engine.PROCESSES, result = Result.EXACT) int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        sum -= m[i][j];
      }
    }
    return sum;
  }

  /** The exact sum until the loop ends early. */
  static double until(double[] a) {
    double sum = 0;
    for (@Parallel(engine = Engine.PROCESSES, result = Result.EXACT) int i = 0; i < a.length; i++) {
      if (a[i] < 0) {
        break;
      }
      sum += 1 / (a[i] + 3);
    }
    return sum;
  }

  /** Backwards, in steps. */
  static int carryBack(int[] a, int[] out) {
    int left = 1;
    for (@Parallel(engine = Engine.PROCESSES) int i = a.length - 1; i >= 0; i -= 3) {
      out[i] = a[i] ^ left;
      left = a[i] + 1;
    }
    return left;
  }

  /** What the last iteration leaves in a scratch array is read afterwards. */
  static double scratchOfCaller(double[] tmp, double[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < out.length; i++) {
      Arrays.fill(tmp, 0);
      tmp[i % tmp.length] = i;
      double s = 0;
      for (int j = 0; j < tmp.length; j++) {
        s += tmp[j] * j;
      }
      out[i] = s;
    }
    return tmp[0] + tmp[tmp.length - 1];
  }

  static Map<Color, Integer> colors(int n) {
    EnumMap<Color, Integer> colors = new EnumMap<>(Color.class);
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      colors.merge(i % 5 == 0 ? Color.BLUE : Color.RED, 1, Integer::sum);
    }
    return colors;
  }

  /** A method adds, too. */
  static final class Log implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<String> lines = new ArrayList<>();

    private void say(String line) {
      lines.add(line);
    }

    void all(int n) {
      for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
        if (i % 4 == 0) {
          lines.add("fourth");
        }
        say("line " + i);
      }
    }
  }

  /** Writes until it finds, backwards. */
  static int writeUntil(int[] a, int[] out, int end) {
    for (@Parallel(engine = Engine.PROCESSES) int i = a.length - 1; i > 0; i -= 2) {
      out[i] = a[i] + 1;
      out[i - 1] = -a[i];
      if (a[i] == end) {
        return i;
      }
    }
    return -1;
  }

  private static long total = 3;
  private static final double[] BUFFER = new double[8];
  private static final int[] HISTOGRAM = new int[16];
  private static final List<String> LINES = new ArrayList<>();

  /** Static fields in whose place chunks have something of their own. */
  private static void statics(int[] a, double[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      total += a[i] * 3;
    }
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < out.length; i++) {
      for (int j = 0; j < 8; j++) {
        BUFFER[j] = i * j + 1;
      }
      double s = 0;
      for (int j = 0; j < 8; j++) {
        s += BUFFER[j];
      }
      out[i] = s;
    }
    for (@Parallel(engine = Engine.PROCESSES) int x : a) {
      HISTOGRAM[x & 15]++;
    }
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < 40; i++) {
      emit(i);
    }
  }

  private static void emit(int i) {
    LINES.add("y" + i);
  }

  static String run() {
    StringBuilder r = new StringBuilder();
    r.append(primes(3000).hashCode()).append(' ').append(group(1000)).append(groupSets(500));
    String[] ws = new String[2000]; for (int i = 0; i < ws.length; i++) ws[i] = "w" + (i * 7919 % 601);
    r.append(count(ws)).append(records(100)).append(made(new int[] {3, 4, 5, 6}));
    for (double[] row : rows(50)) r.append(Arrays.toString(row));
    int[] a = new int[5000]; for (int i = 0; i < a.length; i++) a[i] = (i * 7919) % 1013;
    int[] o = new int[5000];
    r.append(pack(a, o)).append(Arrays.hashCode(o)).append(text(300));
    double[] d = new double[5000]; for (int i = 0; i < d.length; i++) d[i] = a[i];
    r.append(exact(d));
    long[] lo = new long[5000];
    r.append(prefix(a, lo)).append(Arrays.hashCode(lo));
    recur(lo, a); r.append(Arrays.hashCode(lo));
    r.append(carry(a, o)).append(Arrays.hashCode(o)).append(cond(a));
    int[] e = new int[5000]; List<Integer> seen = new ArrayList<>();
    r.append(early(a, e, seen)).append(Arrays.hashCode(e)).append(seen.hashCode());
    scratch(5000, d); r.append(Arrays.hashCode(d));
    a[3000] = 0; a[0]=1; for (int i = 1; i < 5000; i++) if (a[i]==0 && i < 3000) a[i]=1;
    seen.clear();
    try { thrower(a, e, seen); } catch (ArithmeticException x) { r.append(x.getMessage()); }
    r.append(Arrays.hashCode(e)).append(seen.hashCode()).append(seen.size());
    r.append(counters(900)).append(order(400)).append(joined(new String[] {" a", "b ", ""}));
    ProcessesCollecting self = new ProcessesCollecting();
    self.log(70);
    r.append(self.log).append(self.owner != null);
    float[][] m = new float[40][25];
    for (int x = 0; x < 1000; x++) {
      m[x % 40][x / 40] = 1f / (x + 1);
    }
    r.append(exact(m)).append(until(d)).append(carryBack(a, o)).append(Arrays.hashCode(o));
    d[700] = -1;
    r.append(until(d)).append(primes(0)).append(count(new String[0]));
    r.append(scratchOfCaller(new double[6], d)).append(Arrays.hashCode(d)).append(colors(77));
    Log log = new Log();
    log.all(50);
    r.append(log.lines);
    Arrays.fill(o, 9);
    r.append(writeUntil(a, o, a[1501])).append(Arrays.hashCode(o));
    r.append(writeUntil(a, o, -3)).append(Arrays.hashCode(o));
    statics(a, d);
    r.append(total).append(Arrays.hashCode(d)).append(Arrays.toString(BUFFER));
    r.append(Arrays.toString(HISTOGRAM)).append(LINES);
    total = 3;
    Arrays.fill(BUFFER, 0);
    Arrays.fill(HISTOGRAM, 0);
    LINES.clear();
    return r.toString();
  }
}
