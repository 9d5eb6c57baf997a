package io.manyhands.processor.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of one diagnostic under {@code docs/diagnostics}.
 *
 * @param code what it is about
 * @param file where it lies
 * @param text all of it
 */
record DiagnosticPage(Code code, Path file, String text) {
  static DiagnosticPage of(Code code) {
    Path file = root().resolve(code.page());
    try {
      return new DiagnosticPage(code, file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(code + " has no page", e);
    }
  }

  /** The project's root: tests may run in it or in a module's directory. */
  static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (directory != null && !Files.isDirectory(directory.resolve("docs/diagnostics"))) {
      directory = directory.getParent();
    }
    if (directory == null) {
      throw new IllegalStateException("no docs/diagnostics around " + Path.of("").toAbsolutePath());
    }
    return directory;
  }

  /** The class that gets the diagnostic. */
  Optional<String> failing() {
    return block("java failing");
  }

  /** The class that does not, and is accepted. */
  Optional<String> fixed() {
    return block("java fixed");
  }

  /** The message as javac prints it. */
  Optional<String> message() {
    return block("text");
  }

  /** The page with another message. */
  String withMessage(String message) {
    return message().map(old -> text.replace(fenced(old), fenced(message))).orElse(text);
  }

  private static String fenced(String message) {
    return "```text\n" + message + "```";
  }

  /** The first block with this label. */
  private Optional<String> block(String label) {
    Matcher fence = Pattern.compile("(?ms)^```" + label + "\n(.*?)^```$").matcher(text);
    return fence.find() ? Optional.of(fence.group(1)) : Optional.empty();
  }
}
