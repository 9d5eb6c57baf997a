package io.manyhands.processor.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where the report of a compilation goes.
 *
 * <p>With {@code -Amanyhands.report=DIR} it is {@code DIR/manyhands.sarif}; the directory is made,
 * and a report of an earlier compilation is replaced, never merged. Without the option it is {@code
 * manyhands.sarif} beside the generated sources (javac's {@code -s}, or {@code -d} without one),
 * and only where there is something to tell.
 */
public final class ReportFiles {
  /** Name of the SARIF file. */
  public static final String SARIF = "manyhands.sarif";

  /** The option that names the directory. */
  private static final String OPTION = "-Amanyhands.report";

  private final Optional<Path> directory;
  private final Filer filer;
  private @Nullable URI besideSources;

  /**
   * Reports to a directory or to the compiler's output.
   *
   * @param directory value of the option, if given
   * @param filer the compilation's
   */
  public ReportFiles(Optional<Path> directory, Filer filer) {
    this.directory = directory;
    this.filer = filer;
  }

  /**
   * Writes the report. What is told when the rounds are over may be added by writing it again,
   * except beside generated sources that are not kept in a file system.
   *
   * @throws IOException with a message for the user that names the place and the reason
   */
  public void write(List<Outcome> outcomes, List<Finding> findings) throws IOException {
    if (directory.isPresent()) {
      writeTo(directory.get(), SarifReport.render(outcomes, findings));
    } else if (!outcomes.isEmpty() || !findings.isEmpty()) {
      writeBesideSources(SarifReport.render(outcomes, findings));
    }
  }

  private static void writeTo(Path directory, String text) throws IOException {
    try {
      Files.createDirectories(directory);
      Files.write(directory.resolve(SARIF), bytes(text));
    } catch (IOException e) {
      throw new IOException(
          "cannot write %s to %s (%s): %s".formatted(SARIF, directory, OPTION, reason(e)), e);
    }
  }

  private void writeBesideSources(String text) throws IOException {
    try {
      if (besideSources == null) {
        FileObject file = filer.createResource(StandardLocation.SOURCE_OUTPUT, "", SARIF);
        besideSources = file.toUri();
        try (OutputStream out = file.openOutputStream()) {
          out.write(bytes(text));
        }
      } else if ("file".equals(besideSources.getScheme())) {
        Files.write(Path.of(besideSources), bytes(text));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(
          "cannot write %s beside the generated sources: %s; name a directory with %s=DIR"
              .formatted(SARIF, reason(e), OPTION),
          e);
    }
  }

  /** File system exceptions often say no more than the file's name. */
  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  /** Never fails: half a surrogate pair, legal in Java source, becomes a question mark. */
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
