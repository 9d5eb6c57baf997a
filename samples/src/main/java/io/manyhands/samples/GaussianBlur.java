package io.manyhands.samples;

import io.manyhands.annotations.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Blurs a picture with a Gaussian kernel, first along the rows, then along the columns. */
public final class GaussianBlur {
  private GaussianBlur() {}

  /**
   * Blurs.
   *
   * @param pixels colors as {@code 0xRRGGBB}, row by row
   * @param columns pixels per row
   * @param rows number of rows
   * @param sigma the kernel's standard deviation in pixels
   * @return the blurred picture
   */
  public static int[] blur(int[] pixels, int columns, int rows, double sigma) {
    double[] kernel = kernel(sigma);
    int[] rowsBlurred = alongRows(pixels, columns, rows, kernel);
    return alongColumns(rowsBlurred, columns, rows, kernel);
  }

  private static int[] alongRows(int[] pixels, int columns, int rows, double[] kernel) {
    int radius = kernel.length / 2;
    int[] blurred = new int[columns * rows];
    for (@Parallel int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int k = 0; k < kernel.length; k++) {
          // beyond the edge lies more of the edge
          int from = Math.max(0, Math.min(columns - 1, x + k - radius));
          int pixel = pixels[y * columns + from];
          red += kernel[k] * (pixel >> 16 & 0xff);
          green += kernel[k] * (pixel >> 8 & 0xff);
          blue += kernel[k] * (pixel & 0xff);
        }
        blurred[y * columns + x] = pack(red, green, blue);
      }
    }
    return blurred;
  }

  private static int[] alongColumns(int[] pixels, int columns, int rows, double[] kernel) {
    int radius = kernel.length / 2;
    int[] blurred = new int[columns * rows];
    for (@Parallel int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int k = 0; k < kernel.length; k++) {
          int from = Math.max(0, Math.min(rows - 1, y + k - radius));
          int pixel = pixels[from * columns + x];
          red += kernel[k] * (pixel >> 16 & 0xff);
          green += kernel[k] * (pixel >> 8 & 0xff);
          blue += kernel[k] * (pixel & 0xff);
        }
        blurred[y * columns + x] = pack(red, green, blue);
      }
    }
    return blurred;
  }

  private static int pack(double red, double green, double blue) {
    return (int) (red + 0.5) << 16 | (int) (green + 0.5) << 8 | (int) (blue + 0.5);
  }

  /** Weights that sum to one. */
  private static double[] kernel(double sigma) {
    int radius = (int) Math.ceil(3 * sigma);
    double[] weights = new double[2 * radius + 1];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      double distance = (k - radius) / sigma;
      weights[k] = Math.exp(-distance * distance / 2);
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  /**
   * Blurs a picture into {@code blurred.png}.
   *
   * @param arguments a PNG or JPEG file, by default the Mandelbrot set
   * @throws IOException if a picture cannot be read or written
   */
  public static void main(String... arguments) throws IOException {
    Picture picture = Picture.named(arguments);
    int[] blurred =
        Comparison.of("Gaussian blur, " + picture.size(), GaussianBlur.class)
            .print(
                () -> blur(picture.pixels(), picture.columns(), picture.rows(), 4), Arrays::equals);
    Path file = picture.with(blurred).write("blurred.png");
    System.out.println("  picture     " + BuildDirectory.display(file));
  }
}
