// expect: any any any any any any any any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What iterations add to collections is made of numbers that run through them. */
public class NumberedOutput {
  record Ticket(int number, String owner) {}

  private final List<String> log = new ArrayList<>();
  private int serial = 3;

  private static List<Ticket> tickets(String[] owners, int[] paid, int next) {
    List<Ticket> tickets = new ArrayList<>();
    for (@Parallel int i = 0; i < owners.length; i++) {
      if (paid[i] > 3) {
        tickets.add(new Ticket(next++, owners[i]));
      }
    }
    return tickets;
  }

  private static Map<String, Integer> ids(String[] names) {
    Map<String, Integer> ids = new LinkedHashMap<>();
    int next = 7;
    for (@Parallel String name : names) {
      if (name.length() > 2) {
        ids.put(name, next++);
      }
    }
    ids.put("next", next);
    return ids;
  }

  private static String numbered(String[] lines) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (@Parallel String line : lines) {
      text.append(++number).append(": ").append(line).append('\n');
    }
    return text.toString() + number;
  }

  private static int[] stored(int[] a) {
    int[] out = new int[a.length + 1];
    int id = 5;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 3 == 0) {
        int mine = id++;
        out[i] = mine * 2;
      }
    }
    out[a.length] = id;
    return out;
  }

  private static Map<Integer, List<Integer>> balances(int[] bookings) {
    Map<Integer, List<Integer>> balances = new TreeMap<>();
    int balance = 0;
    for (@Parallel int booking : bookings) {
      balance += booking;
      balances.computeIfAbsent(booking % 5, key -> new ArrayList<>()).add(balance);
    }
    return balances;
  }

  private static Set<Integer> belowPeak(int[] a) {
    Set<Integer> below = new HashSet<>();
    int peak = 0;
    for (@Parallel int x : a) {
      peak = Math.max(peak, x);
      below.add(peak - x);
    }
    return below;
  }

  private static List<Integer> sinceLast(int[] a) {
    List<Integer> distances = new ArrayList<>();
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 7) {
        last = i;
      }
      distances.add(i - last);
    }
    return distances;
  }

  private static List<List<Integer>> pieces(int[] lengths) {
    List<List<Integer>> pieces = new ArrayList<>();
    int position = 0;
    for (@Parallel int i = 0; i < lengths.length; i++) {
      pieces.add(List.of(position, position + lengths[i]));
      position += lengths[i];
    }
    return pieces;
  }

  private void logged(String[] names) {
    for (@Parallel String name : names) {
      if (name.length() > 2) {
        log.add(serial++ + name);
      }
    }
  }

  private static String failing(int[] a) {
    List<Integer> out = new ArrayList<>();
    int position = 0;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        position++;
        out.add(position * 100 / a[i]);
      }
    } catch (ArithmeticException e) {
      return out.hashCode() + " until " + position;
    }
    return out.hashCode() + " " + position;
  }

  private static List<Integer> several(int[] a) {
    List<Integer> out = new ArrayList<>();
    int position = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      int count = a[i] & 3;
      for (int j = 0; j < count; j++) {
        out.add(position);
        position++;
      }
    }
    return out;
  }

  private static List<Integer> carried(int[] a) {
    List<Integer> out = new ArrayList<>();
    int carry = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      int digit = a[i] + carry;
      carry = a[i] > 5 ? 1 : 0;
      out.add(digit);
    }
    return out;
  }

  private static long totals(int[] a) {
    long sum = 0;
    int id = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += (long) a[i] * id++;
      if (a[i] > 4) {
        id++;
      }
    }
    return sum * 3 + id;
  }

  public static Object run() {
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 17, 1500}) {
      String[] names = new String[n];
      int[] a = new int[n];
      for (int i = 0; i < n; i++) {
        names[i] = "n" + i * i % 1013;
        a[i] = 1 + i * 13 % 11;
      }
      NumberedOutput object = new NumberedOutput();
      object.logged(names);
      object.logged(names);
      text.append(tickets(names, a, 1000)).append(ids(names)).append(numbered(names));
      text.append(Arrays.toString(stored(a))).append(balances(a)).append(belowPeak(a));
      text.append(sinceLast(a)).append(pieces(a)).append(object.log).append(object.serial);
      text.append(failing(a)).append(several(a)).append(carried(a)).append(totals(a));
      if (n > 2) {
        a[n * 2 / 3] = 0;
        text.append(failing(a));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
