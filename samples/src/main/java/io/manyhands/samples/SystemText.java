package io.manyhands.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Text that every machine with a JDK has: its sources where they are installed, its legal notices,
 * and the names of its classes; again and again until there is enough of it.
 */
final class SystemText {
  private final long enough;
  private final List<String> lines = new ArrayList<>();
  private long size;

  private SystemText(long enough) {
    this.enough = enough;
  }

  /** Lines that have {@code characters} characters together, or a few more. */
  static List<String> lines(long characters) throws IOException {
    SystemText text = new SystemText(characters);
    Path home = Path.of(System.getProperty("java.home"));
    text.addSources(home.resolve("lib/src.zip"));
    text.addFiles(home.resolve("legal"));
    text.addFiles(home.resolve("conf"));
    text.addClasses();
    for (int k = 0; text.size < characters; k++) {
      text.add(text.lines.get(k));
    }
    return text.lines;
  }

  private void add(String line) {
    if (size < enough) {
      lines.add(line);
      size += line.length() + 1;
    }
  }

  private void addSources(Path zip) throws IOException {
    if (!Files.isRegularFile(zip)) {
      return;
    }
    try (ZipFile sources = new ZipFile(zip.toFile())) {
      for (ZipEntry entry :
          (Iterable<ZipEntry>) sources.stream().map(ZipEntry.class::cast)::iterator) {
        if (size < enough && entry.getName().endsWith(".java")) {
          try (BufferedReader reader =
              new BufferedReader(
                  new InputStreamReader(sources.getInputStream(entry), StandardCharsets.UTF_8))) {
            reader.lines().forEach(this::add);
          }
        }
      }
    }
  }

  private void addFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile).sorted()) {
      files.forEach(
          file -> {
            try {
              Files.readString(file, StandardCharsets.ISO_8859_1).lines().forEach(this::add);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private void addClasses() throws IOException {
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");
    try (Stream<Path> files = Files.walk(modules)) {
      files.map(Path::toString).sorted().forEach(this::add);
    }
  }
}
