package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MandelbrotTest {
  @ParameterizedTest
  @CsvSource({"97, 61", "1, 200", "200, 1", "0, 5", "5, 0"})
  void parallelFormDrawsTheSamePicture(int columns, int rows) {
    Mandelbrot set = new Mandelbrot(-0.7, 0.1, 3, 200);

    int[] expected = Sequential.resultOf(() -> set.render(columns, rows));

    assertThat(set.render(columns, rows)).isEqualTo(expected);
  }
}
