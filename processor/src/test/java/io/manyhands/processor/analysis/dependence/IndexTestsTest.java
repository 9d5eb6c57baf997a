package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Guard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Accesses through index arrays that are called independent, with many arrays. */
class IndexTestsTest {
  private static final int NESTS = 4000;

  @Test
  void independentAccessesNeverMeet() {
    Set<Guard.Indexes.Order> seen = EnumSet.noneOf(Guard.Indexes.Order.class);
    List<int[]> arrays = arrays();
    for (long seed = 0; seed < NESTS; seed++) {
      IndexNest nest = new IndexNest(seed);
      Optional<Set<Guard>> guards = nest.independent();
      if (guards.isEmpty()) {
        continue;
      }
      for (Guard guard : guards.get()) {
        if (guard instanceof Guard.Indexes indexes) {
          seen.add(indexes.order());
        }
      }
      for (int[] p : arrays) {
        for (int[] q : arrays) {
          assertThat(nest.collides(6, p, q, guards.get()))
              .as("%d: %s with %s, %s", seed, nest, Arrays.toString(p), Arrays.toString(q))
              .isFalse();
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(Guard.Indexes.Order.values());
  }

  private static List<int[]> arrays() {
    Random random = new Random(3);
    List<int[]> arrays = new ArrayList<>(List.of(new int[0], new int[20]));
    for (int k = 0; k < 8; k++) {
      int[] array = new int[k % 4 == 0 ? 7 : 16];
      int spread = k % 2 == 0 ? 5 : 40;
      Arrays.setAll(array, x -> random.nextInt(spread) - 2);
      arrays.add(array);
      int[] sorted = array.clone();
      Arrays.sort(sorted);
      arrays.add(sorted);
      // Of all values but one: near misses.
      sorted = sorted.clone();
      sorted[random.nextInt(sorted.length)] = sorted[random.nextInt(sorted.length)];
      arrays.add(sorted);
      int[] mixed = random.ints(0, 25).distinct().limit(16).toArray();
      arrays.add(mixed);
    }
    return arrays;
  }
}
