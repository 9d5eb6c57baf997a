// expect: any any any any any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Private classes, which generated source cannot name, in the text of loops and around them. */
public class PrivateTypes {
  private static final class Point implements Comparable<Point> {
    private static final int SCALE = 3;
    private static int made;

    private final double x;
    double y;

    Point(double x, double y) {
      this.x = x;
      this.y = y;
    }

    private double norm() {
      return x * x + y * y;
    }

    Point plus(Point other) {
      return new Point(x + other.x, y + other.y);
    }

    @Override
    public int compareTo(Point other) {
      return Double.compare(norm(), other.norm());
    }

    @Override
    public String toString() {
      return x + "/" + y;
    }
  }

  private abstract static class Node<T> {
    T value;

    Node(T value) {
      this.value = value;
    }

    abstract int size();
  }

  private static final class Leaf<T> extends Node<T> {
    int weight = 2;

    Leaf(T value) {
      super(value);
    }

    @Override
    int size() {
      return weight;
    }
  }

  /** Seen by others, but not what it extends. */
  static final class Named extends Node<String> {
    Named(String value) {
      super(value);
    }

    @Override
    int size() {
      return value.length();
    }
  }

  private enum Side {
    LEFT,
    RIGHT;

    int sign() {
      return this == LEFT ? -1 : 1;
    }
  }

  private record Pair<A>(A first, int second) {
    Pair(A first) {
      this(first, 9);
    }
  }

  private sealed interface Shape permits Circle, Square {}

  private record Circle(double radius) implements Shape {}

  private static final class Square implements Shape {
    final double side;

    private Square(double side) {
      this.side = side;
    }
  }

  /** Seen by others, but not what its method takes. */
  interface Measure {
    double of(Point point);
  }

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int at;

    Broken(int at) {
      super("at " + at);
      this.at = at;
    }
  }

  private static class Counter {
    private final long[] counts;
    private long base = 7;

    Counter(int size) {
      counts = new long[size];
    }

    private void count() {
      for (@Parallel int i = 0; i < counts.length; i++) {
        counts[i] = twice(i) + base;
      }
    }

    private static long twice(long k) {
      return 2 * k;
    }
  }

  private final Point[] points = new Point[600];
  final List<Point> list = new ArrayList<>();
  Map<Side, List<Node<String>>> nodes = new LinkedHashMap<>();

  PrivateTypes() {
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point(i % 37, i % 11);
      list.add(points[i]);
    }
  }

  private double[] norms() {
    double[] norms = new double[points.length];
    for (@Parallel int i = 0; i < norms.length; i++) {
      Point point = points[i];
      norms[i] = point.x * Point.SCALE + point.norm() + Point.made;
    }
    return norms;
  }

  Point[] moved(Point by) {
    Point[] moved = new Point[points.length];
    for (@Parallel int i = 0; i < moved.length; i++) {
      moved[i] = points[i].plus(by);
    }
    return moved;
  }

  private int sides() {
    int sum = 0;
    for (@Parallel int i = 0; i < points.length; i++) {
      Side side = points[i].x > 20 ? Side.RIGHT : Side.LEFT;
      switch (side) {
        case LEFT -> sum += 3;
        case RIGHT -> sum += 5 * side.sign();
      }
    }
    return sum;
  }

  private List<Pair<String>> pairs() {
    List<Pair<String>> pairs = new ArrayList<>();
    for (@Parallel Point point : list) {
      if (point.x > 9) {
        pairs.add(new Pair<>("p" + point.y));
      }
    }
    return pairs;
  }

  static double area(Shape[] shapes) {
    double sum = 0;
    for (@Parallel int i = 0; i < shapes.length; i++) {
      Shape shape = shapes[i];
      if (shape instanceof Circle circle) {
        sum += 3 * circle.radius();
      } else if (shape instanceof Square square) {
        sum += square.side;
      }
    }
    return sum;
  }

  private static int sizes(Leaf<String>[] leaves) {
    int sum = 0;
    for (@Parallel int i = 0; i < leaves.length; i++) {
      sum += leaves[i].weight + leaves[i].value.length();
    }
    return sum;
  }

  private int lengths(Named[] names) {
    int sum = 0;
    Measure measure = point -> point.x + point.y;
    Measure other =
        new Measure() {
          @Override
          public double of(Point point) {
            return point.norm();
          }
        };
    for (@Parallel int i = 0; i < names.length; i++) {
      sum += names[i].value.length();
    }
    List<Point> sorted = new ArrayList<>(list);
    sorted.sort(Comparator.comparing(Point::norm).thenComparing(Comparator.naturalOrder()));
    return sum + (int) (measure.of(sorted.get(5)) + other.of(points[7]));
  }

  private int taken;

  private void take(Point point, int x) {
    taken += x;
  }

  private int taken(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      take(null, a[i]);
    }
    return taken;
  }

  private int broken(int[] a) {
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] > 500) {
          throw new Broken(i);
        }
        a[i]++;
      }
      return -1;
    } catch (Broken e) {
      return e.at;
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  public static Object run() {
    PrivateTypes all = new PrivateTypes();
    Counter counter = new Counter(300);
    counter.count();
    Shape[] shapes = new Shape[200];
    Leaf<String>[] leaves = new Leaf[200];
    Named[] names = new Named[200];
    int[] numbers = new int[600];
    for (int i = 0; i < 600; i++) {
      numbers[i] = i % 550;
    }
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = i % 3 == 0 ? new Square(i) : new Circle(i);
      leaves[i] = new Leaf<>("n" + i);
      names[i] = new Named("n" + i * i);
    }
    return List.of(
        Arrays.toString(all.norms()),
        Arrays.toString(all.moved(new Point(1, 2))),
        all.sides(),
        all.pairs().toString(),
        area(shapes),
        sizes(leaves),
        all.lengths(names),
        all.taken(numbers),
        all.broken(numbers),
        Arrays.toString(counter.counts));
  }
}
