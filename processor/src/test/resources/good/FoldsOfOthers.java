// expect: guarded guarded refused refused proved guarded guarded guarded guarded guarded guarded guarded guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Values that methods of other objects fold in, whose copies go to the partial results. */
public class FoldsOfOthers {
  static final class Moments {
    long count;
    double sum;
    private int most;
    int least = 100;
    long twice;

    void accept(int v) {
      count++;
      if (v > most) {
        most = v;
      }
      least = Math.min(least, v);
      add(v * 2);
      sum += v;
    }

    private void add(int v) {
      twice += v;
    }

    void divide(int v, int[] divisors) {
      count++;
      twice += 10 / divisors[v & 7];
      least = Math.min(least, v);
    }

    @Override
    public String toString() {
      return count + " " + sum + " " + most + " " + least + " " + twice;
    }
  }

  static void accept(int[] values, Moments moments) {
    for (@Parallel int v : values) {
      moments.accept(v);
    }
  }

  static void add(Moments to, int v) {
    to.count += v;
  }

  static void addTwice(int v, Moments to) {
    add(to, v);
    add(to, 1);
  }

  static void passed(int[] values, Moments moments) {
    for (@Parallel int v : values) {
      addTwice(v, moments);
    }
  }

  /** A parameter that is null for once: the exception ends the loop there. */
  static void passedNull(int[] values, Moments moments) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int v : values) {
      addTwice(v, v == 31 ? null : moments);
    }
  }

  static void receiverNull(int[] values, Moments moments) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int v : values) {
      (v == 31 ? null : moments).accept(v);
    }
  }

  static class Registry {
    static int entries;
    static int places;

    static void register(int v) {
      if (v > 3) {
        entries++;
      }
    }

    void place(int k) {
      places += k;
    }
  }

  static void register(int[] values) {
    for (@Parallel int v : values) {
      Registry.register(v);
    }
  }

  /** What is added to is static, but there has to be an object. */
  static void place(Registry[] registries) {
    for (@Parallel int i = 0; i < registries.length; i++) {
      registries[i].place(i);
    }
  }

  enum Kind {
    SMALL,
    LARGE;

    private static final int[] HITS = new int[2];

    static Kind of(double x) {
      return x < 1 ? SMALL : x == 40 ? null : LARGE;
    }

    void hit() {
      HITS[ordinal()]++;
    }
  }

  static void classify(double[] sizes) {
    for (@Parallel double x : sizes) {
      Kind.of(x).hit();
    }
  }

  static void divide(int[] values, Moments moments, int[] divisors) {
    for (@Parallel int v : values) {
      moments.divide(v, divisors);
    }
  }

  /** The two may be one object. */
  static void two(int[] values, Moments moments, Moments others) {
    for (@Parallel int v : values) {
      moments.accept(v);
      add(others, v);
    }
  }

  static class Counter {
    int value;

    void increment() {
      value++;
    }
  }

  /** Nobody overrides the method here; who does elsewhere has a class that the check knows not. */
  static int increment(int n, Counter counter) {
    for (@Parallel int i = 0; i < n; i++) {
      counter.increment();
    }
    return counter.value;
  }

  private static final class Hidden {
    private long total;

    private void add(int k) {
      this.total += k;
    }

    private void addTo(Hidden other, int k) {
      other.add(k);
    }
  }

  static long hidden(int[] values) {
    Hidden hidden = new Hidden();
    for (@Parallel int v : values) {
      hidden.add(v);
    }
    return hidden.total;
  }

  static String hiddenOther(int[] values) {
    Hidden one = new Hidden();
    Hidden other = new Hidden();
    for (@Parallel int v : values) {
      other.addTo(one, v);
    }
    return one.total + " " + other.total;
  }

  static class Open {
    int value;

    void increment() {
      value++;
    }
  }

  static class Wider extends Open {
    @Override
    void increment() {
      value += 2;
    }
  }

  static int overridden(int n, Open open) {
    for (@Parallel int i = 0; i < n; i++) {
      open.increment();
    }
    return open.value;
  }

  enum Single {
    INSTANCE;

    int value;

    void increment() {
      value++;
    }
  }

  static int single(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      Single.INSTANCE.increment();
    }
    return Single.INSTANCE.value;
  }

  static class Total {
    static int calls;
    long sum;

    void accept(int x) {
      sum += x;
    }

    void count(int x) {
      calls++;
      accept(x);
    }

    void merge(Total other) {
      sum += other.sum;
    }
  }

  /** An object that is folded as a whole, and a static field beside it. */
  static String total(int[] values) {
    @Shared(Sharing.REDUCED) Total all = new Total();
    for (@Parallel int v : values) {
      all.count(v);
    }
    return all.sum + " " + Total.calls;
  }

  private static String caught(Runnable run) {
    try {
      run.run();
      return " ok ";
    } catch (NullPointerException | ArithmeticException e) {
      return " " + e.getClass().getSimpleName() + " ";
    }
  }

  private static String all(int[] u, Moments m) {
    StringBuilder text = new StringBuilder();
    text.append(caught(() -> accept(u, m))).append(m);
    text.append(caught(() -> passed(u, m))).append(m);
    text.append(caught(() -> passedNull(u, m))).append(m);
    text.append(caught(() -> receiverNull(u, m))).append(m);
    text.append(caught(() -> divide(u, m, new int[] {1, 2, 3, 4, 5, 6, 7, 8}))).append(m);
    text.append(caught(() -> divide(u, m, new int[] {1, 2, 3, 0, 5, 6, 7, 8}))).append(m);
    text.append(caught(() -> two(u, m, m))).append(m);
    return text.append(caught(() -> two(u, m, new Moments()))).append(m).toString();
  }

  public static Object run() {
    Registry.entries = 0;
    Registry.places = 0;
    Total.calls = 0;
    Single.INSTANCE.value = 0;
    Arrays.fill(Kind.HITS, 0);
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {0, 1, 3, 50, 1000, 4000}) {
      int[] u = new int[n];
      double[] sizes = new double[n];
      Registry[] registries = new Registry[n];
      for (int i = 0; i < n; i++) {
        u[i] = (i * 7 + 3) % 97;
        sizes[i] = u[i] % (n > 1000 ? 50 : 40);
        registries[i] = i == 2500 ? null : new Registry();
      }
      text.append(all(u, new Moments())).append(all(u, null));
      text.append(caught(() -> register(u))).append(Registry.entries);
      text.append(caught(() -> place(registries))).append(Registry.places);
      text.append(caught(() -> classify(sizes))).append(Arrays.toString(Kind.HITS));
      text.append(increment(n, new Counter()));
      text.append(hidden(u)).append(hiddenOther(u)).append(overridden(n, new Wider()));
      text.append(single(n)).append(total(u)).append('\n');
    }
    return text.toString();
  }
}
