package io.manyhands.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A test program with what is expected of it written in comments.
 *
 * <p>{@code // expect: proved guarded} names the outcome of each marked loop in the order of the
 * source, {@code any} where it does not matter; {@code // ERROR: MH012} stands at the end of a line
 * that gets this diagnostic as an error. A program without errors has a method {@code static Object
 * run()}.
 *
 * @param path the file
 * @param text its text
 */
public record ProgramFile(Path path, String text) {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Pattern EXPECT = Pattern.compile("(?m)^// expect: (.*)$");
  private static final Pattern ERROR = Pattern.compile("// ERROR: (MH\\d{3})$");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package (\\w+);");

  /** The programs of a folder of the test resources, by name. */
  public static List<ProgramFile> in(String folder) {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      List<ProgramFile> programs = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        programs.add(new ProgramFile(file, Files.readString(file)));
      }
      return programs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's name. */
  public String name() {
    return path.getFileName().toString();
  }

  /** The class that it is named for. */
  public String className() {
    Matcher found = PACKAGE.matcher(text);
    String prefix = found.find() ? found.group(1) + "." : "";
    return prefix + name().replace(".java", "");
  }

  /** The outcomes that its loops shall have, or nothing where the file does not say. */
  public Optional<List<String>> outcomes() {
    Matcher found = EXPECT.matcher(text);
    return found.find() ? Optional.of(List.of(found.group(1).split(" "))) : Optional.empty();
  }

  /** The errors that it shall get, by line. */
  public Map<Integer, String> errors() {
    Map<Integer, String> errors = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (int k = 0; k < lines.size(); k++) {
      Matcher found = ERROR.matcher(lines.get(k));
      if (found.find()) {
        errors.put(k + 1, found.group(1));
      }
    }
    return errors;
  }

  /** Whether the marked loops of this file got the outcomes that it names. */
  public boolean hasOutcomes(List<MarkedRegion> regions) {
    List<String> wanted = outcomes().orElse(List.of());
    if (wanted.size() != regions.size()) {
      return false;
    }
    for (int k = 0; k < wanted.size(); k++) {
      if (!wanted.get(k).equals("any") && !wanted.get(k).equals(regions.get(k).outcome())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return name();
  }
}
