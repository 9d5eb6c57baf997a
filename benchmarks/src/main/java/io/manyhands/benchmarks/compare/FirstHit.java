package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.stream.IntStream;

/** The first number of a long range that passes a test, which few do. */
final class FirstHit extends Gathering {
  private final int size;

  FirstHit(int size) {
    this.size = size;
  }

  @Override
  String name() {
    return "search, hit behind " + size;
  }

  private boolean fits(int number) {
    int hash = number;
    for (int round = 0; round < 4; round++) {
      hash = (hash ^ (hash >>> 15)) * 0x2c1b3c6d | 1;
    }
    return hash == 0 || number == size;
  }

  @Override
  Object sequential() {
    for (int i = 0; i < 2 * size; i++) {
      if (fits(i)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  Object stream() {
    return IntStream.range(0, 2 * size).parallel().filter(this::fits).findFirst().orElse(-1);
  }

  @Override
  Object generated() {
    for (@Parallel int i = 0; i < 2 * size; i++) {
      if (fits(i)) {
        return i;
      }
    }
    return -1;
  }
}
