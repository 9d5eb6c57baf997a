// expect: guarded proved guarded guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/**
 * Methods that ask for classes which the object in hand cannot be of: a check asked for them, too,
 * and Java does not take {@code box instanceof Ball}.
 */
public class UnrelatedClasses {
  interface Shape<T> {
    double size(T unit);
  }

  static class Box implements Shape<String> {
    double width = 2;

    @Override
    public double size(String unit) {
      return width * unit.length();
    }

    double width() {
      return width;
    }
  }

  static class Ball implements Shape<Integer> {
    double radius = 3;

    @Override
    public double size(Integer unit) {
      return radius * unit;
    }

    double radius() {
      return radius;
    }
  }

  interface Named {}

  static class Counted extends Ball implements Named {
    int calls;

    @Override
    double radius() {
      return calls++;
    }
  }

  static class Other {
    int number = 4;
  }

  static double measure(Object shape, int i) {
    if (shape instanceof Ball) {
      return ((Ball) shape).radius() * i;
    }
    return shape instanceof Box ? ((Box) shape).width() * i : i;
  }

  static double[] shapes(Shape<String> shape, int n) {
    double[] out = new double[n];
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = measure(shape, i);
    }
    return out;
  }

  static double[] others(Other other, int n) {
    double[] out = new double[n];
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = measure(other, i) + other.number;
    }
    return out;
  }

  static double[] boxes(Box box, int n) {
    double[] out = new double[n];
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = measure(box, i);
    }
    return out;
  }

  static <T extends Shape<Integer>> double[] any(T shape, int n) {
    double[] out = new double[n];
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = measure(shape, i);
    }
    return out;
  }

  static <T extends Named> double[] named(T shape, int n) {
    double[] out = new double[n];
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = measure(shape, i);
    }
    return out;
  }

  public static Object run() {
    return Arrays.toString(shapes(new Box(), 900))
        + Arrays.toString(others(new Other(), 900))
        + Arrays.toString(boxes(new Box(), 900))
        + Arrays.toString(any(new Ball(), 900))
        + Arrays.toString(named(new Counted(), 900));
  }
}
