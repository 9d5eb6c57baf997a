package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the samples collect in parallel is what their loops collect, in the same order. */
final class CollectedTest {
  @Test
  void wordsAreCountedInOrder() throws IOException {
    List<String> lines = SystemText.lines(2_000_000);
    Map<String, Integer> counts = WordCount.count(lines);
    Map<String, Integer> expected = Sequential.resultOf(() -> WordCount.count(lines));
    assertThat(counts).isEqualTo(expected).hasSizeGreaterThan(1_000);
    assertThat(new ArrayList<>(counts.keySet())).isEqualTo(new ArrayList<>(expected.keySet()));
  }

  @Test
  void linesAreGrouped() {
    String[] lines = GroupBy.lines(20_000);
    assertThat(GroupBy.group(lines)).isEqualTo(Sequential.resultOf(() -> GroupBy.group(lines)));
  }

  @Test
  void primesArePacked() {
    assertThat(PackFilter.primes(20_000))
        .isEqualTo(Sequential.resultOf(() -> PackFilter.primes(20_000)))
        .startsWith(2, 3, 5, 7, 11)
        .hasSize(2262);
  }
}
