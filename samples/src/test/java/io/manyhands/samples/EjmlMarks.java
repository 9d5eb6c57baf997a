package io.manyhands.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The loops that EJML's authors marked for parallel execution, marked for Manyhands instead.
 *
 * <p>Their marks are comments for a tool of theirs, which makes a second class from each that has
 * some. {@code CONCURRENT_BELOW} says what the line below it becomes there: mostly a loop, whose
 * end {@code CONCURRENT_ABOVE} shows; sometimes a statement of another kind, which is left alone.
 * The other marks ({@code INLINE}, {@code OMIT}, {@code REMOVE}) are about lines that the second
 * class has more or less, and mark no loop.
 */
final class EjmlMarks {
  private static final String MARK = "//CONCURRENT_BELOW";
  private static final Pattern LOOP = Pattern.compile("^(\\s*for \\()(int .*)$");
  private static final String ANNOTATION =
      "@io.manyhands.annotations.Parallel("
          + "unproven = io.manyhands.annotations.Unproven.SEQUENTIAL) ";

  private final List<Path> files = new ArrayList<>();
  private int loops;

  /** Copies the classes with marked loops below {@code target}; lines keep their numbers. */
  static EjmlMarks replaced(Path sources, Path target) throws IOException {
    EjmlMarks marks = new EjmlMarks();
    List<Path> originals;
    try (Stream<Path> all = Files.walk(sources)) {
      originals = all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    for (Path original : originals) {
      marks.replace(original, target.resolve(sources.relativize(original)));
    }
    return marks;
  }

  private void replace(Path original, Path copy) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(original));
    int before = loops;
    for (int k = 1; k < lines.size(); k++) {
      var loop = LOOP.matcher(lines.get(k));
      if (lines.get(k - 1).strip().startsWith(MARK) && loop.matches()) {
        lines.set(k, loop.group(1) + ANNOTATION + loop.group(2));
        loops++;
      }
    }
    if (loops > before) {
      // The JDK's own annotation of that name, since Java 9.
      lines.replaceAll(
          line ->
              line.replace("javax.annotation.Generated", "javax.annotation.processing.Generated"));
      Files.createDirectories(copy.getParent());
      Files.write(copy, lines);
      files.add(copy);
    }
  }

  /** The copies. */
  List<Path> files() {
    return files;
  }

  /** How many loops were marked. */
  int loops() {
    return loops;
  }
}
