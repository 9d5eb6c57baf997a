// expect: proved guarded guarded proved guarded guarded proved proved guarded proved proved proved guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The JDK as loops use it: collections of the iteration's own, and shared ones that are read. */
public class Library {
  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private static final Comparator<Item> BY_SIZE = (a, b) -> Integer.compare(a.size(), b.size());

  enum Kind {
    SMALL,
    LARGE;

    static Kind of(int n) {
      return n < 10 ? SMALL : LARGE;
    }
  }

  record Item(String name, int size) {}

  record Order(String customer, BigDecimal amount, LocalDate day) {}

  static void wordCounts(String[] lines, int[] most) {
    for (@Parallel int i = 0; i < lines.length; i++) {
      Map<String, Integer> counts = new HashMap<>();
      for (String word : lines[i].split(" ")) {
        counts.merge(word, 1, Integer::sum);
      }
      int best = 0;
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        best = Math.max(best, entry.getValue());
      }
      most[i] = best;
    }
  }

  static void lookUp(String[] keys, Map<String, Integer> prices, Set<String> known, int[] out) {
    for (@Parallel int i = 0; i < keys.length; i++) {
      out[i] = known.contains(keys[i]) ? prices.getOrDefault(keys[i], -1) : -2;
    }
  }

  static void orders(List<Order> orders, Map<String, BigDecimal> rates, String[] out) {
    for (@Parallel int i = 0; i < orders.size(); i++) {
      Order order = orders.get(i);
      BigDecimal rate = rates.get(order.customer());
      BigDecimal due =
          rate == null ? order.amount() : order.amount().multiply(rate).setScale(2, RoundingMode.HALF_UP);
      out[i] =
          order.day().getDayOfWeek() == DayOfWeek.MONDAY
              ? String.format("%s: %s", order.customer().toUpperCase(), due)
              : due.toString();
    }
  }

  static void sortedItems(int[] sizes, String[] out) {
    for (@Parallel int i = 0; i < sizes.length; i++) {
      List<Item> items = new ArrayList<>();
      for (int k = 0; k < sizes[i]; k++) {
        items.add(new Item("item" + k, (k * 7) % 5));
      }
      items.sort(BY_SIZE.thenComparing(item -> item.name()));
      items.removeIf(item -> item.size() == 3);
      out[i] = items.isEmpty() ? "none" : items.get(items.size() - 1).toString();
    }
  }

  static void streams(List<Item> items, int[] limits, String[] out) {
    for (@Parallel int i = 0; i < limits.length; i++) {
      int limit = limits[i];
      out[i] =
          items.stream()
              .filter(item -> item.size() < limit)
              .map(Item::name)
              .sorted()
              .collect(Collectors.joining(",", "[", "]"));
    }
  }

  static void groups(List<Item> items, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int modulus = i % 3 + 1;
      Map<Integer, List<Item>> groups =
          items.stream().collect(Collectors.groupingBy(item -> item.size() % modulus));
      out[i] = groups.size() * 1000 + groups.getOrDefault(0, List.of()).size();
    }
  }

  static void matched(String[] lines, int[] out) {
    for (@Parallel int i = 0; i < lines.length; i++) {
      Matcher matcher = WORD.matcher(lines[i]);
      int length = 0;
      while (matcher.find()) {
        length += matcher.group().length();
      }
      out[i] = length;
    }
  }

  static void byKind(int[] numbers, int[] out) {
    for (@Parallel int i = 0; i < numbers.length; i++) {
      Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
      for (int k = 0; k <= numbers[i]; k++) {
        seen.put(Kind.of(k), k);
      }
      int sum = 0;
      for (Kind kind : Kind.values()) {
        sum += seen.getOrDefault(kind, 100) * (kind.ordinal() + 1);
      }
      out[i] = sum;
    }
  }

  static void walks(List<Integer> graph, TreeMap<Integer, String> names, String[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int reached = 0;
      for (int next : graph) {
        reached += next > i ? 1 : 0;
      }
      Map.Entry<Integer, String> entry = names.floorEntry(i);
      out[i] = reached + (entry == null ? "?" : entry.getValue());
    }
  }

  static void queues(int[] seeds, int[] out) {
    for (@Parallel int i = 0; i < seeds.length; i++) {
      PriorityQueue<int[]> queue = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
      for (int k = 0; k < 5; k++) {
        queue.add(new int[] {(seeds[i] * (k + 3)) % 11, k});
      }
      int order = 0;
      while (!queue.isEmpty()) {
        int[] next = queue.poll();
        order = order * 6 + next[1];
      }
      out[i] = order;
    }
  }

  static void optional(String[] texts, int[] out) {
    for (@Parallel int i = 0; i < texts.length; i++) {
      Optional<String> first = Arrays.stream(texts[i].split(" ")).filter(t -> t.length() > 2).findFirst();
      out[i] = first.map(String::length).orElse(-1);
    }
  }

  static void keys(int[] numbers, int[] out) {
    for (@Parallel int i = 0; i < numbers.length; i++) {
      Set<Item> distinct = new HashSet<>();
      for (int k = 0; k < numbers[i]; k++) {
        distinct.add(new Item("n" + k % 3, k % 2));
      }
      out[i] = distinct.size();
    }
  }

  static void linked(LinkedHashMap<String, Integer> prices, String[] keys, int[] out) {
    for (@Parallel int i = 0; i < keys.length; i++) {
      Integer price = prices.get(keys[i]);
      out[i] = price == null ? 0 : price;
    }
  }

  static void numbers(int[] n, int[] out) {
    for (@Parallel int i = 0; i < n.length; i++) {
      int factor = i;
      int[] squares = new int[n[i]];
      Arrays.setAll(squares, k -> k * factor);
      out[i] = IntStream.range(0, n[i]).map(k -> squares[k] + k).filter(k -> k % 2 == 0).sum();
    }
  }

  /** Everything above, as text. */
  public static Object run() {
    int n = 300;
    String[] lines = new String[n];
    int[] numbers = new int[n];
    List<Item> items = new ArrayList<>();
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      lines[i] = "the fox " + "abc".charAt(i % 3) + " " + "xy".charAt(i % 2) + " the end";
      numbers[i] = i % 19;
      items.add(new Item("item" + i, i % 7));
      orders.add(
          new Order("c" + i % 5, BigDecimal.valueOf(i, 1), LocalDate.of(2024, 1, 1).plusDays(i)));
    }
    List<Object> results = new ArrayList<>();
    int[] out = new int[n];
    String[] texts = new String[n];
    wordCounts(lines, out);
    results.add(out.clone());
    Map<String, Integer> prices = new HashMap<>(Map.of("the fox a x the end", 3, "b", 4));
    lookUp(lines, prices, Set.of(lines[0], lines[1]), out);
    results.add(out.clone());
    orders(orders, Map.of("c1", new BigDecimal("1.19"), "c2", BigDecimal.TEN), texts);
    results.add(texts.clone());
    sortedItems(numbers, texts);
    results.add(texts.clone());
    streams(items, numbers, texts);
    results.add(texts.clone());
    groups(items, out);
    results.add(out.clone());
    matched(lines, out);
    results.add(out.clone());
    byKind(numbers, out);
    results.add(out.clone());
    walks(List.of(3, 5, 7, 100), new TreeMap<>(Map.of(4, "four", 9, "nine")), texts);
    results.add(texts.clone());
    queues(numbers, out);
    results.add(out.clone());
    optional(lines, out);
    results.add(out.clone());
    keys(numbers, out);
    results.add(out.clone());
    LinkedHashMap<String, Integer> moving = new LinkedHashMap<>(16, 0.75f, true);
    LinkedHashMap<String, Integer> still = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      moving.put(lines[i], i);
      still.put(lines[i], i);
    }
    linked(moving, lines, out);
    results.add(new ArrayList<>(moving.keySet()));
    linked(still, lines, out);
    results.add(out.clone());
    numbers(numbers, out);
    results.add(out);
    return results;
  }
}
