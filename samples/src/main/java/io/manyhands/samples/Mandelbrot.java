package io.manyhands.samples;

import io.manyhands.annotations.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The Mandelbrot set as a picture: rows take very different times, and none needs another. */
public final class Mandelbrot {
  private final double centerX;
  private final double centerY;
  private final double width;
  private final int limit;

  /**
   * Chooses a part of the plane.
   *
   * @param centerX real part of the point in the middle
   * @param centerY imaginary part of the point in the middle
   * @param width distance between the left and the right edge
   * @param limit steps after which a point counts as inside
   */
  public Mandelbrot(double centerX, double centerY, double width, int limit) {
    this.centerX = centerX;
    this.centerY = centerY;
    this.width = width;
    this.limit = limit;
  }

  /**
   * The part of the plane that the other samples use as their input picture.
   *
   * @return the whole set
   */
  public static Mandelbrot whole() {
    return new Mandelbrot(-0.7, 0, 3.2, 1000);
  }

  /**
   * Draws the picture.
   *
   * @param columns pixels per row
   * @param rows rows of the picture
   * @return the colors, row by row
   */
  public int[] render(int columns, int rows) {
    int[] pixels = new int[columns * rows];
    double scale = width / columns;
    for (@Parallel int y = 0; y < rows; y++) {
      double im = centerY + (y - rows / 2) * scale;
      for (int x = 0; x < columns; x++) {
        double re = centerX + (x - columns / 2) * scale;
        pixels[y * columns + x] = color(escapeTime(re, im, limit), limit);
      }
    }
    return pixels;
  }

  /** Steps until re + im i leaves the circle of radius 2, at most {@code limit}. */
  private static int escapeTime(double re, double im, int limit) {
    double x = 0;
    double y = 0;
    int steps = 0;
    while (steps < limit && x * x + y * y <= 4) {
      double next = x * x - y * y + re;
      y = 2 * x * y + im;
      x = next;
      steps++;
    }
    return steps;
  }

  private static int color(int steps, int limit) {
    if (steps == limit) {
      return 0;
    }
    int red = Math.min(255, steps * 3);
    int green = Math.min(255, steps * 7);
    int blue = Math.min(255, 40 + steps * 13);
    return red << 16 | green << 8 | blue;
  }

  /**
   * Renders into {@code mandelbrot.png}.
   *
   * @param arguments columns and rows, by default 1200 and 900
   * @throws IOException if the picture cannot be written
   */
  public static void main(String... arguments) throws IOException {
    int columns = Arguments.number(arguments, 0, 1200);
    int rows = Arguments.number(arguments, 1, 900);
    int[] pixels =
        Comparison.of("Mandelbrot set, " + columns + " x " + rows + " pixels", Mandelbrot.class)
            .print(() -> whole().render(columns, rows), Arrays::equals);
    Path file = new Picture(columns, rows, pixels).write("mandelbrot.png");
    System.out.println("  picture     " + BuildDirectory.display(file));
  }
}
