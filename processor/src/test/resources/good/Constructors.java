// expect: proved proved proved proved proved refused
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Objects of classes that extend others, created in an iteration. */
class Constructors {
  static class Point {
    final double x;
    double y = 1;

    Point(double x) {
      this.x = x + y;
      y += weight();
    }

    Point() {
      this(3);
    }

    double weight() {
      return 1;
    }

    double norm() {
      return x * x + y * y;
    }
  }

  static class Moved extends Point {
    double z = y * 2;

    Moved(double x) {
      super(2 * x);
      z += x;
    }

    Moved() {}

    @Override
    double weight() {
      return 2 + z;
    }

    @Override
    double norm() {
      return super.norm() + z;
    }
  }

  static class Checked extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    final int at;

    Checked(int at) {
      super("at " + at);
      this.at = at;
    }
  }

  static class Counted extends Point {
    static int count;

    Counted(double x) {
      super(++count + x);
    }
  }

  static class Filling {
    Filling(double[] to, int k) {
      to[k] = k;
    }
  }

  static class FillingTwice extends Filling {
    FillingTwice(double[] to, int k) {
      super(to, 2 * k);
      to[2 * k + 1] = -k;
    }
  }

  static void norms(double[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] += new Moved(i).norm() + new Moved().norm() + new Point().norm();
    }
  }

  static double known(int n) {
    double most = 0;
    for (@Parallel int i = 0; i < n; i++) {
      Point point = i % 2 == 0 ? new Moved(i) : new Point(i);
      most = Math.max(most, point.norm());
    }
    return most;
  }

  static int thrown(int[] a) {
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] < 0) {
          throw new Checked(i);
        }
        a[i]++;
      }
    } catch (Checked e) {
      return e.at;
    }
    return -1;
  }

  static void fill(double[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      new FillingTwice(a, i);
    }
  }

  static void own(Point[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      to[i] = new Moved(i);
    }
  }

  static double counted(int n) {
    double last = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      last = new Counted(i).norm();
    }
    return last;
  }

  public static Object run() {
    Counted.count = 0;
    StringBuilder result = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 17, 500}) {
      double[] a = new double[n];
      norms(a);
      result.append(Arrays.hashCode(a)).append(' ').append(known(n));
      int[] b = new int[n];
      result.append(thrown(b));
      if (n > 3) {
        b[n / 2] = -1;
        b[n - 1] = -1;
      }
      result.append(' ').append(thrown(b)).append(' ').append(counted(n));
      double[] c = new double[2 * n];
      fill(c, n);
      Point[] points = new Point[n];
      own(points);
      for (Point point : points) {
        result.append(point.norm());
      }
      result.append(Arrays.hashCode(c)).append('\n');
    }
    return result.toString();
  }
}
