// expect: guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code map.compute} with what a record or getter gives, and numbers wider than they are written. */
public class ComputedEntries {
  record Sale(String city, int amount) {}

  static void counted(Map<String, Long> counts, List<Sale> sales) {
    for (@Parallel Sale sale : sales) {
      counts.compute(sale.city(), (key, old) -> old == null ? 1L : old + 1);
    }
  }

  static void summed(Map<String, Integer> sums, List<Sale> sales) {
    for (@Parallel Sale sale : sales) {
      sums.compute(
          sale.city(), (key, old) -> (old == null) ? sale.amount() : old + sale.amount());
    }
  }

  static void looked(Map<String, Long> counts, List<Sale> sales) {
    for (@Parallel Sale sale : sales) {
      Long count = counts.get(sale.city());
      counts.put(sale.city(), count == null ? 2L : count + 2);
    }
  }

  static void fractions(Map<String, Double> counts, List<Sale> sales) {
    for (@Parallel Sale sale : sales) {
      counts.compute(sale.city(), (key, old) -> old == null ? 1.0 : old + 1);
    }
  }

  static void widened(Map<String, Long> sums, List<Sale> sales) {
    for (@Parallel Sale sale : sales) {
      sums.put(sale.city(), sums.getOrDefault(sale.city(), 0L) + sale.amount());
    }
  }

  private static String outcome(Runnable loop) {
    try {
      loop.run();
      return "done";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  public static Object run() {
    List<Object> out = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 17, 3000}) {
      List<Sale> sales = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        sales.add(new Sale("c" + i * i % 23, Integer.MAX_VALUE - i));
      }
      Map<String, Long> counts = new TreeMap<>(Map.of("c1", 5L));
      Map<String, Integer> sums = new HashMap<>(Map.of("c4", 7));
      Map<String, Double> fractions = new HashMap<>();
      counted(counts, sales);
      out.add(new TreeMap<>(counts));
      looked(counts, sales);
      widened(counts, sales);
      out.add(counts);
      summed(sums, sales);
      out.add(new TreeMap<>(sums));
      fractions(fractions, sales);
      out.add(new TreeMap<>(fractions));
      if (n > 20) {
        sales.set(n / 2, null);
        Map<String, Integer> some = new HashMap<>();
        out.add(outcome(() -> summed(some, sales)));
        out.add(new TreeMap<>(some));
      }
    }
    return out;
  }
}
