package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MatrixMultiplicationTest {
  @ParameterizedTest
  @CsvSource({"64, 64, 64", "1, 50, 3", "50, 1, 50", "31, 17, 1"})
  void parallelFormComputesTheSame(int rows, int inner, int columns) {
    double[][] a = MatrixMultiplication.random(rows, inner, 3);
    double[][] b = MatrixMultiplication.random(inner, columns, 4);

    double[][] expected = Sequential.resultOf(() -> MatrixMultiplication.multiply(a, b));

    assertThat(MatrixMultiplication.multiply(a, b)).isDeepEqualTo(expected);
  }

  @Test
  void flatMatricesGiveTheSameAsRows() {
    int n = 57;
    double[][] a = MatrixMultiplication.random(n, n, 5);
    double[][] b = MatrixMultiplication.random(n, n, 6);
    double[] expected = MatrixMultiplication.flat(MatrixMultiplication.multiply(a, b));

    double[] product =
        MatrixMultiplication.multiply(
            MatrixMultiplication.flat(a), MatrixMultiplication.flat(b), n);

    assertThat(product).isEqualTo(expected);
  }
}
