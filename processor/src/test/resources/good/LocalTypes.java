// expect: proved proved proved proved proved proved proved proved
import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records, enums and interfaces that a method declares for its loop. */
class LocalTypes {
  private static final int SCALE = 3;

  private static double scaled(double x) {
    return SCALE * x;
  }

  static double[] products(double[] x) {
    record Pair(double a, double b) {
      Pair {
        if (a < 0) {
          throw new IllegalArgumentException("negative " + a);
        }
      }

      static Pair of(double a, int i) {
        return new Pair(a, scaled(i));
      }

      double product() {
        return a * b + SCALE;
      }
    }

    double[] out = new double[x.length];
    for (@Parallel int i = 0; i < x.length; i++) {
      Pair p = Pair.of(x[i], i);
      out[i] = p.product() + p.a();
    }
    return out;
  }

  static int[] kinds(int[] x) {
    enum Kind {
      LOW,
      HIGH;

      int weight() {
        return ordinal() + 5;
      }
    }

    int[] out = new int[x.length];
    for (@Parallel int i = 0; i < x.length; i++) {
      Kind k = x[i] > 5 ? Kind.HIGH : Kind.LOW;
      switch (k) {
        case LOW:
          out[i] = 1;
          break;
        case HIGH:
          out[i] = 2 * k.weight();
          break;
      }
    }
    return out;
  }

  // Two of a name in one class.
  static Object[] points(int n) {
    record Point(int a, String s) {}

    Point[] out = new Point[n];
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = new Point(i, "s" + i);
    }
    return out;
  }

  static List<?> listed(int n) {
    record Point<T>(T a, int... more) {}

    List<Point<String>> out = new ArrayList<>();
    for (@Parallel int i = 0; i < n; i++) {
      if (i % 3 == 0) {
        out.add(new Point<>("at " + i, i, i + 1));
      }
    }
    return out.stream().map(Point::a).toList();
  }

  static int folded(int n) {
    interface Step {
      int at(int x);

      default int twice(int x) {
        return at(at(x));
      }
    }

    Step step = x -> x + 1;
    int s = 0;
    for (@Parallel int i = 0; i < n; i++) {
      s += step.at(i);
    }
    return s + step.twice(n);
  }

  // Declared in the loop, and in a method that the loop calls.
  int[] inside(int n) {
    int[] out = new int[n];
    for (@Parallel int i = 0; i < n; i++) {
      record Range(int from, int to) {}

      Range r = new Range(i, i * SCALE);
      out[i] = r.to() - r.from() + helped(i);
    }
    return out;
  }

  private static int helped(int i) {
    record Sum(int a, int b) {
      int total() {
        return a + b;
      }
    }

    return new Sum(i, SCALE).total();
  }

  private final int[] made;

  LocalTypes(int n) {
    record Cell(int at) {}

    made = new int[n];
    for (@Parallel int i = 0; i < n; i++) {
      made[i] = new Cell(i * i).at();
    }
    Object other =
        new Object() {
          @Override
          public String toString() {
            return new Cell(7).toString();
          }
        };
    made[0] = other.toString().length();
  }

  // A record that stays in its iteration is taken out of the loop for another reason.
  static boolean found(int[] x) {
    record Key(int k) {}

    boolean any = false;
    for (@Parallel int i = 0; i < x.length; i++) {
      any |= new Key(x[i]).equals(new Key(8));
    }
    return any;
  }

  static String run() {
    int[] x = {1, 9, 8, 3, 7, 5, 6, 2};
    String failed = "";
    try {
      products(new double[] {1, -2, 3, -4});
    } catch (IllegalArgumentException e) {
      failed = e.getMessage();
    }
    return Arrays.toString(products(new double[] {1, 2, 3, 4}))
        + failed
        + Arrays.toString(kinds(x))
        + Arrays.toString(points(20))
        + listed(30)
        + folded(40)
        + Arrays.toString(new LocalTypes(5).inside(30))
        + Arrays.toString(new LocalTypes(30).made)
        + found(x);
  }
}
