package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lines that are read into records, of which some are kept in a list. */
final class KeptRecords extends Gathering {
  private static final int MIX = 0x9E3779B9;

  /** A line. */
  record Sale(int day, String place, double amount) {}

  private final String[] lines;

  KeptRecords(int size) {
    lines = new String[size];
    Arrays.setAll(
        lines, k -> k % 365 + ";place" + ((k * MIX) >>> 24) + ";" + (k & 1023) + "." + k % 100);
  }

  @Override
  String name() {
    return "list from " + lines.length + " lines";
  }

  private static Sale read(String line) {
    int first = line.indexOf(';');
    int second = line.indexOf(';', first + 1);
    return new Sale(
        Integer.parseInt(line.substring(0, first)),
        line.substring(first + 1, second),
        Double.parseDouble(line.substring(second + 1)));
  }

  @Override
  Object sequential() {
    List<Sale> large = new ArrayList<>();
    for (String line : lines) {
      Sale sale = read(line);
      if (sale.amount() > 500) {
        large.add(sale);
      }
    }
    return large;
  }

  @Override
  Object stream() {
    return Arrays.stream(lines)
        .parallel()
        .map(KeptRecords::read)
        .filter(sale -> sale.amount() > 500)
        .collect(Collectors.toList());
  }

  @Override
  Object generated() {
    List<Sale> large = new ArrayList<>();
    for (@Parallel String line : lines) {
      Sale sale = read(line);
      if (sale.amount() > 500) {
        large.add(sale);
      }
    }
    return large;
  }
}
