// expect: proved guarded proved proved guarded proved proved proved guarded guarded guarded proved
package good;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Schedule;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** What runs in the order of the iterations, behind what does not. */
public class Ordered {
  @Shared(Sharing.ORDERED)
  private final List<String> log = new ArrayList<>();

  @Shared(Sharing.ORDERED)
  private int last;

  static long slow(long x) {
    long y = x;
    for (int k = 0; k < 50; k++) {
      y = y * 6364136223846793005L + 1442695040888963407L;
    }
    return y;
  }

  /** Lines come in order, and only some iterations have one. */
  static String print(int[] data) {
    StringWriter text = new StringWriter();
    @Shared(Sharing.ORDERED) PrintWriter out = new PrintWriter(text);
    for (@Parallel int i = 0; i < data.length; i++) {
      long y = slow(data[i]); // the slow part
      if (y % 3 != 0) {
        String line = i + ": " + y;
        // in order from here
        out.println(line);
      }
    }
    return text.toString();
  }

  /** A fold that is not associative, with a second variable that hangs on it. */
  static int chain(List<Integer> data) {
    @Shared(Sharing.ORDERED) int hash = 7;
    int odd = 0;
    long t;
    for (@Parallel int x : data) {
      t = slow(x);
      hash = 31 * hash + (int) t;
      if (hash % 2 != 0) {
        odd++;
      }
    }
    return hash + 1000 * odd;
  }

  /** The argument is computed before; the value of the variable afterwards is the last one. */
  void direct(int[] data) {
    long value = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      value = slow(i);
      log.add(value + " of " + slow(data[i]));
    }
    log.add("last " + value);
  }

  private void note(String text, int i) {
    log.add(text);
    last = i;
  }

  /** Through a method, with an exception in the middle: what came before it is there. */
  void through(int[] data) {
    try {
      for (@Parallel int i = 0; i < data.length; i++) {
        long y = slow(data[i]);
        if (data[i] == 77) {
          throw new IOException("at " + i);
        }
        note("v" + y, i);
      }
    } catch (IOException e) {
      log.add(e.getMessage() + " after " + last);
    }
  }

  /** An exception of the part in order comes before those of later iterations. */
  String failing(List<String> words, int limit) {
    StringBuilder text = new StringBuilder();
    try {
      fail(words, text, limit);
    } catch (IllegalStateException | IllegalArgumentException e) {
      text.append('!').append(e.getMessage());
    }
    return text.toString();
  }

  static void fail(List<String> words, @Shared(Sharing.ORDERED) StringBuilder text, int limit) {
    for (@Parallel String word : words) {
      long y = slow(word.length());
      if (word.length() > 40) {
        throw new IllegalArgumentException("too long");
      }
      text.append(word).append('=').append(y);
      if (text.length() > limit) {
        throw new IllegalStateException("full");
      }
    }
  }

  /** Several statements, an inner loop and continue in the part in order. */
  static int[] counters(int[] data) {
    @Shared(Sharing.ORDERED) int[] seen = new int[8];
    int[] first = new int[8];
    for (@Parallel int i = 0; i < data.length; i++) {
      int slot = (int) (slow(data[i]) & 7);
      if (slot == 3) {
        continue;
      }
      for (int k = slot; k < 8; k++) {
        seen[k] = 3 * seen[slot] + k;
      }
      if (seen[slot] > 100) {
        seen[slot] = 0;
        continue;
      }
      first[slot] += i;
    }
    return new int[] {Arrays.hashCode(seen), Arrays.hashCode(first)};
  }

  /** Results of iterations go to their elements, beside what is kept in order. */
  static long both(int[] data, long[] results) {
    @Shared(Sharing.ORDERED) Deque<Long> recent = new ArrayDeque<>();
    for (@Parallel(schedule = Schedule.DYNAMIC, chunk = 3) int i = data.length - 1; i >= 0; i--) {
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

  /** Numbers are drawn in order. */
  static void drawn(double[] a, @Shared(Sharing.ORDERED) Random random) {
    for (@Parallel int i = 0; i < a.length; i++) {
      double x = Math.sin(a[i]);
      a[i] = x + random.nextDouble();
    }
  }

  /** Two lists that may be one. */
  static int copy(List<Integer> from, @Shared(Sharing.ORDERED) List<Integer> to) {
    for (@Parallel int x : from) {
      int y = (int) slow(x);
      to.add(y);
    }
    return to.hashCode();
  }

  static <T extends Comparable<T>> T most(List<? extends T> from) {
    @Shared(Sharing.ORDERED) T most = null;
    int n = 0;
    for (@Parallel T x : from) {
      long weight = slow(from.size());
      if (weight != 5) {
        n++;
        most = x;
      }
    }
    return n > 2 ? most : null;
  }

  /** A header with another variable, and a step. */
  static String header(int[] data) {
    @Shared(Sharing.ORDERED) StringBuilder text = new StringBuilder();
    for (@Parallel int i = 0, n = data.length; i < n; i += 2) {
      long y = slow(data[i]);
      text.append(n).append(i).append(y);
    }
    return text.toString();
  }

  static String waiting(int[] data) {
    @Shared(Sharing.ORDERED) StringBuilder text = new StringBuilder();
    for (@Parallel(engine = Engine.VIRTUAL_THREADS, parallelism = 8) int i = 0; i < 30; i++) {
      text.append(slow(data[i])).append(' ');
    }
    return text.toString();
  }

  public static Object run() {
    int[] data = new int[200];
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < data.length; i++) {
      data[i] = i * 7919 % 1000;
      list.add(data[i]);
    }
    Ordered ordered = new Ordered();
    ordered.direct(data);
    ordered.through(data);
    data[150] = 77;
    ordered.through(data);
    List<String> words = new ArrayList<>(ordered.log.subList(0, 50));
    StringBuilder answer = new StringBuilder(print(data)).append(chain(list)).append(ordered.log);
    answer.append(ordered.failing(List.of("a", "bc", "d"), 1000));
    answer.append(ordered.failing(words, 300));
    words.add(20, "a word of more than forty letters, which is too long");
    answer.append(ordered.failing(words, 300));
    answer.append(Arrays.toString(counters(data)));
    long[] results = new long[data.length];
    answer.append(both(data, results)).append(Arrays.hashCode(results));
    double[] a = new double[100];
    drawn(a, new Random(5));
    answer.append(Arrays.hashCode(a)).append(copy(list, new ArrayList<>()));
    try {
      copy(list, list);
      answer.append("?");
    } catch (java.util.ConcurrentModificationException e) {
      answer.append(list.size());
    }
    answer.append(most(List.of("x", "y", "z"))).append(header(data)).append(waiting(data));
    return answer.toString();
  }
}
