// expect: proved guarded guarded proved guarded guarded guarded guarded guarded proved guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loops that collect, and end early: what they have collected until then is there. */
public class CollectingUntil {
  private final List<Integer> seen = new ArrayList<>();
  private int total;

  static List<Integer> untilFound(int[] data, int bad) {
    List<Integer> out = new ArrayList<>();
    for (@Parallel int x : data) {
      if (x == bad) {
        break;
      }
      out.add(x * 2);
    }
    return out;
  }

  static String returning(List<String> out, int[] data, int bad) {
    for (@Parallel int i = 0; i < data.length; i++) {
      out.add("x" + i);
      if (data[i] == bad) {
        return "bad at " + i;
      }
      out.add("y" + i);
    }
    return "none";
  }

  static int counted(Map<Integer, Integer> counts, Set<Integer> all, int[] data, int bad) {
    int sum = 0;
    for (@Parallel int x : data) {
      counts.merge(x & 15, 1, Integer::sum);
      if (x == bad) break;
      all.add(x & 31);
      sum += x;
    }
    return sum;
  }

  static Map<Integer, List<Integer>> grouped(int[] data, int bad) {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (@Parallel int i = data.length - 1; i >= 0; i--) {
      if (data[i] == bad) {
        break;
      }
      groups.computeIfAbsent(data[i] & 7, key -> new ArrayList<>()).add(i);
    }
    return groups;
  }

  boolean ofThis(int[] data, int bad) {
    for (@Parallel int x : data) {
      seen.add(x);
      total += x;
      if (x == bad) {
        return true;
      }
    }
    return false;
  }

  static List<Integer> labelled(Deque<Integer> queue, int[] data, int bad) {
    List<Integer> rows = new ArrayList<>();
    next:
    for (int row = 0; row < 3; row++) {
      for (@Parallel int i = 0; i < data.length; i++) {
        queue.add(data[i] + row);
        if (data[i] == bad + row) {
          continue next;
        }
        if (data[i] == bad + 5) {
          break next;
        }
      }
      rows.add(row);
    }
    return rows;
  }

  static int packed(int[] out, int[] data, int bad) {
    int k = 0;
    for (@Parallel int x : data) {
      if (x == bad) {
        break;
      }
      if (x % 3 == 0) {
        out[k++] = x;
      }
    }
    return k;
  }

  static int packedOr(long[] out, int[] data, int bad) {
    int k = 1;
    for (@Parallel int i = 0; i < data.length; i++) {
      long x = data[i];
      if (x % 2 == 0) {
        out[k++] = x;
        if (x == bad) return -1;
        out[k++] = -x;
      }
    }
    return k;
  }

  static void throwing(StringBuilder text, int[] data, int bad) {
    for (@Parallel int i = 0; i < data.length; i++) {
      text.append(100 / (data[i] - 7)).append(' ');
      if (data[i] == bad) {
        break;
      }
      text.append(100 / (data[i] - 600));
    }
  }

  static String inner(int[][] rows, int bad) {
    List<Integer> out = new ArrayList<>();
    String found = "";
    search:
    for (@Parallel int r = 0; r < rows.length; r++) {
      for (int x : rows[r]) {
        if (x == bad) {
          found = "row " + r;
          break search;
        }
        out.add(x);
      }
      out.add(-r);
    }
    return found + out;
  }

  static int caught(List<Integer> out, int[] data, int bad) {
    int k = 0;
    try {
      for (@Parallel int x : data) {
        out.add(1000 / (x - 7));
        k++;
        if (x == bad) {
          break;
        }
      }
    } catch (ArithmeticException e) {
      return -k;
    }
    return k;
  }

  private static void round(List<Object> answers, int n) {
    int[] data = Collecting.data(n);
    int[] bads = {-1, n == 0 ? 5 : data[0], n == 0 ? 6 : data[n / 2], n == 0 ? 7 : data[n - 1]};
    for (int bad : bads) {
      answers.add(untilFound(data, bad));
      List<String> out = new ArrayList<>(List.of("first"));
      answers.add(returning(out, data, bad));
      answers.add(out);
      Map<Integer, Integer> counts = new HashMap<>(Map.of(3, 3));
      Set<Integer> all = new LinkedHashSet<>();
      answers.add(counted(counts, all, data, bad));
      answers.add(counts + " " + all);
      answers.add(grouped(data, bad).toString());
      CollectingUntil host = new CollectingUntil();
      answers.add(host.ofThis(data, bad));
      answers.add(host.seen + " " + host.total);
      Deque<Integer> queue = new ArrayDeque<>();
      answers.add(labelled(queue, data, bad));
      answers.add(queue.toString());
      for (int length : new int[] {n / 4, n, 2 * n + 5}) {
        int[] few = new int[length];
        Arrays.fill(few, -9);
        answers.add(Collecting.attempt(() -> answers.add(packed(few, data, bad))));
        answers.add(few);
        long[] pairs = new long[length];
        answers.add(Collecting.attempt(() -> answers.add(packedOr(pairs, data, bad))));
        answers.add(pairs);
      }
      StringBuilder text = new StringBuilder();
      answers.add(Collecting.attempt(() -> throwing(text, data, bad)));
      answers.add(text.toString());
      int[][] rows = new int[n / 3][];
      for (int r = 0; r < rows.length; r++) {
        rows[r] = Arrays.copyOfRange(data, r * 3, r * 3 + 3);
      }
      answers.add(inner(rows, bad));
      List<Integer> quotients = new ArrayList<>();
      answers.add(caught(quotients, data, bad));
      answers.add(quotients);
    }
  }

  public static Object all() {
    List<Object> large = new ArrayList<>();
    round(large, 100_000);
    return List.of(run(), Collecting.digest(large));
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      round(answers, n);
    }
    return answers;
  }
}
