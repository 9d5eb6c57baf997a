// expect: any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streams over the lists that the elements of a list have. */
public class ElementStreams {
  record Line(String article, int count, long cents) {}

  record Order(String id, List<Line> lines) {}

  static final class Customer {
    private final List<Order> orders = new ArrayList<>();

    List<Order> getOrders() {
      return orders;
    }
  }

  /** One that is no list of the JDK: the loop runs as written. */
  static final class Counting extends ArrayList<Line> {
    static int asked;

    @Override
    public Stream<Line> stream() {
      asked++;
      return super.stream();
    }
  }

  private static long[] totals(List<Order> orders) {
    long[] totals = new long[orders.size()];
    for (@Parallel int i = 0; i < orders.size(); i++) {
      totals[i] =
          orders.get(i).lines().stream()
              .filter(line -> line.count() > 1)
              .mapToLong(line -> line.count() * line.cents())
              .sum();
    }
    return totals;
  }

  private static List<String> texts(List<Order> orders) {
    List<String> texts = new ArrayList<>();
    for (@Parallel Order order : orders) {
      texts.add(
          order.lines().stream()
              .map(Line::article)
              .sorted()
              .collect(Collectors.joining(",", order.id() + ":", "")));
    }
    return texts;
  }

  private static long all(List<Customer> customers) {
    long sum = 0;
    for (@Parallel Customer customer : customers) {
      sum +=
          customer.getOrders().stream()
              .flatMap(order -> order.lines().stream())
              .mapToLong(Line::cents)
              .sum();
    }
    return sum;
  }

  private static Map<String, Integer> counts(List<Order> orders) {
    Map<String, Integer> counts = new TreeMap<>();
    for (@Parallel Order order : orders) {
      for (Line line : order.lines().stream().filter(each -> each.cents() % 2 == 0).toList()) {
        counts.merge(line.article(), line.count(), Integer::sum);
      }
    }
    return counts;
  }

  private static List<Line> dearest(List<Order> orders) {
    List<Line> dearest = new ArrayList<>();
    for (@Parallel Order order : orders) {
      Line best = order.lines().stream().max(Comparator.comparingLong(Line::cents)).orElse(null);
      if (best != null) {
        dearest.add(best);
      }
    }
    return dearest;
  }

  private static int looked(Map<String, List<Line>> lines, List<String> ids) {
    int sum = 0;
    for (@Parallel String id : ids) {
      sum += lines.get(id).stream().mapToInt(Line::count).sum();
    }
    return sum;
  }

  public static Object run() {
    StringBuilder text = new StringBuilder();
    for (int kind = 0; kind < 3; kind++) {
      for (int n : new int[] {0, 1, 17, 600}) {
        List<Order> orders = new ArrayList<>();
        List<Customer> customers = new ArrayList<>();
        Map<String, List<Line>> byId = new TreeMap<>();
        for (int i = 0; i < n; i++) {
          List<Line> lines =
              kind == 0 ? new ArrayList<>() : i % 7 < 5 ? new LinkedList<>() : new Counting();
          for (int j = 0; j < i % 5; j++) {
            lines.add(new Line("a" + i * j % 13, j + i % 3, i * 31L % 97));
          }
          boolean fixed = kind == 2 && i % 7 >= 5;
          orders.add(new Order("o" + i, fixed ? Collections.unmodifiableList(lines) : lines));
          byId.put("o" + i, lines);
          if (i % 4 == 0) {
            customers.add(new Customer());
          }
          customers.get(customers.size() - 1).getOrders().add(orders.get(i));
        }
        text.append(java.util.Arrays.toString(totals(orders))).append(texts(orders));
        text.append(all(customers)).append(counts(orders)).append(dearest(orders));
        text.append(looked(byId, List.copyOf(byId.keySet()))).append(Counting.asked).append('\n');
      }
    }
    Counting.asked = 0;
    return text.toString();
  }
}
