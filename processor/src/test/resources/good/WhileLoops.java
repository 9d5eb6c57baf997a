// expect: proved proved proved guarded guarded guarded proved guarded guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** Loops that count, or walk with an iterator, written with {@code while}. */
public class WhileLoops {
  private static void squares(int[] a) {
    @Parallel int i = 0;
    while (i < a.length) {
      a[i] = a[i] * a[i]; // in place
      i++;
    }
  }

  private static long downwards(int[] a) {
    long sum = 0;
    @Parallel
    int i = a.length;
    while (i > 0) {
      // from the end
      int x = a[i - 1];
      if (x > 3) {
        sum += (long) x * i;
      }
      i -= 1; // to the front
    }
    return sum;
  }

  private static int find(int[] a, int key) {
    @Parallel int i = 0;
    search:
    while (i < a.length) {
      for (int j = 0; j < 3; j++) {
        if (j == 1) continue;
        if (a[i] + j == key) return i;
        if (a[i] - j == key) break search;
      }
      ++i;
    }
    return -1;
  }

  private static void everyOther(int[] a, int[] out, int step) {
    @Parallel int i = 1;
    while (i <= a.length - 1) { out[i] = a[i - 1] + step; i += step; }
  }

  private static int letters(List<String> words) {
    int letters = 0;
    @Parallel Iterator<String> it = words.iterator();
    while (it.hasNext()) {
      String word = it.next();
      if (word.isEmpty()) {
        continue;
      }
      letters += word.length();
    }
    return letters;
  }

  private static <T> int others(Collection<? extends T> all, T one) {
    int others = 0;
    for (@Parallel Iterator<? extends T> each = all.iterator(); each.hasNext(); ) {
      final T next = each.next(); // may be null
      if (next != one) others++;
    }
    return others;
  }

  private static String first(char[] letters, char end) {
    String found = "none";
    @Parallel int i = 0;
    while (i < letters.length) {
      if (letters[i] == end) {
        found = "at " + i;
        break;
      }
      i = i + 1;
    }
    return found;
  }

  private final Map<String, Integer> prices = new LinkedHashMap<>();

  private long total(int tax) {
    long total = 0;
    @Parallel Iterator<Map.Entry<String, Integer>> it = prices.entrySet().iterator();
    while (it.hasNext()) {
      Map.Entry<String, Integer> entry = it.next();
      total += entry.getKey().length() * (entry.getValue() + tax);
    }
    return total;
  }

  private static int unboxed(LinkedList<Integer> numbers) {
    int most = 0;
    @Parallel var it = numbers.iterator();
    while (it.hasNext()) {
      int number = it.next();
      most = Math.max(most, number);
    }
    return most;
  }

  private static void scaled(double[] d, long from, double by) {
    @Parallel long at = from;
    while (at < d.length) {
      d[(int) at] *= by;
      at++;
    }
  }

  private static int inACase(int[] a, int kind) {
    int sum = 0;
    switch (kind) {
      case 1:
        @Parallel int i = 0;
        while (i < a.length) {
          sum += a[i];
          i++;
        }
        break;
      default:
        sum = -1;
    }
    return sum;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 10_000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k * 37 % 101 - 50);
      int[] out = new int[n];
      squares(out);
      results.add(downwards(a));
      results.add(find(a, 17) + find(a, 200));
      everyOther(a, out, 2);
      everyOther(out, out, 3);
      results.add(out);
      List<String> words = new ArrayList<>();
      for (int k = 0; k < n; k++) {
        words.add(k % 9 == 5 ? null : "words".substring(k % 6));
      }
      results.add(others(words, "words"));
      results.add(others(new HashMap<>(Map.of("a", 1, "b", 2)).keySet(), "a"));
      words.replaceAll(word -> word == null ? "" : word);
      results.add(letters(words));
      results.add(first(new char[n], 'x') + first("xyz".toCharArray(), 'z'));
      WhileLoops host = new WhileLoops();
      for (int k = 0; k < Math.min(n, 500); k++) {
        host.prices.put("item" + k, k * k);
      }
      results.add(host.total(7));
      LinkedList<Integer> numbers = new LinkedList<>();
      for (int x : a) {
        numbers.add(x);
      }
      results.add(unboxed(numbers));
      squares(a);
      results.add(a);
      double[] d = new double[n];
      Arrays.setAll(d, k -> k / 3.0);
      scaled(d, 2, 1.5);
      results.add(d);
      results.add(inACase(a, 1) + inACase(a, 2));
    }
    return results;
  }
}
