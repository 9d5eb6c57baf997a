// expect: any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Numbers without bounds merged in maps, keys computed in the call, and {@code k = k + 1}. */
public class MergedNumbers {
  static Map<String, Integer> counts(List<String> words) {
    Map<String, Integer> m = new HashMap<>();
    for (@Parallel String w : words) {
      m.compute(w.toLowerCase(Locale.ROOT), (k, v) -> v == null ? 1 : v + 1);
    }
    return m;
  }

  static void totals(List<String> amounts, Map<String, BigDecimal> m) {
    for (@Parallel String a : amounts) {
      m.merge(a.substring(1), new BigDecimal(a), BigDecimal::add);
    }
  }

  static Map<String, BigDecimal> products(List<String> amounts) {
    Map<String, BigDecimal> m = new TreeMap<>();
    for (@Parallel String a : amounts) {
      m.merge(a.substring(2), new BigDecimal(a), (x, y) -> x.multiply(y));
    }
    return m;
  }

  static String extremes(List<String> amounts) {
    Map<String, BigDecimal> least = new TreeMap<>();
    Map<String, BigInteger> most = new TreeMap<>();
    Map<String, BigDecimal> last = new TreeMap<>();
    for (@Parallel String a : amounts) {
      BigDecimal amount = new BigDecimal(a);
      least.merge(a.substring(3), amount, BigDecimal::min);
      most.merge(a.substring(3), amount.toBigInteger(), BigInteger::max);
      last.merge(a.substring(3), amount, (x, y) -> y);
    }
    return least + " " + most + " " + last;
  }

  static int pack(int[] a, int[] out, int count) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        out[count] = a[i];
        count = count + 1;
      }
    }
    return count;
  }

  static int packTwo(int[] a, int[] out, double[] halves) {
    int n = 0;
    for (@Parallel int x : a) {
      if (x > 7) {
        out[n] = x;
        halves[n] = x / 2.0;
        n = 1 + n;
      }
    }
    return n;
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> amounts = new ArrayList<>();
    int[] a = new int[700];
    for (int i = 0; i < 700; i++) {
      words.add((i % 2 == 0 ? "w" : "W") + i % 5);
      String cents = i % 3 == 0 ? ".50" : i % 3 == 1 ? ".5" : "";
      amounts.add(100 + i % 37 * 11 + cents);
      a[i] = i % 13;
    }
    answers.add(counts(words));
    Map<String, BigDecimal> totals = new TreeMap<>(Map.of("00.50", BigDecimal.TEN));
    totals(amounts, totals);
    answers.add(totals);
    answers.add(products(amounts.subList(0, 90)));
    answers.add(extremes(amounts));
    Map<String, BigDecimal> until = new HashMap<>();
    try {
      totals(List.of("12", "32", "7", "x7", "44"), until);
    } catch (NumberFormatException e) {
      answers.add(until);
    }
    int[] out = new int[800];
    answers.add(pack(a, out, 4) + " " + Arrays.hashCode(out));
    answers.add(packTwo(a, out, new double[800]) + " " + Arrays.hashCode(out));
    for (int[] few : List.of(new int[50], out)) {
      try {
        answers.add(pack(a, few, few == out ? -3 : 0));
      } catch (ArrayIndexOutOfBoundsException e) {
        answers.add(e.getMessage() + Arrays.hashCode(few));
      }
    }
    return answers;
  }
}
