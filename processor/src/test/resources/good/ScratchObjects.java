// expect: guarded proved proved proved proved proved proved proved proved proved
import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Objects from before the loop that iterations fill before they look at them. */
class ScratchObjects {
  static class Vector {
    double x;
    double y;
    private final double scale;

    Vector() {
      this(1);
    }

    Vector(double scale) {
      this.scale = scale;
    }

    Vector set(double x, double y) {
      this.x = x;
      this.y = y;
      return this;
    }

    Vector turn() {
      double held = x;
      x = -y;
      y = held;
      return this;
    }

    double length() {
      return scale * Math.sqrt(x * x + y * y);
    }

    static void mean(Vector one, Vector other, Vector result) {
      result.set((one.x + other.x) / 2, (one.y + other.y) / 2);
    }
  }

  static class Shifted extends Vector {
    @Override
    double length() {
      return 1 + super.length();
    }
  }

  static void lengths(double[] a, double[] out) {
    Vector v = new Vector();
    for (@Parallel int i = 0; i < out.length; i++) {
      v.set(a[i], a[i + 1]);
      out[i] = v.length();
    }
  }

  static void chained(double[] a, double[] out, double scale) {
    Vector v = new Vector(scale);
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = v.set(a[i], i).turn().length();
      v.turn().turn();
    }
  }

  static void passed(double[] a, double[] out) {
    Vector one = new Vector();
    Vector other = new Vector();
    Vector mean = new Vector(3);
    for (@Parallel int i = 0; i < out.length; i++) {
      one.set(a[i], i);
      other.set(i, a[i]);
      Vector.mean(one, other, mean);
      out[i] = mean.length() + one.x;
    }
  }

  static void fields(double[] a, double[] out) {
    Vector v = new Vector();
    for (@Parallel int i = 0; i < out.length; i++) {
      if (a[i] > 2) {
        v.x = 1;
        v.y = a[i];
      } else {
        v.set(2, 3);
      }
      v.x += a[i];
      out[i] = v.x * v.y;
    }
  }

  static void subclass(double[] a, double[] out) {
    Vector v = new Shifted();
    for (@Parallel int i = 0; i < out.length; i++) {
      v.set(a[i], 1);
      if (a[i] < 3) {
        continue;
      }
      out[i] = v.length();
    }
  }

  static String[] texts(double[] a, String[] out) {
    StringBuilder text = new StringBuilder(16);
    for (@Parallel int i = 0; i < out.length; i++) {
      text.setLength(0);
      text.append('<').append(a[i]);
      for (int k = 0; k < i % 4; k++) {
        text.append(k).append(',');
      }
      out[i] = text.append('>').toString();
    }
    return out;
  }

  static double inLoop(double[] a, double[] out) {
    Vector v = new Vector();
    double sum = 0;
    for (int round = 0; round < 3; round++) {
      for (@Parallel int i = 0; i < out.length; i++) {
        v.set(a[i], round);
        out[i] += v.length();
      }
      sum += out.length > 0 ? out[0] : 1;
    }
    return sum;
  }

  static long sum(double[] a, int n) {
    Vector v = new Vector();
    long sum = 0;
    for (@Parallel int i = 0; i < n; i++) {
      try {
        v.set(a[i], 10 / (i % 3));
        sum += (long) v.length();
      } catch (ArithmeticException zero) {
        sum++;
      }
    }
    return sum;
  }

  /** An object with an array. */
  static class Row {
    private final double[] cells = new double[3];
    private final double[] weights = {1, 2, 3};

    Row fill(double x) {
      for (int k = 0; k < cells.length; k++) {
        cells[k] = x + k;
      }
      return this;
    }

    void add(Row other) {
      for (int k = 0; k < cells.length; k++) {
        cells[k] += weights[k] * other.cells[k];
      }
    }

    double first() {
      return cells[0];
    }
  }

  static void rows(double[] a, double[] out) {
    Row one = new Row();
    Row other = new Row();
    for (@Parallel int i = 0; i < out.length; i++) {
      one.fill(a[i]);
      other.fill(i);
      one.add(other);
      out[i] = one.first() + other.cells[0];
    }
  }

  static void elements(double[] a, double[] out) {
    Row row = new Row();
    for (@Parallel int i = 0; i < out.length; i++) {
      row.cells[0] = a[i];
      row.cells[1] = 2 * i;
      out[i] = row.first() * row.cells[1] + row.weights[2];
    }
  }

  public static Object run() {
    StringBuilder result = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 17, 500}) {
      double[] a = new double[n + 1];
      Arrays.setAll(a, k -> (k * 7 % 11) * 0.5);
      double[] out = new double[n];
      lengths(a, out);
      result.append(Arrays.hashCode(out)).append(' ');
      chained(a, out, 2.5);
      result.append(Arrays.hashCode(out)).append(' ');
      passed(a, out);
      result.append(Arrays.hashCode(out)).append(' ');
      fields(a, out);
      result.append(Arrays.hashCode(out)).append(' ');
      subclass(a, out);
      result.append(Arrays.hashCode(out)).append(' ');
      rows(a, out);
      result.append(Arrays.hashCode(out)).append(' ');
      elements(a, out);
      result.append(Arrays.hashCode(out)).append(' ').append(inLoop(a, out)).append(' ');
      result.append(Arrays.hashCode(texts(a, new String[n]))).append(' ').append(sum(a, n));
      result.append(Arrays.hashCode(out)).append('\n');
    }
    return result.toString();
  }
}
