package io.manyhands.samples;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where the build put things: {@code target}, which holds the classes or the jar that run. */
final class BuildDirectory {
  private BuildDirectory() {}

  /** The generated source of a class, or a remark that there is none. */
  static String generatedSource(Class<?> type) {
    Path file =
        path()
            .resolve("generated-sources/annotations")
            .resolve(type.getName().replace('.', '/') + "_Parallel.java");
    return Files.exists(file) ? display(file) : "none (expected " + display(file) + ")";
  }

  static Path pictures() {
    return path().resolve("pictures");
  }

  /** The path as seen from the working directory where that is shorter. */
  static String display(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }

  static Path path() {
    CodeSource source = BuildDirectory.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Path.of("").toAbsolutePath();
    }
    try {
      return Path.of(source.getLocation().toURI()).toAbsolutePath().resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
