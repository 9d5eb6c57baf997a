package io.manyhands.samples;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads lines of comma-separated values and groups the records by one of their columns. */
public final class GroupBy {
  private static final String[] CITIES = {"Aachen", "Bremen", "Chemnitz", "Dresden", "Essen"};

  private GroupBy() {}

  /**
   * A sale.
   *
   * @param number its number
   * @param city where it was made
   * @param amount what was paid, in cents
   */
  public record Sale(int number, String city, long amount) {}

  /**
   * Groups.
   *
   * @param lines number, city, year and amount, separated by commas
   * @return the sales by city and year, each group in the order of the lines
   */
  public static Map<String, List<Sale>> group(String[] lines) {
    Map<String, List<Sale>> groups = new TreeMap<>();
    for (@Parallel String line : lines) {
      int city = line.indexOf(',') + 1;
      int year = line.indexOf(',', city) + 1;
      int amount = line.indexOf(',', year) + 1;
      Sale sale =
          new Sale(
              Integer.parseInt(line.substring(0, city - 1)),
              line.substring(city, year - 1),
              Long.parseLong(line.substring(amount)));
      groups.computeIfAbsent(line.substring(city, amount - 1), key -> new ArrayList<>()).add(sale);
    }
    return groups;
  }

  /** Some lines. */
  static String[] lines(int count) {
    String[] lines = new String[count];
    for (int i = 0; i < count; i++) {
      int hash = (i * 0x9E3779B9) >>> 8;
      lines[i] =
          String.format(
              Locale.ROOT, "%d,%s,%d,%d", i, CITIES[hash % 5], 1970 + hash % 50, hash % 100_000);
    }
    return lines;
  }

  /**
   * Groups sales.
   *
   * @param arguments how many, by default a million
   */
  public static void main(String... arguments) {
    int count = Arguments.number(arguments, 0, 1_000_000);
    String[] lines = lines(count);
    Map<String, List<Sale>> groups =
        Comparison.of("Group by, " + count + " lines", GroupBy.class)
            .print(() -> group(lines), Map::equals);
    System.out.println("  groups      " + groups.size());
  }
}
