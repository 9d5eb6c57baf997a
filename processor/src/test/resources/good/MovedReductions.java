// expect: proved proved guarded guarded guarded proved guarded guarded proved proved guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Updates that called methods make, and updates of the fields of other objects. */
public class MovedReductions {
  private static int visits;
  static long[] totals = new long[3];
  private final int[] hist = new int[4];
  private final Pair pair = new Pair();
  private Pair other;
  private int sum;
  private double half;
  private boolean seen;
  private byte small;
  int most = -1;

  static class Pair {
    int a;
    long b = 7;
    private double c;
    Pair next;
  }

  static void visit() {
    visits += 1;
  }

  private static void visitTwice(int x) {
    if (x > 5) {
      visit();
    }
    visit();
    visits -= x & 1;
  }

  static void direct(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      visit();
    }
  }

  static void chained(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      visitTwice(i);
      MovedReductions.visits += 3;
    }
  }

  private static void tick(int at) {
    totals[at % 3] += at;
  }

  static void ticks(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      tick(i);
      if (i % 7 == 0) {
        totals[0]--;
      }
    }
  }

  private void both(int x) {
    pair.b += x;
    pair.a += 1;
    this.pair.c += 0.5;
  }

  private int one(int x) {
    pair.b -= 1;
    return x * 3;
  }

  void pairs(int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      if (i % 2 == 0) {
        both(data[i]);
      } else {
        data[i] = one(data[i]) + this.one(2);
      }
    }
  }

  static void given(Pair p, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      p.a = Math.max(p.a, data[i]);
      p.b ^= data[i];
      p.c += data[i] / 4.0;
    }
  }

  private void fold(int partial, double self) {
    int count = partial;
    sum += count;
    half += self;
    small += 3;
    seen |= partial == 12;
    if (partial > most) {
      most = partial;
    }
  }

  void folds(int[] data) {
    for (@Parallel int x : data) {
      fold(x, x / 2.0);
      sum -= 1;
    }
  }

  private void count(int x) {
    hist[x & 3]++;
  }

  void counts(int[] data) {
    for (@Parallel int x : data) {
      count(x);
      this.hist[0] += 2;
    }
  }

  void linked(int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      if (data[i] > 900) {
        other.next.a++;
      }
    }
  }

  private void check(int x) {
    if (x > 990) {
      throw new IllegalStateException("at " + x);
    }
    sum += x;
  }

  void checked(int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      visit();
      check(data[i]);
    }
  }

  private static int depth(int n) {
    visits++;
    return n <= 0 ? 0 : depth(n - 1) + 1;
  }

  static void deep(int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      data[i] = depth(data[i] & 3);
    }
  }

  private void row(int[] out, int at) {
    for (int k = 0; k < 3; k++) {
      out[at * 3 + k] = at - k;
      pair.a += out[at * 3 + k];
    }
  }

  void rows(int[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      row(out, i);
    }
  }

  /** A loop of its own, which a loop around it takes as it was written. */
  private void inner(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      sum += i;
      both(1);
    }
  }

  static String attempt(Runnable action) {
    try {
      action.run();
      return "done";
    } catch (RuntimeException thrown) {
      boolean own = thrown instanceof IllegalStateException;
      return thrown.getClass().getSimpleName() + (own ? thrown.getMessage() : "");
    }
  }

  private String state() {
    return pair.a + " " + pair.b + " " + pair.c + " " + sum + " " + half + " " + seen + " " + small
        + " " + most + " " + visits;
  }

  private static void round(List<Object> results, int n) {
    visits = 0;
    totals = new long[3];
    direct(n);
    results.add(visits);
    chained(n);
    results.add(visits);
    ticks(n);
    results.add(totals);
    MovedReductions host = new MovedReductions();
    int[] data = ArrayReductions.data(n);
    host.pairs(data);
    results.add(host.state());
    given(host.pair, data);
    results.add(host.state());
    host.folds(data);
    results.add(host.state());
    host.counts(data);
    results.add(host.hist);
    results.add(attempt(() -> host.linked(data)));
    host.other = new Pair();
    results.add(attempt(() -> host.linked(data)));
    host.other.next = host.pair;
    results.add(attempt(() -> host.linked(data)));
    results.add(host.state());
    results.add(attempt(() -> host.checked(ArrayReductions.data(n))));
    results.add(host.state());
    deep(data);
    results.add(data);
    results.add(visits);
    int[] out = new int[3 * n];
    host.rows(out, n);
    results.add(out);
    results.add(attempt(() -> host.rows(new int[3], n)));
    host.inner(n);
    results.add(host.state());
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 20_000}) {
      round(results, n);
    }
    given(null, new int[0]);
    results.add(attempt(() -> given(null, new int[2])));
    return results;
  }
}
