package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiltersTest {
  @ParameterizedTest
  @CsvSource({"83, 59", "1, 40", "40, 1", "2, 2", "1, 1"})
  void parallelBlurIsTheSame(int columns, int rows) {
    int[] pixels = noise(columns * rows);

    int[] expected = Sequential.resultOf(() -> GaussianBlur.blur(pixels, columns, rows, 2.5));

    assertThat(GaussianBlur.blur(pixels, columns, rows, 2.5)).isEqualTo(expected);
  }

  @Test
  void blurKeepsAnEvenPicture() {
    int[] pixels = new int[30 * 20];
    Arrays.fill(pixels, 0x204060);

    assertThat(GaussianBlur.blur(pixels, 30, 20, 2.5)).isEqualTo(pixels);
  }

  @ParameterizedTest
  @CsvSource({"83, 59", "3, 40", "40, 3", "2, 2", "1, 1"})
  void parallelEdgesAreTheSame(int columns, int rows) {
    int[] pixels = noise(columns * rows);

    int[] expected = Sequential.resultOf(() -> SobelEdges.edges(pixels, columns, rows));

    assertThat(SobelEdges.edges(pixels, columns, rows)).isEqualTo(expected);
  }

  @Test
  void pictureComesBackFromItsFile(@TempDir Path directory) throws IOException {
    int[] pixels = noise(12 * 7);
    Path file = directory.resolve("noise.png");

    new Picture(12, 7, pixels).writeTo(file);

    assertThat(Picture.read(file).pixels()).isEqualTo(pixels);
    assertThat(Picture.read(file).columns()).isEqualTo(12);
  }

  private static int[] noise(int pixels) {
    return new Random(7).ints(pixels, 0, 0x1000000).toArray();
  }
}
