// expect: any any any any any any any any any any any any any any any any any any any any any any any any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The best of some candidates: the first or the last of equal ones, and what goes with it. */
public class Selections {
  record Item(String name, double score, int rank) implements Comparable<Item> {
    @Override
    public int compareTo(Item other) {
      return Integer.compare(rank, other.rank);
    }
  }

  static final class Counted {
    final int id;
    double weight;

    Counted(int id, double weight) {
      this.id = id;
      this.weight = weight;
    }
  }

  enum Level {
    LOW,
    MIDDLE,
    HIGH
  }

  private final int[] table;

  private Selections(int[] table) {
    this.table = table;
  }

  private static String least(double[] a) {
    double best = Double.POSITIVE_INFINITY;
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < best) {
        best = a[i];
        at = i;
      }
    }
    return best + " at " + at;
  }

  private static String greatestOfAll(int[] a) {
    int best = Integer.MAX_VALUE;
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < best) {
        best = a[i];
        at = i;
      }
    }
    return best + " at " + at;
  }

  private static int lastGreatest(int[] a) {
    int best = Integer.MIN_VALUE;
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] >= best) {
        best = a[i];
        at = i;
      }
    }
    return at;
  }

  private static int mirrored(int[] a) {
    int best = -1;
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) if (!(best >= a[i])) { at = i; best = a[i]; }
    return at;
  }

  private static int indexAlone(double[] a) {
    int best = 0;
    for (@Parallel int i = 1; i < a.length; i++) if (a[i] > a[best]) best = i;
    return best;
  }

  private static int lastIndexAlone(double[] a) {
    int best = 0;
    for (@Parallel int i = 1; i < a.length; i++) if (a[best] <= a[i]) best = i;
    return best;
  }

  private static int indexChosen(int[] a) {
    int best = 0;
    for (@Parallel int i = 1; i < a.length; i++) {
      best = a[i] < a[best] ? i : best;
    }
    return best;
  }

  private static int indexOrNone(int[] a) {
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 3 == 0 && (at < 0 || a[i] > a[at])) {
        at = i;
      }
    }
    return at;
  }

  private static int byMethod(Selections self, int n) {
    return self.heaviest(n);
  }

  private int weight(int i) {
    return table[i % table.length] * (i % 17);
  }

  private int heaviest(int n) {
    int best = 0;
    for (@Parallel int i = 1; i < n; i++) {
      if (weight(i) > weight(best)) {
        best = i;
      }
    }
    return best;
  }

  private static String pairs(int[] a, int[] b) {
    int best = Integer.MAX_VALUE;
    int bestI = -1;
    int bestJ = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        int distance = Math.abs(a[i] - b[j]);
        if (distance < best) {
          best = distance;
          bestI = i;
          bestJ = j;
        }
      }
    }
    return best + " " + bestI + " " + bestJ;
  }

  private static Item bestOrNull(List<Item> items) {
    Item best = null;
    for (@Parallel Item item : items) {
      if (best == null || item.score() > best.score()) {
        best = item;
      }
    }
    return best;
  }

  private static String scoreAndItem(List<Item> items) {
    Item best = null;
    double score = Double.NEGATIVE_INFINITY;
    for (@Parallel Item item : items) {
      if (item.score() > score) {
        score = item.score();
        best = item;
      }
    }
    return score + " " + best;
  }

  private static Item fromFirst(Item[] items) {
    Item best = items[0];
    for (@Parallel int i = 1; i < items.length; i++) {
      if (items[i].rank() <= best.rank()) {
        best = items[i];
      }
    }
    return best;
  }

  private static Item vouched(List<Item> items) {
    @Shared(Sharing.REDUCED) Item best = items.get(0);
    for (@Parallel Item item : items) {
      if (item.compareTo(best) < 0) {
        best = item;
      }
    }
    return best;
  }

  private static Item twoKeys(List<Item> items) {
    Item best = null;
    for (@Parallel Item item : items) {
      if (best == null
          || item.score() < best.score()
          || item.score() == best.score() && item.name().compareTo(best.name()) > 0) {
        best = item;
      }
    }
    return best;
  }

  private static String threeKeys(int[] a, int[] b) {
    int x = 0;
    int y = 0;
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      int p = a[i] % 7;
      int q = b[i] % 7;
      if (p > x || p == x && q > y || p == x && q == y && i > at) {
        x = p;
        y = q;
        at = i;
      }
    }
    return x + " " + y + " " + at;
  }

  private static String shortest(String[] words) {
    String best = words[0];
    for (@Parallel String word : words) {
      best = word.length() < best.length() ? word : best;
    }
    return best;
  }

  private static BigDecimal greatest(BigDecimal[] values) {
    BigDecimal best = values[0];
    for (@Parallel int i = 1; i < values.length; i++) {
      if (values[i].compareTo(best) > 0) {
        best = values[i];
      }
    }
    return best;
  }

  private static String level(int[] a) {
    Level best = Level.LOW;
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      Level level = Level.values()[a[i] % 3];
      if (level.compareTo(best) > 0) {
        best = level;
        at = i;
      }
    }
    return best + " " + at;
  }

  private static String flagged(int[] a) {
    boolean found = false;
    int best = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 10) {
        if (!found || a[i] < best) {
          found = true;
          best = a[i];
        }
      }
    }
    return found + " " + best;
  }

  private static String withFirst(double[] a) {
    boolean first = true;
    double best = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (first || a[i] > best) {
        first = false;
        best = a[i];
      }
    }
    return first + " " + best;
  }

  private static String totalOrder(double[] a) {
    double best = a[0];
    int at = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (Double.compare(a[i], best) > 0) {
        best = a[i];
        at = i;
      }
    }
    return best + " " + at;
  }

  private static String created(int n) {
    Counted best = null;
    for (@Parallel int i = 0; i < n; i++) {
      Counted candidate = new Counted(i, i * 7919L % 1013);
      if (best == null || candidate.weight > best.weight) {
        best = candidate;
      }
    }
    return best == null ? "none" : best.id + " " + best.weight;
  }

  private static String entries(Map<String, Integer> counts) {
    int most = 0;
    String word = null;
    for (@Parallel Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        word = entry.getKey();
      }
    }
    return word + " " + most;
  }

  private static String besideOthers(int[] a, int[] squares) {
    int best = -1;
    int at = -1;
    long sum = 0;
    int[] histogram = new int[4];
    for (@Parallel int i = 0; i < a.length; i++) {
      squares[i] = a[i] * a[i];
      sum += a[i];
      histogram[a[i] & 3]++;
      if (a[i] > best) {
        best = a[i];
        at = i;
      }
    }
    return best + " " + at + " " + sum + Arrays.toString(histogram);
  }

  private static String untilFound(int[] a) {
    int best = -1;
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == 77) {
        break;
      }
      if (a[i] > best) {
        best = a[i];
        at = i;
      }
    }
    return best + " " + at;
  }

  private static String twoCandidates(int[] a, int[] b) {
    int best = Integer.MAX_VALUE;
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < best) {
        best = a[i];
        at = i;
      }
      if (b[i] < best) {
        best = b[i];
        at = -i;
      }
    }
    return best + " " + at;
  }

  private static String next(float[] a) {
    float next = -1;
    int later = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > next) {
        next = a[i];
        later = i;
      }
    }
    return next + " " + later;
  }

  private static String nullInit(List<Item> items) {
    Item best = null;
    for (@Parallel Item item : items) {
      if (item.rank() < -1 && item.rank() > best.rank()) {
        best = item;
      }
    }
    return "" + best;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {1, 2, 3, 17, 1000, 6000}) {
      for (int spread : new int[] {3, 1000}) {
        double[] d = new double[n];
        float[] f = new float[n];
        int[] a = new int[n];
        int[] b = new int[n];
        String[] words = new String[n];
        BigDecimal[] decimals = new BigDecimal[n];
        List<Item> items = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (int k = 0; k < n; k++) {
          int x = (k * 7919 + 13) % 1009 % spread;
          a[k] = x;
          b[k] = (k * 31 + 7) % spread;
          d[k] = k % 11 == 5 ? Double.NaN : x % 2 == 0 ? x : k % 3 == 0 ? -0.0 : 0.0;
          f[k] = (float) d[k];
          words[k] = "w".repeat(1 + x % 5) + k;
          decimals[k] = BigDecimal.valueOf(x).setScale(k % 3);
          items.add(new Item("n" + x % 7, k % 13 == 9 ? Double.NaN : x, b[k]));
          counts.put(words[k], x);
        }
        results.add(least(d));
        results.add(greatestOfAll(a));
        results.add(lastGreatest(a));
        results.add(mirrored(a));
        results.add(indexAlone(d));
        results.add(lastIndexAlone(d));
        results.add(indexChosen(a));
        results.add(indexOrNone(a));
        results.add(byMethod(new Selections(a), n));
        results.add(pairs(Arrays.copyOf(a, Math.min(n, 200)), Arrays.copyOf(b, Math.min(n, 20))));
        results.add(bestOrNull(items));
        results.add(scoreAndItem(items));
        results.add(fromFirst(items.toArray(new Item[0])));
        results.add(vouched(items));
        results.add(twoKeys(items));
        results.add(threeKeys(a, b));
        results.add(shortest(words));
        results.add(greatest(decimals));
        results.add(level(a));
        results.add(flagged(a));
        results.add(withFirst(d));
        results.add(totalOrder(d));
        results.add(created(n));
        results.add(entries(counts));
        results.add(besideOthers(a, new int[n]));
        results.add(untilFound(a));
        results.add(twoCandidates(a, b));
        results.add(next(f));
        results.add(nullInit(items));
      }
    }
    results.add(least(new double[0]) + greatestOfAll(new int[0]) + lastGreatest(new int[0]));
    results.add(bestOrNull(List.of()) + flagged(new int[0]) + withFirst(new double[0]) + created(0));
    return results;
  }
}
