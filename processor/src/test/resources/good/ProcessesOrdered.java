// expect: proved proved guarded proved proved proved proved proved guarded
package good;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What follows in the order of the iterations, in the parent of those that run them. */
public class ProcessesOrdered {
  private static final StringBuilder LINE = new StringBuilder();

  record Found(int place, String text) implements java.io.Serializable {}

  static long slow(long x) {
    long y = x;
    for (int k = 0; k < 50; k++) {
      y = y * 6364136223846793005L + 1442695040888963407L;
    }
    return y;
  }

  static String print(int n) {
    StringWriter text = new StringWriter();
    @Shared(Sharing.ORDERED) PrintWriter out = new PrintWriter(text);
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      long y = slow(i);
      if (y % 3 != 0) {
        String line = i + ": " + y;
        out.println(line);
      }
    }
    return text.toString();
  }

  /** What iterations write is there when the part in order reads it. */
  static long both(int[] data, long[] results) {
    @Shared(Sharing.ORDERED) Deque<Long> recent = new ArrayDeque<>();
    for (@Parallel(engine = Engine.PROCESSES) int i = data.length - 1; i >= 0; i--) {
      results[i] = slow(data[i]);
      recent.addLast(results[i]);
      if (recent.size() > 5) {
        recent.removeFirst();
      }
    }
    long sum = 0;
    for (long x : recent) {
      sum = 3 * sum + x;
    }
    return sum;
  }

  /** Nobody says so: it follows from what the loop does. */
  static String distinct(List<String> lines) {
    Set<String> seen = new HashSet<>();
    List<String> out = new ArrayList<>();
    for (@Parallel(engine = Engine.PROCESSES) String line : lines) {
      String customer = line.split(";")[1].toLowerCase();
      if (seen.add(customer)) {
        out.add(customer);
      }
    }
    return out + " " + seen;
  }

  /** Each process has a builder of its own; what was put into it is handed over. */
  static String scratch(int n) {
    @Shared(Sharing.ORDERED) StringBuilder all = new StringBuilder();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      LINE.setLength(0);
      LINE.append(i).append('/').append(slow(i));
      String line = LINE.toString();
      all.append(line).append(all.length());
    }
    return all.toString();
  }

  /** A record that the iteration makes, and an array. */
  static String records(int n) {
    @Shared(Sharing.ORDERED) StringBuilder all = new StringBuilder();
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      Found found = new Found(i, "v" + slow(i));
      int[] digits = new int[3];
      digits[i % 3] = i;
      all.append(found.place()).append(found.text()).append(digits[1]);
      digits[1]++;
      all.append(digits[1]);
    }
    return all.toString();
  }

  static void failing(int[] data, @Shared(Sharing.ORDERED) List<String> log) throws IOException {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < data.length; i++) {
      long y = slow(data[i]);
      if (data[i] == 77) {
        throw new IOException("at " + i);
      }
      log.add("v" + y);
      if (y % 61 == 0) {
        throw new IllegalStateException("ordered " + i);
      }
    }
  }

  static String failing(int[] data) {
    List<String> log = new ArrayList<>();
    try {
      failing(data, log);
    } catch (IOException | IllegalStateException e) {
      log.add(e.getMessage());
    }
    return log.toString();
  }

  /** The loop ends where the part in order ends it. */
  static int limit(int n, int limit) {
    int sum = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      int y = (int) slow(i) & 15;
      sum += y;
      if (sum > limit) {
        return i;
      }
    }
    return -1;
  }

  private long total;
  private int last;

  /** Running totals of a field, which is a variable while the loop runs. */
  void running(double[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      double x = Math.sqrt(slow(i) & 1023);
      total += (long) x;
      a[i] = total;
      last = i;
    }
  }

  /** Elements that are given by a call. */
  static int given(int n) {
    int sum = 0;
    for (@Parallel(engine = Engine.PROCESSES) String line : lines(n)) {
      sum += line.length();
    }
    return sum;
  }

  static List<String> lines(int n) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      lines.add(i + ";C" + i * i % 37 + ";x");
    }
    return lines;
  }

  static int[] data(int n) {
    int[] data = new int[n];
    for (int i = 0; i < n; i++) {
      data[i] = i * 31 % 101;
    }
    return data;
  }

  static String run() {
    StringBuilder all = new StringBuilder();
    all.append(print(60));
    long[] results = new long[200];
    all.append(both(data(200), results)).append(java.util.Arrays.hashCode(results));
    all.append(distinct(lines(300)));
    all.append(scratch(40)).append(records(50));
    all.append(failing(data(20))).append(failing(data(300)));
    all.append(limit(500, 900)).append(limit(500, 1 << 20));
    ProcessesOrdered own = new ProcessesOrdered();
    double[] a = new double[150];
    own.running(a);
    all.append(own.total).append(own.last).append(java.util.Arrays.toString(a));
    return all.append(given(90)).toString();
  }
}
