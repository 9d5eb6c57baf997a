// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fields of other objects and elements of arrays that are variables while a loop runs. */
public class LocalPlaces {
  static class Box<T> {
    T content;
    double weight = 2;
    int count;
    Box<T> next;
  }

  static <T> void fill(Box<T> box, T[] values, int[] by) {
    for (@Parallel int i = 0; i < by.length; i++) {
      box.content = values[100 / by[i] % values.length];
    }
  }

  /** A private one, that ends up as the other zero. */
  static void weigh(Box<String> box, int[] by) {
    for (@Parallel int x : by) {
      box.weight = (10 / x - 10 / x) * -1.0;
    }
  }

  /** One operator for each element. */
  static void statistics(int[][] rows, long[] stats) {
    for (@Parallel int i = 0; i < rows.length; i++) {
      for (int v : rows[i]) {
        stats[0]++;
        stats[1] += 1_000 / v;
        stats[2] = Math.max(stats[2], v);
        if (v < stats[3]) {
          stats[3] = v;
        }
      }
    }
  }

  /** The two may be one array, or one a row of the other. */
  static void range(double[][] rows, double[] range) {
    for (@Parallel double[] row : rows) {
      for (double v : row) {
        range[0] = Math.min(range[0], v);
        range[1] = Math.max(range[1], v);
      }
    }
  }

  /** An element that each iteration gives a value before it reads it, if there are so many. */
  static void scratch(int[] by, int[] w, int[] out) {
    for (@Parallel int i = 0; i < by.length; i++) {
      w[1] = 100 / by[i];
      w[2] = w[1] * 3;
      out[i] = w[1] - w[2];
    }
  }

  /** The last that there was. */
  static void sometimes(int[] by, Box<String> box) {
    for (@Parallel int i = 0; i < by.length; i++) {
      if (100 / by[i] > 20) {
        box.count = i;
      }
    }
  }

  /** Two boxes, which may be one. */
  static void two(int[] by, Box<String> box, Box<String> other, int[] out) {
    for (@Parallel int i = 0; i < by.length; i++) {
      box.count = 10 / by[i];
      out[i] = box.count + other.next.count;
    }
  }

  private final int[] counters = new int[3];
  private final Box<String> own = new Box<>();

  /** In fields of the object itself. */
  private void own(int[] by) {
    for (@Parallel int x : by) {
      counters[x % 2]++;
      own.count = 100 / x;
    }
  }

  private void numbered(int[] by, int[] out) {
    for (@Parallel int i = 0; i < by.length; i++) {
      out[i] = own.count++ + 10 / by[i];
    }
  }

  /** Boxes in an array, of which one may be the box. */
  static void among(int[] by, Box<String> box, Box<String>[] boxes, int[] out) {
    for (@Parallel int i = 0; i < by.length; i++) {
      box.count = i * 3;
      out[i] = boxes[i].count + box.count;
    }
  }

  /** The bound may be what the loop assigns. */
  static void bound(int[] by, Box<String> box, Box<String> other) {
    for (@Parallel int i = 0; i < other.count; i++) {
      box.count = by[i] % 5;
    }
  }

  /** What is thrown, or else what arrays hold: later iterations may have written elements. */
  private static String thrown(Runnable action, Object... arrays) {
    try {
      action.run();
      return Arrays.deepToString(arrays).hashCode() + "";
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }

  private static Object state(Box<String> box) {
    return Arrays.asList(box.content, box.weight, box.count);
  }

  public static Object run() {
    return of(0, 1, 2, 3, 17, 1_000);
  }

  public static Object all() {
    return of(0, 1, 2, 3, 17, 1_000, 100_000);
  }

  @SuppressWarnings("unchecked")
  private static Object of(int... sizes) {
    List<Object> all = new ArrayList<>();
    for (int n : sizes) {
      for (int zero : new int[] {n, n - 1, n / 2}) {
        int[] by = new int[n];
        for (int i = 0; i < n; i++) {
          by[i] = i == zero ? 0 : 1 + i * 7919 % 211;
        }
        int[] out = new int[n];
        String[] names = {"a", "b", "c", "d", "e", "f", "g"};
        Box<String> box = new Box<>();
        box.weight = 0;
        all.add(thrown(() -> fill(box, names, by)));
        all.add(thrown(() -> fill(null, names, by)));
        all.add(thrown(() -> weigh(box, by)));
        all.add(thrown(() -> sometimes(by, box)));
        all.add(state(box));
        int[][] rows = {by, by.clone(), {1, 2, 3}};
        for (int length : new int[] {4, 3, 0}) {
          long[] stats = new long[length];
          all.add(thrown(() -> statistics(rows, stats)));
          all.add(Arrays.toString(stats));
        }
        all.add(thrown(() -> statistics(rows, null)));
        double[][] reals = new double[n][5];
        for (int i = 0; i < n; i++) {
          Arrays.setAll(reals[i], k -> Math.cos(k) * by[k % by.length]);
        }
        double[] range = {9, -9};
        all.add(thrown(() -> range(reals, range)));
        all.add(Arrays.toString(range));
        if (n > 2) {
          all.add(thrown(() -> range(reals, reals[n / 2]), (Object) reals));
        }
        for (int length : new int[] {3, 2, 1}) {
          int[] w = new int[length];
          all.add(thrown(() -> scratch(by, w, out), w, out));
        }
        int[] both = new int[n + 3];
        all.add(thrown(() -> scratch(by, both, both), both));
        Box<String> other = new Box<>();
        other.next = new Box<>();
        all.add(thrown(() -> two(by, box, other, out), out));
        other.next = box;
        all.add(thrown(() -> two(by, box, other, out), out));
        box.next = box;
        all.add(thrown(() -> two(by, box, box, out), out));
        all.add(Arrays.asList(state(box), state(other)));
        other.count = n;
        all.add(thrown(() -> bound(by, box, other)));
        all.add(box.count);
        all.add(thrown(() -> bound(by, other, other)));
        all.add(other.count);
        LocalPlaces object = new LocalPlaces();
        all.add(thrown(() -> object.own(by)));
        all.add(thrown(() -> object.numbered(by, out), out));
        all.add(Arrays.toString(object.counters) + state(object.own));
        Box<String>[] boxes = new Box[n];
        Arrays.setAll(boxes, k -> new Box<String>());
        all.add(thrown(() -> among(by, box, boxes, out), out));
        if (n > 0) {
          boxes[n / 2] = box;
          all.add(thrown(() -> among(by, box, boxes, out), out));
          all.add(state(box));
        }
      }
    }
    return all;
  }
}
