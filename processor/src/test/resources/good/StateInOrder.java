// expect: guarded guarded proved guarded proved guarded proved proved proved guarded guarded proved guarded proved proved proved guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** State that goes from iteration to iteration, behind work that does not need it. */
public class StateInOrder {
  record Sale(int id, String customer, String city, int amount) {}

  private int seconds;
  private String latest;

  static List<Sale> sales(int n) {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      sales.add(new Sale(i, "C" + i * i % 97, "city " + i % 11, i * 7919 % 1000 - 40));
    }
    return sales;
  }

  static List<String> lines(int n) {
    List<String> lines = new ArrayList<>();
    for (Sale sale : sales(n)) {
      lines.add(sale.id() + ";" + sale.customer() + ";" + sale.city() + ";" + sale.amount());
    }
    return lines;
  }

  static int slow(int x) {
    int y = x;
    for (int k = 0; k < 30; k++) {
      y = y * 31 + (y >>> 5);
    }
    return y;
  }

  private static Object distinct(int n) {
    Set<String> seen = new HashSet<>();
    List<String> out = new ArrayList<>();
    for (@Parallel String line : lines(n)) {
      String customer = line.split(";")[1].toLowerCase();
      if (seen.add(customer)) {
        out.add(customer);
      }
    }
    return out + " " + seen;
  }

  private static Object duplicates(int n) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    int fresh = 0;
    for (@Parallel Sale sale : sales(n)) {
      String key = sale.customer().toLowerCase() + sale.city().trim();
      if (!seen.add(key)) {
        twice.add(key);
        continue;
      }
      fresh++;
    }
    return twice + " " + fresh;
  }

  private static Object separated(int[] data) {
    StringBuilder text = new StringBuilder("[");
    boolean first = true;
    for (@Parallel int x : data) {
      String word = Integer.toHexString(x).toUpperCase();
      if (!first) {
        text.append(", ");
      }
      first = false;
      text.append(word);
    }
    return text.append(']').toString();
  }

  private static Object best(List<Sale> sales) {
    Map<String, Sale> best = new HashMap<>();
    for (@Parallel Sale sale : sales) {
      String key = sale.city().trim();
      Sale known = best.get(key);
      if (known == null || sale.amount() > known.amount()) {
        best.put(key, sale);
      }
    }
    return best;
  }

  private static Object limit(int[] data, int most) {
    int sum = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      int x = slow(data[i]) & 255;
      sum += x;
      if (sum > most) {
        return i + " " + sum;
      }
    }
    return sum;
  }

  private static Object few(List<String> lines, int most) {
    List<String> found = new ArrayList<>();
    int looked = 0;
    for (@Parallel String line : lines) {
      String[] parts = line.split(";");
      looked++;
      if (parts[2].endsWith("3")) {
        found.add(parts[0]);
        if (found.size() == most) {
          break;
        }
      }
    }
    return found + " " + looked;
  }

  private static Object balance(int[] data) {
    int balance = 100;
    List<String> refused = new ArrayList<>();
    for (@Parallel int i = 0; i < data.length; i++) {
      int amount = slow(data[i]) % 50;
      if (balance + amount < 0) {
        refused.add("no " + i);
        continue;
      }
      balance += amount;
    }
    return balance + " " + refused;
  }

  private static Object window(int[] data) {
    Deque<Integer> window = new ArrayDeque<>();
    long sum = 0;
    long most = 0;
    for (@Parallel int x : data) {
      int value = slow(x) & 1023;
      window.addLast(value);
      sum += value;
      if (window.size() > 7) {
        sum -= window.pollFirst();
      }
      most = Math.max(most, sum);
    }
    return most + " " + window;
  }

  private static Object rounded(int[] data) {
    double total = 0;
    double[] run = new double[data.length];
    for (@Parallel int i = 0; i < data.length; i++) {
      total += slow(data[i]) / 7.0;
      run[i] = total;
    }
    return Arrays.toString(run);
  }

  private static Object numbers(List<String> lines, Map<String, Integer> ids, List<Integer> out) {
    for (@Parallel String line : lines) {
      String customer = line.split(";")[1];
      Integer id = ids.get(customer);
      if (id == null) {
        id = ids.size();
        ids.put(customer, id);
      }
      out.add(id);
    }
    return ids + " " + out;
  }

  private static Object failing(List<String> lines) {
    int bad = 0;
    List<String> names = new ArrayList<>();
    try {
      for (@Parallel String line : lines) {
        String[] parts = line.split(";");
        int amount = Integer.parseInt(parts[3]);
        if (amount < 0) {
          bad++;
          names.add(parts[0]);
          if (bad > 5) {
            throw new IllegalStateException("too many: " + parts[0]);
          }
        }
      }
    } catch (IllegalStateException e) {
      return e.getMessage() + " " + bad + names;
    }
    return bad + " " + names;
  }

  private static Object outwards(int n) {
    int rounds = 0;
    search:
    for (int r = 0; r < 4; r++) {
      int sum = r;
      for (@Parallel int i = 0; i < n; i++) {
        int x = slow(i + r) & 127;
        sum += x;
        if (sum % 1009 == 5) {
          continue search;
        }
        if (sum > 90_000) {
          break search;
        }
      }
      rounds++;
    }
    return rounds;
  }

  private static List<String> shown = List.of();

  /** Whether somebody else sees what is changed is found out when the loop begins. */
  private static Object shown(List<String> words, boolean really) {
    List<String> out = new ArrayList<>();
    shown = really ? out : words;
    int most = 0;
    for (@Parallel String word : words) {
      String upper = word.toUpperCase();
      if (out.size() < 9) {
        out.add(upper);
      }
      most += shown.size();
    }
    return most + " " + out;
  }

  private static int next(int[] own) {
    return own[0]++;
  }

  /** The key changes while the value is computed. */
  private static Object changing(int[] data) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (@Parallel int x : data) {
      int[] own = {slow(x) & 31};
      counts.put(own[0], next(own) + counts.getOrDefault(own[0], 0));
    }
    return counts;
  }

  private static Object hash(int[] data) {
    long h = 7;
    for (@Parallel int x : data) {
      String text = Integer.toBinaryString(x).trim();
      h = h * 31 + text.hashCode();
    }
    return h;
  }

  private void clock(int[] data, int[] out) {
    for (@Parallel int i = 0; i < data.length; i++) {
      int step = slow(data[i]) & 63;
      seconds = seconds * 3 / 2 + step;
      if (seconds > 1_000_000) {
        seconds = 0;
        latest = "reset at " + i;
      }
      out[i] = seconds;
    }
  }

  private static Object firstTwice(List<String> lines) {
    Set<String> seen = new HashSet<>();
    for (@Parallel String line : lines) {
      String key = line.substring(line.indexOf(';')).toUpperCase();
      if (!seen.add(key)) {
        return key;
      }
    }
    return "none";
  }

  private static Object sessions(List<String> lines) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (@Parallel String line : lines) {
      String city = line.split(";")[2];
      if (!city.equals(before)) {
        if (text.length() > 0) {
          text.append("\n");
        }
        text.append(city).append(": ");
      } else {
        text.append(", ");
      }
      before = city;
      text.append(line.length());
    }
    return text.toString();
  }

  public static Object run() {
    return of(0, 1, 2, 3, 17, 1_000);
  }

  public static Object all() {
    return of(0, 1, 2, 3, 17, 1_000, 100_000);
  }

  private static Object of(int... sizes) {
    List<Object> all = new ArrayList<>();
    for (int n : sizes) {
      int[] data = new int[n];
      for (int i = 0; i < n; i++) {
        data[i] = i * 7919 % 1013;
      }
      List<String> lines = lines(n);
      all.add(distinct(n));
      all.add(duplicates(n));
      all.add(separated(data));
      all.add(best(sales(n)));
      all.add(limit(data, 5_000));
      all.add(few(lines, 9));
      all.add(balance(data));
      all.add(window(data));
      all.add(rounded(data));
      all.add(numbers(lines, new HashMap<>(), new ArrayList<>()));
      // The same list twice: what is read changes meanwhile, and so the loop stays as it is.
      all.add(numbers(List.copyOf(lines), new HashMap<>(Map.of("C1", 7)), new ArrayList<>()));
      all.add(failing(lines));
      all.add(outwards(n));
      all.add(shown(lines, true));
      all.add(shown(lines, false));
      all.add(changing(data));
      all.add(hash(data));
      StateInOrder state = new StateInOrder();
      int[] out = new int[n];
      state.clock(data, out);
      all.add(state.seconds + state.latest + Arrays.toString(out));
      all.add(firstTwice(lines));
      all.add(sessions(lines));
    }
    return all;
  }
}
