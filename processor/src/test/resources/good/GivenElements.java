// expect: guarded guarded guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Elements that a call gives, whatever it does, and maps of what getters give. */
public class GivenElements {
  static class Sale {
    private final String city;
    private final int amount;

    Sale(String city, int amount) {
      this.city = city;
      this.amount = amount;
    }

    String getCity() {
      return city;
    }

    int getAmount() {
      return amount;
    }

    @Override
    public String toString() {
      return city + amount;
    }
  }

  private int calls;

  private List<Sale> load(int n) {
    calls++;
    List<Sale> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(new Sale("city" + i % 13, i * 7919 % 1013));
    }
    return all;
  }

  private String[] words(int n) {
    calls += 10;
    return load(n).toString().split(",");
  }

  private Object totals(int n) {
    Map<String, Integer> total = new HashMap<>();
    for (@Parallel Sale sale : load(n)) {
      total.put(sale.getCity(), total.getOrDefault(sale.getCity(), 0) + sale.getAmount());
    }
    return total;
  }

  private Object first(int n) {
    Map<String, Sale> first = new LinkedHashMap<>();
    int count = 0;
    for (@Parallel Sale sale : load(n)) {
      if (!first.containsKey(sale.getCity())) {
        first.put(sale.getCity(), sale);
      }
      count++;
    }
    return first + " " + count;
  }

  private Object groups(int n) {
    Map<String, List<Integer>> groups = new HashMap<>();
    for (@Parallel Sale sale : load(n)) {
      String[] parts = sale.toString().split("y");
      List<Integer> group = groups.get(parts[0]);
      if (group == null) {
        group = new ArrayList<>();
        groups.put(parts[0], group);
      }
      group.add(Integer.parseInt(parts[1]));
    }
    return groups;
  }

  private Object last(int n) {
    Map<String, Sale> last = new HashMap<>();
    for (@Parallel Sale sale : load(n)) {
      Sale before = last.put(sale.getCity(), sale);
    }
    return last.toString();
  }

  private Object lengths(int n) {
    int sum = 0;
    for (@Parallel String word : words(n)) {
      sum += word.trim().length();
    }
    return sum;
  }

  public static Object run() {
    List<Object> all = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1_000}) {
      GivenElements elements = new GivenElements();
      all.add(elements.totals(n));
      all.add(elements.first(n));
      all.add(elements.groups(n));
      all.add(elements.last(n));
      all.add(elements.lengths(n));
      all.add(elements.calls);
    }
    return all;
  }
}
