// expect: guarded guarded guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;

/** Statistics for each key. */
public class Summaries {
  record Sale(String city, int amount) {}

  static Map<String, IntSummaryStatistics> grouped(List<Sale> sales) {
    Map<String, IntSummaryStatistics> all = new HashMap<>();
    for (@Parallel Sale sale : sales) {
      all.computeIfAbsent(sale.city(), key -> new IntSummaryStatistics()).accept(sale.amount());
    }
    return all;
  }

  static void looked(Map<String, IntSummaryStatistics> all, List<Sale> sales) {
    for (@Parallel Sale sale : sales) {
      IntSummaryStatistics one = all.get(sale.city());
      if (one == null) {
        one = new IntSummaryStatistics();
        all.put(sale.city(), one);
      }
      one.accept(-sale.amount());
    }
  }

  static void there(Map<String, LongSummaryStatistics> all, List<Sale> sales) {
    for (@Parallel Sale sale : sales) {
      all.get(sale.city()).accept(sale.amount() * 3L);
    }
  }

  static void named(Map<String, LongSummaryStatistics> all, List<Sale> sales) {
    for (@Parallel Sale sale : sales) {
      LongSummaryStatistics one =
          all.computeIfAbsent(sale.city(), key -> new LongSummaryStatistics());
      one.accept(sale.amount());
      one.accept(Long.MAX_VALUE - sale.amount());
    }
  }

  static Map<Integer, Map<String, IntSummaryStatistics>> nested(int[] data) {
    Map<Integer, Map<String, IntSummaryStatistics>> all = new TreeMap<>();
    for (@Parallel int x : data) {
      all.computeIfAbsent(x % 3, key -> new TreeMap<>())
          .computeIfAbsent("k" + x % 7, key -> new IntSummaryStatistics())
          .accept(x);
    }
    return all;
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
    for (int n : new int[] {0, 1, 2, 17, 2500}) {
      List<Sale> sales = new ArrayList<>();
      int[] data = new int[n];
      for (int i = 0; i < n; i++) {
        sales.add(new Sale("c" + i * i % 41, i * 13 % 997));
        data[i] = i;
      }
      Map<String, IntSummaryStatistics> all = grouped(sales);
      out.add(all.toString());
      looked(all, sales);
      out.add(all.toString());
      Map<String, LongSummaryStatistics> there = new TreeMap<>();
      named(there, sales);
      out.add(there.toString());
      there(there, sales);
      out.add(there.toString());
      out.add(nested(data).toString());
      sales.add(new Sale("nowhere", 1));
      out.add(outcome(() -> there(there, sales)));
      out.add(there.toString());
      // One object for two keys, and none.
      if (n > 2) {
        there.put("c0", there.get("c1"));
        there.put("c4", null);
        out.add(outcome(() -> there(there, sales)));
        out.add(there.toString());
      }
    }
    return out;
  }
}
