// expect: guarded guarded guarded guarded guarded refused
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Calls of methods that a class may override: whether one does is checked before the loop. */
class Overridable {
  static int calls;

  abstract static class Vector {
    double[] data;

    Vector(int n) {
      data = new double[n];
      Arrays.setAll(data, i -> i * 1.5);
    }

    double get(int i) {
      return data[i];
    }

    double set(int i, double value) {
      return data[i] = value;
    }

    public int size() {
      return data.length;
    }
  }

  static class Plain extends Vector {
    Plain(int n) {
      super(n);
    }
  }

  static class Shifting extends Plain {
    Shifting(int n) {
      super(n);
    }

    @Override
    double set(int i, double value) {
      calls++;
      return data[Math.max(0, i - 1)] = value + data[i];
    }
  }

  interface Scale {
    default double scaled(double x) {
      return 2 * x;
    }
  }

  static class Simple implements Scale {}

  static class Counting implements Scale {
    @Override
    public double scaled(double x) {
      calls++;
      return calls * x;
    }
  }

  static void copy(Vector from, Vector to, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      to.set(i, from.get(i) + 1);
    }
  }

  static void sized(Vector from, Vector to) {
    for (@Parallel int i = 0; i < from.size(); i++) {
      to.data[i] = from.get(i) * 3;
    }
  }

  static void scale(double[] a, Scale by) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = by.scaled(a[i]);
    }
  }

  double weight(int i) {
    return i % 5;
  }

  void weigh(double[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] *= weight(i);
    }
  }

  static void many(Vector[] all) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < all.length; i++) {
      all[i].set(0, i);
    }
  }

  static double shared(Vector to, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      to.set(i / 2, i);
    }
    return to.get(0);
  }

  public static Object run() {
    calls = 0;
    StringBuilder result = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      Vector plain = new Plain(n);
      Vector shifting = new Shifting(n);
      copy(plain, plain, n);
      copy(plain, shifting, n);
      copy(shifting, plain, n);
      sized(plain, shifting);
      sized(shifting, shifting);
      scale(plain.data, new Simple());
      scale(plain.data, new Counting());
      new Overridable().weigh(plain.data);
      new Overridable() {
        @Override
        double weight(int i) {
          return ++calls;
        }
      }.weigh(shifting.data);
      many(new Vector[] {plain, shifting, plain, shifting}.clone().length > n ? new Vector[0]
          : new Vector[] {plain, shifting, plain, shifting});
      if (n > 0) {
        shared(shifting, n);
      }
      result.append(Arrays.hashCode(plain.data)).append(Arrays.hashCode(shifting.data));
      result.append(' ').append(calls).append('\n');
    }
    try {
      copy(null, new Plain(3), 3);
    } catch (NullPointerException e) {
      result.append("null");
    }
    return result.toString();
  }
}
