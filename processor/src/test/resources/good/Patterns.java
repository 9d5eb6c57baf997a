// expect: proved guarded guarded proved proved proved proved proved proved proved guarded guarded guarded guarded proved guarded proved guarded proved proved proved proved guarded guarded guarded guarded guarded guarded proved guarded proved guarded
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Result;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ordinary loops, one for each pattern, as they are for any number of iterations. */
public class Patterns {
  private long total;
  private int most;
  private int where = -1;
  private static int hits;

  private static int[] numbers(int n) {
    int[] a = new int[n];
    for (int i = 0; i < n; i++) {
      a[i] = (int) (i * 2_654_435_761L % 1_009) - 300;
    }
    return a;
  }

  private static List<String> words(int n) {
    List<String> words = new ArrayList<>();
    for (int x : numbers(n)) {
      words.add("w" + x % 37);
    }
    return words;
  }

  // --- reductions ---

  private static Object folds(int[] a) {
    int sum = 3;
    long product = 1;
    int least = Integer.MAX_VALUE;
    byte small = 7;
    char letter = 'x';
    boolean any = false;
    for (@Parallel int x : a) {
      sum += x;
      product *= x | 1;
      least = Math.min(least, x);
      small += x;
      letter ^= (char) x;
      any |= x == 77;
    }
    return sum + " " + product + " " + least + small + (int) letter + any;
  }

  private static Object histogram(int[] a) {
    int[] counts = new int[64];
    long[] sums = new long[64];
    for (@Parallel int i = 0; i < a.length; i++) {
      counts[a[i] & 63]++;
      sums[i & 63] += a[i];
    }
    return Arrays.toString(counts) + Arrays.toString(sums);
  }

  private static Object bigNumbers(int[] a) {
    BigInteger sum = BigInteger.ONE;
    String text = "<";
    for (@Parallel int i = 0; i < Math.min(a.length, 2_000); i++) {
      sum = sum.add(BigInteger.valueOf(a[i]).shiftLeft(i & 63));
      text += (char) ('a' + (a[i] & 15));
    }
    return sum + text;
  }

