// expect: any any any any any any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Loops in methods of inner classes that use the objects around theirs. */
public class EnclosingObjects {
  private final int width;
  private final int height = 30;
  double[] field;
  private double dt = 0.125;
  int shared;
  private int hidden;

  EnclosingObjects(int width) {
    this.width = width;
    field = new double[width * height];
    for (int i = 0; i < field.length; i++) {
      field[i] = i % 19;
    }
  }

  private double weight(int i) {
    return i * dt;
  }

  double open(int i) {
    return i + dt;
  }

  class Stepper implements Runnable {
    private final double[] next;

    Stepper(double[] next) {
      this.next = next;
    }

    @Override
    public void run() {
      for (@Parallel int y = 1; y < height - 1; y++) {
        for (int x = 1; x < width - 1; x++) {
          int i = y * width + x;
          next[i] = field[i] + dt * (field[i - 1] + field[i + width] - 4 * field[i]);
        }
      }
    }

    double[] weights(int n) {
      double[] w = new double[n];
      for (@Parallel int i = 0; i < n; i++) {
        w[i] = weight(i) + open(i) + EnclosingObjects.this.weight(i) + EnclosingObjects.this.dt;
      }
      return w;
    }

    /** The class around has a field of this name, too. */
    private int shared = 100;

    int[] both(int[] a) {
      int[] b = new int[a.length];
      for (@Parallel int i = 0; i < a.length; i++) {
        b[i] = a[i] * shared + EnclosingObjects.this.shared + this.shared;
      }
      return b;
    }

    /** Two objects around. */
    class Deep {
      final int own = 2;

      long sum() {
        long s = 0;
        for (@Parallel int i = 0; i < next.length; i++) {
          s += (long) (next[i] * own + field[i]) + EnclosingObjects.this.height + shared;
        }
        return s;
      }

      Supplier<double[]> inLambda(double f) {
        return () -> {
          double[] r = new double[next.length];
          for (@Parallel int i = 0; i < r.length; i++) {
            r[i] = field[i] * f + own;
          }
          return r;
        };
      }

      IntSupplier inAnonymousClass() {
        return new IntSupplier() {
          @Override
          public int getAsInt() {
            int c = 0;
            for (@Parallel double d : field) {
              if (d > dt + own) {
                c++;
              }
            }
            return c;
          }
        };
      }
    }
  }

  private class Hidden {
    private final int k = 3;

    int[] times(int[] a) {
      int[] b = new int[a.length];
      for (@Parallel int i = 0; i < a.length; i++) {
        b[i] = a[i] * k + hidden + width;
      }
      return b;
    }
  }

  /** It is this field of all counters of one object that iterations fold into. */
  class Counter {
    void count(int[] a) {
      for (@Parallel int x : a) {
        if (x > 2) {
          shared++;
        }
      }
    }

    void add(int[] a) {
      for (@Parallel int x : a) {
        hidden += x;
      }
    }
  }

  class Cell {
    int heat;

    void warm() {
      heat += width;
    }
  }

  static int heated(Cell[] cells) {
    for (@Parallel Cell c : cells) {
      c.warm();
    }
    return cells[0].heat + cells[cells.length - 1].heat;
  }

  /** {@code a} may be the field's array. */
  class Copier {
    void shift(double[] a) {
      for (@Parallel int i = 1; i < a.length; i++) {
        a[i] = field[i - 1];
      }
    }
  }

  public static Object run() {
    EnclosingObjects o = new EnclosingObjects(40);
    double[] next = new double[1200];
    Stepper s = o.new Stepper(next);
    s.run();
    List<Object> answers = new ArrayList<>();
    answers.add(Arrays.hashCode(next));
    answers.add(Arrays.hashCode(s.weights(300)));
    o.shared = 7;
    answers.add(Arrays.toString(s.both(new int[] {1, 2, 3})));
    Stepper.Deep d = s.new Deep();
    answers.add(d.sum() + " " + Arrays.hashCode(d.inLambda(3).get()));
    answers.add(d.inAnonymousClass().getAsInt());
    o.hidden = 5;
    answers.add(Arrays.toString(o.new Hidden().times(new int[] {1, 2, 3})));
    int[] some = new int[500];
    for (int i = 0; i < some.length; i++) {
      some[i] = i % 7;
    }
    o.new Counter().count(some);
    o.new Counter().add(some);
    answers.add(o.shared + " " + o.hidden);
    Cell[] cells = new Cell[100];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (i % 2 == 0 ? o : new EnclosingObjects(9)).new Cell();
    }
    answers.add(heated(cells));
    cells[1] = cells[0];
    answers.add(heated(cells));
    double[] other = new double[1200];
    o.new Copier().shift(other);
    o.new Copier().shift(o.field);
    answers.add(Arrays.hashCode(other) + " " + Arrays.hashCode(o.field));
    return answers;
  }
}
