package io.manyhands.samples;

import io.manyhands.annotations.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds edges in a picture: how steeply the brightness changes at each pixel. */
public final class SobelEdges {
  private SobelEdges() {}

  /**
   * Draws the edges in white on black; the outermost pixels stay black.
   *
   * @param pixels colors as {@code 0xRRGGBB}, row by row
   * @param columns pixels per row
   * @param rows number of rows
   * @return the edges
   */
  public static int[] edges(int[] pixels, int columns, int rows) {
    double[][] light = brightness(pixels, columns, rows);
    int[] edges = new int[columns * rows];
    for (@Parallel int y = 1; y < rows - 1; y++) {
      for (int x = 1; x < columns - 1; x++) {
        double across =
            light[y - 1][x + 1]
                - light[y - 1][x - 1]
                + 2 * (light[y][x + 1] - light[y][x - 1])
                + light[y + 1][x + 1]
                - light[y + 1][x - 1];
        double down =
            light[y + 1][x - 1]
                - light[y - 1][x - 1]
                + 2 * (light[y + 1][x] - light[y - 1][x])
                + light[y + 1][x + 1]
                - light[y - 1][x + 1];
        int strength = Math.min(255, (int) Math.hypot(across, down));
        edges[y * columns + x] = strength << 16 | strength << 8 | strength;
      }
    }
    return edges;
  }

  private static double[][] brightness(int[] pixels, int columns, int rows) {
    double[][] light = new double[rows][columns];
    for (@Parallel int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int pixel = pixels[y * columns + x];
        light[y][x] =
            0.2126 * (pixel >> 16 & 0xff) + 0.7152 * (pixel >> 8 & 0xff) + 0.0722 * (pixel & 0xff);
      }
    }
    return light;
  }

  /**
   * Draws a picture's edges into {@code edges.png}.
   *
   * @param arguments a PNG or JPEG file, by default the Mandelbrot set
   * @throws IOException if a picture cannot be read or written
   */
  public static void main(String... arguments) throws IOException {
    Picture picture = Picture.named(arguments);
    int[] edges =
        Comparison.of("Sobel edges, " + picture.size(), SobelEdges.class)
            .print(
                () -> edges(picture.pixels(), picture.columns(), picture.rows()), Arrays::equals);
    Path file = picture.with(edges).write("edges.png");
    System.out.println("  picture     " + BuildDirectory.display(file));
  }
}
