package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DivisionsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 25, 1000, 300_000})
  void mergeSortSorts(int count) {
    int[] numbers = MergeSort.numbers(count);

    MergeSort.sort(numbers);

    int[] expected = MergeSort.numbers(count);
    java.util.Arrays.sort(expected);
    assertThat(numbers).isEqualTo(expected);
  }

  @Test
  void integralHasTheSameBits() {
    double expected = Sequential.resultOf(() -> Quadrature.integral(0.02, 2, 1e-9));

    for (int round = 0; round < 5; round++) {
      assertThat(Quadrature.integral(0.02, 2, 1e-9)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 5_000})
  void quadTreesHaveTheSameBits(int bodies) {
    QuadTree expected = Sequential.resultOf(() -> QuadTree.withForces(bodies));

    for (int round = 0; round < 3; round++) {
      assertThat(QuadTree.withForces(bodies).sameAs(expected)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "4, 2", "5, 10", "6, 4", "8, 92", "10, 724"})
  void queensAreCounted(int size, long solutions) {
    assertThat(Queens.solutions(size)).isEqualTo(solutions);
  }
}
