// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls on objects that elements hold: their class is looked at before the loop. */
public class Receivers {
  static int asked;

  public static class City {
    private String name;

    public String getName() {
      return name;
    }
  }

  public static class Customer {
    private City home = new City();
    int points;

    public City getHome() {
      return home;
    }

    public int score() {
      return points;
    }
  }

  /** Asks for its turn: not to be called in parallel. */
  public static class Moody extends Customer {
    @Override
    public int score() {
      asked = asked * 3 + points;
      return asked;
    }
  }

  public static class Line {
    private double price;
    int count;

    public double getPrice() {
      return price;
    }

    public double total() {
      return getPrice() * count;
    }
  }

  public static class Order {
    private Customer customer;
    private final List<Line> lines = new ArrayList<>();
    Line[] open;
    private double amount;

    public Customer getCustomer() {
      return customer;
    }

    public List<Line> getLines() {
      return lines;
    }

    public double getAmount() {
      return amount;
    }
  }

  /** What it returns is not what it holds. */
  public static class Strange extends Order {
    @Override
    public Customer getCustomer() {
      asked++;
      return new Moody();
    }
  }

  static long scores(List<Order> orders) {
    long sum = 0;
    for (@Parallel Order order : orders) {
      sum += order.getCustomer().score();
    }
    return sum;
  }

  static Map<String, Double> perCity(Order[] orders) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (@Parallel Order order : orders) {
      sums.merge(order.getCustomer().getHome().getName(), order.getAmount(), Double::sum);
    }
    return sums;
  }

  static double lines(List<Order> orders) {
    double most = 0;
    for (@Parallel Order order : orders) {
      for (Line line : order.getLines()) {
        most = Math.max(most, line.getPrice() * line.count);
      }
    }
    return most;
  }

  static double open(List<Order> orders) {
    double most = 0;
    for (@Parallel Order order : orders) {
      for (int k = 0; k < order.open.length; k++) {
        most = Math.max(most, order.open[k].total());
      }
    }
    return most;
  }

  static long values(Map<String, Customer> customers) {
    long sum = 0;
    for (@Parallel Customer customer : customers.values()) {
      sum += customer.score();
    }
    return sum;
  }

  static List<String> entries(Map<String, Customer> customers) {
    List<String> all = new ArrayList<>();
    for (@Parallel Map.Entry<String, Customer> entry : customers.entrySet()) {
      all.add(entry.getKey() + entry.getValue().getHome().getName() + entry.getValue().score());
    }
    return all;
  }

  static long keys(Map<Customer, String> customers) {
    long sum = 0;
    for (@Parallel Customer customer : customers.keySet()) {
      sum += customer.score();
    }
    return sum;
  }

  static long lookedUp(Map<Integer, Customer> customers, int n) {
    long sum = 0;
    for (@Parallel int i = 0; i < n; i++) {
      Customer customer = customers.get(i * 7 % n);
      if (customer != null) {
        sum += customer.score();
      }
    }
    return sum;
  }

  static int[] streams(List<Order> orders, int n) {
    int[] counts = new int[n];
    for (@Parallel int i = 0; i < n; i++) {
      int least = i;
      counts[i] = (int) orders.stream().filter(o -> o.getCustomer().score() > least).count();
    }
    return counts;
  }

  /** The fields that the loop follows stay; others change. */
  static void raise(Order[] orders) {
    for (@Parallel Order order : orders) {
      order.amount += order.getCustomer().score();
    }
  }

  /** {@code null} on the way is for the loop to come across. */
  static String missing(List<Order> orders) {
    try {
      long sum = 0;
      for (@Parallel Order order : orders) {
        sum += order.getCustomer().score();
      }
      return "" + sum;
    } catch (NullPointerException e) {
      return "missing";
    }
  }

  private static List<Order> orders(int n, boolean moody, boolean strange) {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Order order = strange && i == n - 2 ? new Strange() : new Order();
      order.customer = moody && i % 5 == 4 ? new Moody() : new Customer();
      order.customer.points = i;
      order.customer.home.name = "city" + i % 7;
      order.amount = i * 0.25;
      order.open = new Line[i % 4];
      for (int k = 0; k < i % 4; k++) {
        order.open[k] = new Line();
        order.open[k].price = i + k;
        order.open[k].count = k;
        order.lines.add(order.open[k]);
      }
      orders.add(order);
    }
    return orders;
  }

  private static void ask(boolean moody, boolean strange, List<Object> answers) {
    int n = 300;
    List<Order> orders = orders(n, moody, strange);
    Order[] array = orders.toArray(new Order[0]);
    Map<String, Customer> byName = new LinkedHashMap<>();
    Map<Customer, String> names = new LinkedHashMap<>();
    Map<Integer, Customer> byNumber = new HashMap<>();
    for (int i = 0; i < n; i++) {
      byName.put("c" + i, array[i].customer);
      names.put(array[i].customer, "c" + i);
      byNumber.put(i, array[i].customer);
    }
    answers.add(scores(orders));
    answers.add(strange ? 0 : perCity(array));
    answers.add(lines(orders) + " " + open(orders));
    answers.add(values(byName) + " " + entries(byName).hashCode() + " " + keys(names));
    answers.add(lookedUp(byNumber, n));
    answers.add(Arrays.hashCode(streams(orders.subList(0, 20), n)));
    raise(array);
    answers.add(array[17].amount + " " + array[n - 2].amount + " " + asked);
    array[n / 2].customer = null;
    answers.add(missing(orders));
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    asked = 1;
    ask(false, false, answers);
    ask(true, false, answers);
    ask(false, true, answers);
    ask(true, true, answers);
    return answers;
  }
}
