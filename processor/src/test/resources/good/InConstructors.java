// expect: proved proved proved guarded proved proved proved proved proved proved proved proved
import io.manyhands.annotations.Parallel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Loops in constructors: fields that are final or not, initializers in front, several of them. */
class InConstructors {
  static final Table FIRST = new Table(300);

  static class Table {
    private final double[] sines;
    final int size;
    private final long sum;
    private int[] marks = {1, 2, 3};
    protected String name = marks.length > 2 ? "three" : "few";

    {
      if (marks[0] == 1) {
        marks[1] = 7;
      }
    }

    Table(int size) {
      this.size = size;
      sines = new double[size];
      for (@Parallel int i = 0; i < size; i++) {
        sines[i] = Math.sin(i) * marks[1];
      }
      long s = 0;
      for (@Parallel int i = 0; i < sines.length; i++) {
        s += (long) (1000 * sines[i]);
      }
      sum = s;
    }

    /** Through another constructor: no initializers run after it. */
    Table(double[] given) {
      this(given.length);
      for (@Parallel int i = 0; i < size; i++) {
        sines[i] += given[i];
      }
    }

    @Override
    public String toString() {
      return size + " " + sum + " " + Arrays.hashCode(sines) + Arrays.toString(marks) + name;
    }
  }

  /** Its constructor calls a method that a class may override. */
  static class Base {
    final Object tag;
    int weight = 1;

    Base(Object tag) {
      this.tag = tag;
    }

    double weigh(int i) {
      return i * 0.5;
    }
  }

  static class Derived<T extends Comparable<T>> extends Base {
    private final List<T> list = new ArrayList<>();
    private final double[] w;
    final int[] a;
    final int[] b;
    private int flags;
    private final T first;

    {
      int k = 0;
      while (k < 3) {
        k++;
        flags += k;
      }
    }

    @SafeVarargs
    <X extends Exception> Derived(long seed, double scale, T... ts) throws X {
      super(seed > 5 ? new StringBuilder("x").append(seed) : "s" + seed);
      while (flags < 10) {
        flags++;
      }
      this.a = this.b = new int[200];
      w = new double[200];
      first = ts.length > 0 ? ts[0] : null;
      for (@Parallel int i = 0; i < w.length; i++) {
        w[i] = weigh(i) * scale + seed;
        a[i] = flags + i;
      }
      if (seed == 3) {
        return;
      }
      Supplier<String> s = () -> first + " " + flags + seed;
      list.add(first);
      switch (s.get()) {
        case "a 103" -> flags = 77;
        default -> flags++;
      }
      try {
        for (@Parallel int i = 0; i < w.length; i++) {
          if (a[i] == seed) {
            throw new IllegalStateException("at " + i);
          }
        }
      } catch (IllegalStateException e) {
        flags = -e.getMessage().length();
      } finally {
        flags *= 2;
      }
      Runnable r =
          new Runnable() {
            @Override
            public void run() {
              flags += a[5];
            }
          };
      r.run();
    }

    @Override
    double weigh(int i) {
      return i + weight;
    }

    @Override
    public String toString() {
      return tag + " " + Arrays.hashCode(w) + Arrays.hashCode(a) + (a == b) + flags + first + list;
    }
  }

  private static class Tree {
    private final Tree[] kids;
    private int value;

    Tree(int n) {
      kids = new Tree[n];
      for (@Parallel int i = 0; i < n; i++) {
        kids[i] = new Tree();
        kids[i].value = i;
      }
    }

    private Tree() {
      kids = null;
    }

    int sum() {
      int s = value;
      for (Tree kid : kids == null ? new Tree[0] : kids) {
        s += kid.sum();
      }
      return s;
    }
  }

  record Squares(long[] values, String name) {
    Squares(int[] of) {
      this(new long[of.length], "squares");
      for (@Parallel int i = 0; i < of.length; i++) {
        if (of[i] < 0) {
          throw new IllegalArgumentException("negative at " + i);
        }
        values[i] = (long) of[i] * of[i];
      }
    }
  }

  /** A loop stands where the constructor's own code begins. */
  static class Begins {
    final int[] counted;
    int steps;

    Begins(int[] counted) {
      for (@Parallel int i = 0; i < counted.length; i++) {
        counted[i] += i;
      }
      this.counted = counted;
      steps = 1;
    }

    Begins(int n) {
      do {
        steps++;
      } while (steps * steps < n);
      counted = new int[n];
      for (@Parallel int i = 0; i < n; i++) {
        counted[i] = i * steps;
      }
    }
  }

  /** A lambda expression, and one that is left early. */
  static class Later {
    final Supplier<int[]> made;
    final boolean found;

    Later(int n) {
      made =
          () -> {
            int[] all = new int[n];
            for (@Parallel int i = 0; i < n; i++) {
              all[i] = 3 * i;
            }
            return all;
          };
      boolean any = false;
      for (@Parallel int i = 0; i < n; i++) {
        if (i * i == 2500) {
          any = true;
          break;
        }
      }
      found = any;
    }
  }

  /** Functions that are written and read again. */
  static class Kept implements Serializable {
    private static final long serialVersionUID = 1;

    interface Function extends IntUnaryOperator, Serializable {}

    final Function function;
    final Function other;
    final int[] all;
    Function own = x -> x * 3;

    Kept(int n, int k) {
      all = new int[n];
      for (@Parallel int i = 0; i < n; i++) {
        all[i] = i * k;
      }
      function = x -> x + k + all.length;
      other = Math::abs;
    }

    Kept copy() throws Exception {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject(this);
      return (Kept) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }
  }

  static String run() throws Exception {
    StringBuilder all = new StringBuilder();
    all.append(FIRST).append(new Table(1000)).append(new Table(new double[] {1, 2, 3}));
    all.append(new Derived<String>(3, 2.5, "z")).append(new Derived<String>(400, 2.5, "a"));
    all.append(new Derived<String>(12, 1)).append(new Tree(100).sum());
    all.append(Arrays.toString(new Squares(new int[] {3, 4, 5}).values()));
    try {
      new Squares(new int[] {3, 4, -5, 6, -7});
    } catch (IllegalArgumentException e) {
      all.append(e.getMessage());
    }
    all.append(Arrays.toString(new Begins(new int[50]).counted)).append(new Begins(70).steps);
    all.append(Arrays.hashCode(new Begins(70).counted));
    all.append(Arrays.hashCode(new Later(90).made.get())).append(new Later(40).found);
    Kept kept = new Kept(50, 3).copy();
    all.append(kept.function.applyAsInt(4)).append(kept.other.applyAsInt(-9));
    all.append(kept.own.applyAsInt(5));
    return all.append(new Later(90).found).toString();
  }
}
