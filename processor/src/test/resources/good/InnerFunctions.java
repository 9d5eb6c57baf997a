// expect: any any any any any any any any any any any any any any any any any any any any any
package good;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Loops in lambda expressions, and in methods of local and anonymous classes. */
public class InnerFunctions {
  private final double[] field = new double[700];
  private final double g = 2;
  private double dt = 0.5;
  private int count;
  private final int[] table = {1, 2, 3};

  private double weight(int i) {
    return i * dt;
  }

  private Callable<Double> anonymous() {
    return new Callable<Double>() {
      @Override
      public Double call() {
        double s = 0;
        for (@Parallel int i = 0; i < field.length; i++) {
          s += field[i] * g + weight(i);
        }
        return s;
      }
    };
  }

  private Runnable lambda(double[] out) {
    int k = out.length / 2;
    return () -> {
      double dt = 3; // hides the field
      for (@Parallel int i = 0; i < out.length; i++) {
        out[i] = field[i] * dt + k + this.dt + InnerFunctions.this.dt;
      }
    };
  }

  private static Supplier<int[]> squares(int n, int[] base) {
    return new Supplier<>() {
      @Override
      public int[] get() {
        int[] r = new int[n];
        for (@Parallel int i = 0; i < n; i++) {
          r[i] = base[i] * base[i];
        }
        return r;
      }
    };
  }

