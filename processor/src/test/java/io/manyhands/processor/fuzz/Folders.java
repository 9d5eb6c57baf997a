package io.manyhands.processor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for one compilation each. */
final class Folders {
  private Folders() {}

  /** An empty folder. */
  static Path create(Path parent) {
    try {
      return Files.createTempDirectory(parent, "fuzz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A hundred thousand programs would fill a disk. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
