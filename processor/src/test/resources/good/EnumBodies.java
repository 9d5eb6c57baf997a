// expect: proved proved guarded refused guarded guarded guarded proved
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;
import java.util.List;

/** Enums whose constants have bodies: all that a call can run stands in the file. */
class EnumBodies {
  static int calls;

  private enum Integrand {
    CIRCLE {
      @Override
      double at(double x) {
        return 4.0 / (1.0 + x * x);
      }
    },
    PARABOLA {
      private final double factor = 3;

      @Override
      double at(double x) {
        return scaled(x * x);
      }

      private double scaled(double y) {
        return factor * y;
      }
    };

    abstract double at(double x);
  }

  enum Op {
    KEEP,
    TWICE {
      @Override
      double of(double x) {
        return 2 * x;
      }
    },
    SHIFT(3) {
      @Override
      double of(double x) {
        return x + by + super.of(x);
      }
    };

    final int by;

    Op() {
      this(0);
    }

    Op(int by) {
      this.by = by;
    }

    double of(double x) {
      return x + by;
    }
  }

  enum Counted {
    PLAIN {
      @Override
      int of(int x) {
        return x + 1;
      }
    },
    COUNTING {
      @Override
      int of(int x) {
        return x + ++calls;
      }
    };

    abstract int of(int x);
  }

  interface Step {
    int of(int v);
  }

  private enum Steps implements Step {
    ONE {
      @Override
      public int of(int v) {
        return v + 1;
      }
    },
    DOUBLE {
      @Override
      public int of(int v) {
        return v * 2;
      }
    }
  }

  sealed interface Shape permits Disk, Box {
    double area();
  }

  record Disk(double r) implements Shape {
    @Override
    public double area() {
      return Math.PI * r * r;
    }
  }

  record Box(double a, double b) implements Shape {
    @Override
    public double area() {
      return a * b;
    }
  }

  sealed interface Rule permits Odd, Even {
    int of(int x);
  }

  record Odd(int by) implements Rule {
    @Override
    public int of(int x) {
      return calls + by * x;
    }
  }

  record Even() implements Rule {
    @Override
    public int of(int x) {
      return calls = x;
    }
  }

  static double integrate(Integrand f, int n) {
    double h = 1.0 / n;
    double area = 0;
    for (@Parallel int i = 0; i < n; i++) {
      area += h * f.at((i + 0.5) * h);
    }
    return area;
  }

  static void apply(double[] a, Op[] ops) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = ops[i % ops.length].of(a[i]);
    }
  }

  static void count(int[] a, Counted how) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = how.of(a[i]);
    }
  }

  static void countAny(int[] a, int[] which) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      a[i] = Counted.values()[which[i] % 2].of(a[i]);
    }
  }

  static void step(int[] a, Step step) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = step.of(a[i]);
    }
  }

  static double areas(List<Shape> shapes, double[] out) {
    double sum = 0;
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = shapes.get(i).area();
      sum += out[i];
    }
    return sum;
  }

  static void ruled(int[] a, Rule rule) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = rule.of(a[i]);
    }
  }

  static int split(int n) {
    @Parallel double x = integrate(Integrand.CIRCLE, n);
    double y = integrate(Integrand.PARABOLA, n);
    return (int) (1000 * (x - y));
  }

  public static Object run() {
    calls = 0;
    StringBuilder result = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      result.append((float) integrate(Integrand.CIRCLE, n));
      result.append(' ').append((float) integrate(Integrand.PARABOLA, n));
      double[] a = new double[n];
      Arrays.setAll(a, i -> i / 2.0);
      apply(a, Op.values());
      apply(a, new Op[] {Op.TWICE});
      int[] b = new int[n];
      count(b, Counted.PLAIN);
      count(b, Counted.COUNTING);
      int[] which = new int[n];
      Arrays.setAll(which, i -> i * 7);
      countAny(b, which);
      step(b, Steps.ONE);
      step(b, Steps.DOUBLE);
      step(b, v -> v + ++calls);
      ruled(b, new Odd(3));
      ruled(b, new Even());
      Shape[] shapes = new Shape[n];
      Arrays.setAll(shapes, i -> i % 2 == 0 ? new Disk(i) : new Box(i, 2));
      result.append(' ').append((float) areas(List.of(shapes), a));
      result.append(' ').append(split(n + 1));
      result.append(' ').append(Arrays.hashCode(a)).append(Arrays.hashCode(b));
      result.append(' ').append(calls).append('\n');
    }
    try {
      count(new int[3], null);
    } catch (NullPointerException e) {
      result.append("null");
    }
    return result.toString();
  }
}