  private static IntPredicate find(int[] a) {
    return x -> {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] == x) {
          return true;
        }
      }
      return false;
    };
  }

  private <T> Function<T, T> lastBefore(List<T> list) {
    return x -> {
      T last = null;
      for (@Parallel int i = 0; i < list.size(); i++) {
        if (list.get(i) == x) {
          return list.get(i);
        }
        last = list.get(i);
      }
      return last;
    };
  }

  private int twice(int[] a) {
    Runnable r =
        () -> {
          for (@Parallel int x : a) {
            if (x > 3) {
              count++;
            }
          }
        };
    r.run();
    r.run();
    int t = 0;
    for (@Parallel int x : a) {
      t += x * table[x % 3];
    }
    return count + t;
  }

  private int[] local(int[] a) {
    class Helper {
      int own = 3;

      int[] doubled() {
        int[] b = new int[a.length];
        for (@Parallel int i = 0; i < a.length; i++) {
          b[i] = 2 * a[i] + count;
        }
        b[0] = own;
        return b;
      }
    }
    return new Helper().doubled();
  }

  /** One in the other. */
  private Supplier<Supplier<long[]>> deep(long[] in) {
    return () ->
        new Supplier<long[]>() {
          @Override
          public long[] get() {
            long m = 3;
            Supplier<long[]> s =
                () -> {
                  long[] out = new long[in.length];
                  for (@Parallel int i = 0; i < in.length; i++) {
                    out[i] = in[i] * m + count;
                  }
                  return out;
                };
            return s.get();
          }
        };
  }

  private static int parse(String s) throws IOException {
    if (s.isEmpty()) {
      throw new IOException("empty");
    }
    return s.length();
  }

  private static Callable<int[]> checked(String[] in) {
    return () -> {
      int[] out = new int[in.length];
      for (@Parallel int i = 0; i < in.length; i++) {
        out[i] = parse(in[i]);
      }
      return out;
    };
  }

  /** What it inherits is not to be taken for variables of the generated code. */
  static class Named {
    final int self = 5;
    final int total = 7;
    final int from = 3;

    int inherit(int x) {
      return x;
    }
  }

  private IntSupplier inherit(int[] a) {
    class L extends Named implements IntSupplier {
      @Override
      public int getAsInt() {
        int t = 0;
        for (@Parallel int x : a) {
          t += x + count + table[x % 3];
        }
        return t + self + total + from + inherit(1);
      }
    }
    return new L();
  }

  private int choices(Object o, int k) {
    if (o instanceof int[] a && a.length > 3) {
      Supplier<Runnable> s =
          () ->
              switch (k) {
                case 1 ->
                    () -> {
                      for (@Parallel int i = 0; i < a.length; i++) {
                        a[i] += k;
                      }
                    };
                default -> () -> {};
              };
      s.get().run();
      IntSupplier r =
          () -> {
            int t = 0;
            for (@Parallel int i = 0; i < a.length; i++) {
              t += a[i] * table[0];
            }
            return t;
          };
      return r.getAsInt();
    }
    return -1;
  }

  private double beside(double[] a) {
    double s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i] * table[0];
    }
    DoubleSupplier r =
        () -> {
          double t = 0;
          for (@Parallel int i = 0; i < a.length; i++) {
            t += a[i] * table[1];
          }
          return t;
        };
    for (String q : List.of("a", "bc")) {
      try {
        Runnable u =
            () -> {
              for (@Parallel int i = 0; i < a.length; i++) {
                a[i] = a[i] * table[2] + q.length();
              }
            };
        u.run();
      } finally {
        s++;
      }
    }
    return s + r.getAsDouble();
  }

  private static Runnable output(int[] a, int[] out, List<Integer> sink) {
    return () -> {
      int k = 0;
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] > 4) {
          out[k++] = a[i];
        }
      }
      for (@Parallel int x : a) {
        if (x % 2 == 0) {
          sink.add(x);
        }
      }
      out[out.length - 1] = k;
    };
  }

  private static int best(int[] a) throws Exception {
    Callable<Integer> c =
        new Callable<>() {
          @Override
          public synchronized Integer call() {
            int best = -1;
            int at = -1;
            outer:
            for (@Parallel int i = 0; i < a.length; i++) {
              for (int j = 0; j < 3; j++) {
                if (a[i] + j == 12) {
                  continue outer;
                }
              }
              if (a[i] > best) {
                best = a[i];
                at = i;
              }
            }
            return best * 1000 + at;
          }
        };
    return c.call();
  }

  private static int waiting(int[] a) {
    int[] out = new int[a.length];
    Runnable r =
        () -> {
          for (@Parallel(engine = Engine.VIRTUAL_THREADS) int i = 0; i < a.length; i++) {
            out[i] = a[i] + 1;
          }
        };
    r.run();
    return Arrays.hashCode(out);
  }

  /** The two variables may hold the same array. */
  private static Runnable shifted(int[] a, int[] from) {
    int[] b = from;
    return () -> {
      for (@Parallel int i = 1; i < a.length; i++) {
        a[i] = b[i - 1] + 1;
      }
    };
  }

  public static Object run() throws Exception {
    InnerFunctions f = new InnerFunctions();
    for (int i = 0; i < f.field.length; i++) {
      f.field[i] = i % 17;
    }
    int[] a = new int[600];
    for (int i = 0; i < a.length; i++) {
      a[i] = i % 13;
    }
    List<Object> answers = new ArrayList<>();
    answers.add(f.anonymous().call());
    double[] d = new double[500];
    f.lambda(d).run();
    answers.add(Arrays.hashCode(d));
    answers.add(Arrays.hashCode(squares(500, a).get()));
    answers.add(find(a).test(5) + " " + find(a).test(99));
    answers.add(f.<Integer>lastBefore(List.of(1, 2, 3)).apply(3));
    answers.add(f.twice(a));
    answers.add(Arrays.toString(f.local(new int[] {4, 5, 6})));
    answers.add(Arrays.toString(f.deep(new long[] {1, 2, 3}).get().get()));
    answers.add(Arrays.toString(checked(new String[] {"a", "bb"}).call()));
    try {
      checked(new String[] {"a", "bb", "", "ccc"}).call();
    } catch (IOException e) {
      answers.add(e.getMessage());
    }
    answers.add(f.inherit(a).getAsInt());
    answers.add(f.choices(a.clone(), 1) + " " + f.choices(a, 2) + " " + f.choices("", 1));
    answers.add(f.beside(d) + " " + Arrays.hashCode(d));
    int[] out = new int[601];
    List<Integer> sink = new ArrayList<>();
    output(a, out, sink).run();
    answers.add(Arrays.hashCode(out) + " " + sink);
    answers.add(best(a));
    answers.add(waiting(a));
    int[] other = a.clone();
    shifted(other, a).run();
    shifted(a, a).run();
    answers.add(Arrays.hashCode(a) + " " + Arrays.hashCode(other));
    return answers;
  }
}
