package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Numbers that are filtered into an array. */
final class PackedNumbers extends Gathering {
  private static final int MIX = 0x9E3779B9;

  private final int[] numbers;

  PackedNumbers(int size) {
    numbers = new int[size];
    Arrays.setAll(numbers, k -> k * MIX);
  }

  @Override
  String name() {
    return "pack " + numbers.length + " numbers";
  }

  private static boolean fits(int number) {
    int hash = number;
    for (int round = 0; round < 4; round++) {
      hash = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
    }
    return (hash & 3) == 0;
  }

  @Override
  Object sequential() {
    int[] out = new int[numbers.length];
    int count = 0;
    for (int number : numbers) {
      if (fits(number)) {
        out[count++] = number;
      }
    }
    return Arrays.copyOf(out, count);
  }

  @Override
  Object stream() {
    return Arrays.stream(numbers).parallel().filter(PackedNumbers::fits).toArray();
  }

  @Override
  Object generated() {
    int[] out = new int[numbers.length];
    int count = 0;
    for (@Parallel int number : numbers) {
      if (fits(number)) {
        out[count++] = number;
      }
    }
    return Arrays.copyOf(out, count);
  }
}
