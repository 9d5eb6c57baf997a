// expect: guarded guarded guarded proved guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Methods that classes may override, on elements; classes that extend others. */
public class Elements {
  static class Order {
    private final int id;
    private double discount;

    Order(int id) {
      this.id = id;
    }

    int id() {
      return id;
    }

    void discount(double value) {
      discount = value;
    }
  }

  static class Rush extends Order {
    private static int asked;

    Rush(int id) {
      super(id);
    }

    @Override
    int id() {
      return super.id() + asked++;
    }
  }

  abstract static class Function {
    private final String name;
    private int calls;

    Function(String name) {
      this.name = name;
    }

    abstract double at(double x);

    double twice(double x) {
      calls++;
      return at(at(x)) + name.length() + calls;
    }
  }

  static class Polynomial extends Function {
    private final double[] coefficients;

    Polynomial(double... coefficients) {
      super("polynomial");
      this.coefficients = coefficients;
    }

    Polynomial(int degree) {
      this(new double[degree + 1]);
      coefficients[degree] = 1;
    }

    @Override
    double at(double x) {
      double value = 0;
      for (double coefficient : coefficients) {
        value = value * x + coefficient;
      }
      return value;
    }
  }

  static class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String message) {
      super(message);
    }
  }

  static long ids(List<Order> orders) {
    long sum = 0;
    for (@Parallel Order order : orders) {
      sum += order.id();
    }
    return sum;
  }

  static void discounts(Order[] orders) {
    for (@Parallel int i = 0; i < orders.length; i++) {
      orders[i].discount(orders[i].id() * 0.5);
    }
  }

  static void degrees(List<int[]> edges, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int degree = 0;
      for (int[] edge : edges) {
        degree += edge[0] == i || edge[1] == i ? 1 : 0;
      }
      out[i] = degree;
    }
  }

  static void values(double[] x, double[] out) {
    for (@Parallel int i = 0; i < x.length; i++) {
      Function function = i % 2 == 0 ? new Polynomial(1, 2, x[i]) : new Polynomial(3);
      out[i] = function.twice(x[i]);
      if (out[i] < -1e9) {
        throw new Failure("at " + i);
      }
    }
  }

  static void total(List<Order> orders, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      double total = 0;
      for (Order order : orders) {
        total += order.id() > i ? order.discount : 1;
      }
      out[i] = total;
    }
  }

  /** Everything above; a list with one order that counts, too. */
  public static Object run() {
    List<Object> results = new ArrayList<>();
    List<Order> orders = new ArrayList<>();
    List<int[]> edges = new ArrayList<>();
    double[] x = new double[200];
    for (int i = 0; i < 200; i++) {
      orders.add(new Order(i));
      edges.add(new int[] {i % 7, i % 5});
      x[i] = i * 0.01;
    }
    results.add(ids(orders));
    discounts(orders.toArray(new Order[0]));
    List<Order> mixed = new ArrayList<>(orders);
    mixed.add(10, new Rush(3));
    mixed.add(90, new Rush(4));
    results.add(ids(mixed));
    int[] degrees = new int[20];
    degrees(edges, degrees);
    results.add(degrees.clone());
    edges.add(degrees);
    degrees(edges, degrees);
    results.add(degrees);
    double[] out = new double[200];
    values(x, out);
    results.add(Arrays.stream(out).sum());
    total(orders, out);
    results.add(out.clone());
    total(mixed, out);
    results.add(out);
    return results;
  }
}
