package io.manyhands.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Updates in chunks, put together, do what they do one after the other. */
class LinearTest {
  private static final int STEPS = 60;

  @Test
  void anyCutIntoThreeChunksGivesTheSame() {
    Random random = new Random(5);
    for (int first = 0; first <= STEPS; first += 3) {
      for (int second = first; second <= STEPS; second += 7) {
        int[] factors = random.ints(STEPS).toArray();
        int[] addends = random.ints(STEPS).toArray();
        int start = random.nextInt();
        LinearInt total = new LinearInt(start);
        LinearInt middle = chunk(factors, addends, first, second);
        middle.addAll(chunk(factors, addends, second, STEPS));
        total.addAll(chunk(factors, addends, 0, first));
        total.addAll(middle);
        assertEquals(sequential(start, factors, addends), total.value());
      }
    }
  }

  private static LinearInt chunk(int[] factors, int[] addends, int from, int to) {
    LinearInt chunk = new LinearInt();
    for (int i = from; i < to; i++) {
      switch (i % 6) {
        case 0 -> chunk.timesPlus(factors[i], addends[i]);
        case 1 -> chunk.timesMinus(factors[i], addends[i]);
        case 2 -> chunk.times(factors[i]);
        case 3 -> chunk.plus(addends[i]);
        case 4 -> chunk.plusTimes(addends[i], factors[i]);
        default -> chunk.minus(addends[i]);
      }
    }
    return chunk;
  }

  private static int sequential(int start, int[] factors, int[] addends) {
    int h = start;
    for (int i = 0; i < STEPS; i++) {
      switch (i % 6) {
        case 0 -> h = factors[i] * h + addends[i];
        case 1 -> h = factors[i] * h - addends[i];
        case 2 -> h *= factors[i];
        case 3 -> h += addends[i];
        case 4 -> h = addends[i] + factors[i] * h;
        default -> h -= addends[i];
      }
    }
    return h;
  }

  @Test
  void longsWrapAround() {
    LinearLong total = new LinearLong(7);
    LinearLong next = new LinearLong();
    long h = 7;
    for (long k = 0; k < 100; k++) {
      h = h * 6364136223846793005L + k;
      (k < 40 ? total : next).timesPlus(6364136223846793005L, k);
    }
    total.addAll(next);
    total.minus(3);
    total.times(5);
    total.plus(9);
    total.timesMinus(2, 1);
    total.plusTimes(8, 6);
    assertEquals((((h - 3) * 5 + 9) * 2 - 1) * 6 + 8, total.value());
  }
}
