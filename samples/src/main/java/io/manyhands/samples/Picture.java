package io.manyhands.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A picture in memory. */
final class Picture {
  private final int columns;
  private final int rows;
  private final int[] pixels;

  /** Takes colors as {@code 0xRRGGBB}, row by row. */
  Picture(int columns, int rows, int[] pixels) {
    this.columns = columns;
    this.rows = rows;
    this.pixels = pixels;
  }

  /** The picture in the file that the arguments name, or else the Mandelbrot set. */
  static Picture named(String... arguments) throws IOException {
    if (arguments.length > 0) {
      return read(Path.of(arguments[0]));
    }
    int columns = 1600;
    int rows = 1200;
    return new Picture(columns, rows, Mandelbrot.whole().render(columns, rows));
  }

  static Picture read(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException(file + " is no picture that Java can read, such as PNG or JPEG");
    }
    int columns = image.getWidth();
    int rows = image.getHeight();
    int[] pixels = image.getRGB(0, 0, columns, rows, null, 0, columns);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] &= 0xffffff;
    }
    return new Picture(columns, rows, pixels);
  }

  /** Writes a PNG file into the build's directory and returns its path. */
  Path write(String name) throws IOException {
    Path file = BuildDirectory.pictures().resolve(name);
    Files.createDirectories(file.getParent());
    writeTo(file);
    return file;
  }

  void writeTo(Path file) throws IOException {
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, columns, rows, pixels, 0, columns);
    ImageIO.write(image, "png", file.toFile());
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  int[] pixels() {
    return pixels;
  }

  Picture with(int[] otherPixels) {
    return new Picture(columns, rows, otherPixels);
  }

  String size() {
    return columns + " x " + rows + " pixels";
  }
}