  private static Object firstBest(int[] a) {
    int best = Integer.MIN_VALUE;
    int at = -1;
    int other = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > best) {
        best = a[i];
        at = i;
        other = a[i] * 3;
      }
    }
    return best + " " + at + " " + other;
  }

  private static Object lastBest(int[] a) {
    int at = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] <= a[at]) {
        at = i;
      }
    }
    return at;
  }

  private static Object exactly(int[] a) {
    double sum = 0.1;
    for (@Parallel(result = Result.EXACT) int i = 0; i < a.length; i++) {
      sum += Math.sqrt(Math.abs(a[i])) / 3;
    }
    return sum;
  }

  private static Object reproducibly(int[] a) {
    long sum = 0;
    float most = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += Math.round(a[i] / 7.0);
      most = Math.max(most, a[i] / 3f);
    }
    return sum + " " + most;
  }

  private void fields(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      total += a[i];
      hits++;
      if (a[i] > most) {
        most = a[i];
        where = i;
      }
    }
  }

  private void count(int x) {
    if (x > 0) {
      total += x;
    }
  }

  private void hidden(int[] a) {
    for (@Parallel int x : a) {
      count(x);
    }
  }

  // --- recurrences ---

  private static Object running(int[] a) {
    int[] out = new int[a.length];
    int sum = 0;
    int top = -1_000;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i];
      top = Math.max(top, a[i]);
      out[i] = sum ^ top;
    }
    return Arrays.toString(out) + sum;
  }

  private static Object inPlace(int[] data) {
    int[] a = data.clone();
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] = a[i - 1] + a[i];
    }
    return Arrays.toString(a);
  }

  private static Object steps(int[] a) {
    int[] out = new int[2 * a.length + 1];
    int k = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      out[k] = a[i];
      k += 2;
    }
    return Arrays.toString(out) + k;
  }

  private static Object changes(int[] a) {
    int[] out = new int[a.length];
    int before = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = a[i] - before;
      before = a[i];
    }
    return Arrays.toString(out) + before;
  }

  private static Object ahead(int[] data) {
    int[] a = data.clone();
    for (@Parallel int i = 0; i < a.length - 2; i++) {
      a[i] = (a[i] + a[i + 1] * 3 - a[i + 2]) / 2;
    }
    return Arrays.toString(a);
  }

  private static Object lasts(int[] a) {
    int last = -1;
    int always = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      always = a[i] * 2;
      if (always % 5 == 0) {
        last = i;
      }
    }
    return last + " " + always;
  }

  private static Object delayed(int[] a) {
    int delay = 1_500;
    long[] out = new long[a.length];
    for (@Parallel int i = delay; i < a.length; i++) {
      out[i] = a[i] + out[i - delay] / 2;
    }
    return Arrays.toString(out);
  }

  // --- exits ---

  private static Object search(int[] a, int wanted) {
    int found = -1;
    long before = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == wanted) {
        found = i;
        break;
      }
      before += a[i];
    }
    return found + " " + before;
  }

  private static Object until(List<String> words, String end) {
    List<Integer> lengths = new ArrayList<>();
    int last = -1;
    for (@Parallel String word : words) {
      if (word.equals(end)) {
        break;
      }
      lengths.add(word.length());
      last = word.length();
    }
    return lengths + " " + last;
  }

  private static Object labeled(int[] a) {
    int rounds = 0;
    outer:
    for (int r = 0; r < 3; r++) {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] == 500 + r) {
          rounds += 10;
          continue outer;
        }
      }
      rounds++;
    }
    return rounds;
  }

  private static int valid(int[] a) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == 699) {
        return -1;
      }
      sum += a[i];
    }
    return sum;
  }

  private static Object thrown(int[] a) {
    int sum = 0;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        sum += 1_000 / (a[i] + 250);
      }
    } catch (ArithmeticException e) {
      return "thrown " + sum;
    }
    return sum;
  }

  private static Object limited(int[] a, int most) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      int x = Integer.toString(a[i]).trim().length();
      sum += x;
      if (sum > most) {
        return i + " " + sum;
      }
    }
    return sum;
  }

  // --- collections ---

  private static Object counted(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    for (@Parallel String word : words) {
      counts.merge(word.toUpperCase(), 1, Integer::sum);
    }
    return counts;
  }

  private static Object grouped(List<String> words) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (@Parallel int i = 0; i < words.size(); i++) {
      groups.computeIfAbsent(words.get(i).trim(), key -> new ArrayList<>()).add(i);
    }
    return groups;
  }

  private static Object distinct(List<String> words) {
    Set<String> seen = new HashSet<>();
    StringBuilder text = new StringBuilder();
    for (@Parallel String word : words) {
      String key = word.toLowerCase().trim();
      if (seen.add(key)) {
        text.append(key).append(' ');
      }
    }
    return text.toString();
  }

  private static Object packed(int[] a) {
    int[] out = new int[a.length];
    int count = 0;
    for (@Parallel int x : a) {
      if (x % 3 == 0) {
        out[count++] = x;
      }
    }
    return count + Arrays.toString(out);
  }

  // --- iteration ---

  private static Object linked(List<String> words) {
    int sum = 0;
    for (@Parallel String word : words) {
      sum += word.length();
    }
    return sum;
  }

  private static Object entries(Map<String, Integer> map) {
    long sum = 0;
    for (@Parallel Map.Entry<String, Integer> entry : map.entrySet()) {
      sum += entry.getKey().length() * (long) entry.getValue();
    }
    return sum;
  }

  private static Object letters(String text) {
    int digits = 0;
    for (@Parallel int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits++;
      }
    }
    return digits;
  }

  private static Object blocks(int[] data) {
    int[] a = data.clone();
    int size = 64;
    for (@Parallel int start = 0; start < a.length; start += size) {
      int end = Math.min(start + size, a.length);
      for (int i = start + 1; i < end; i++) {
        a[i] += a[i - 1];
      }
    }
    return Arrays.toString(a);
  }

  private static Object counting(int[] a) {
    int sum = 0;
    @Parallel int i = 0;
    while (i < a.length) {
      sum += a[i] * 3;
      i++;
    }
    return sum;
  }

  private static Object iterated(List<String> words) {
    int sum = 0;
    @Parallel Iterator<String> all = words.iterator();
    while (all.hasNext()) {
      String word = all.next();
      sum += word.hashCode();
    }
    return sum;
  }

  private static List<Object> of(int n) {
    int[] a = numbers(n);
    List<String> words = words(n);
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < n; i++) {
      map.put("key" + i, i);
    }
    Patterns patterns = new Patterns();
    hits = 0;
    patterns.fields(a);
    patterns.hidden(a);
    List<Object> all = new ArrayList<>();
    all.add(List.of(patterns.total, patterns.most, patterns.where, hits));
    all.add(List.of(folds(a), histogram(a), bigNumbers(a), firstBest(a)));
    all.add(List.of(n == 0 ? 0 : lastBest(a), exactly(a), reproducibly(a)));
    all.add(List.of(running(a), inPlace(a), steps(a), changes(a), ahead(a), lasts(a), delayed(a)));
    all.add(List.of(search(a, 333), search(a, 9_999), until(words, "w12"), until(words, "-")));
    all.add(List.of(labeled(a), valid(a), thrown(a), limited(a, 800), limited(a, 9_999_999)));
    all.add(List.of(counted(words), grouped(words), distinct(words), packed(a)));
    all.add(List.of(linked(new LinkedList<>(words)), entries(map), letters(words.toString())));
    all.add(List.of(blocks(a), counting(a), iterated(words)));
    return all;
  }

  public static Object run() {
    return List.of(of(0), of(1), of(2), of(3), of(17), of(1_000));
  }

  public static Object all() {
    return List.of(of(0), of(1), of(2), of(3), of(17), of(1_000), of(100_000));
  }
}
