import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies a unified diff, for builds that have a JDK and no {@code patch}.
 *
 * <p>Every line that the diff shows must be found where the diff says: no fuzz, no offsets.
 *
 * <p>Usage: {@code java ApplyPatch.java DIFF ORIGINALS PATCHED}; the paths in the diff's {@code
 * ---} lines are looked for under ORIGINALS, those in its {@code +++} lines are written under
 * PATCHED.
 */
final class ApplyPatch {
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,\\d+)? \\+\\d+(?:,\\d+)? @@.*");

  private final String name;
  private final List<String> original;
  private final List<String> patched = new ArrayList<>();
  private int next; // index in original of the next line not yet copied

  private ApplyPatch(String name, List<String> original) {
    this.name = name;
    this.original = original;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> diff = Files.readAllLines(Path.of(arguments[0]));
    Path originals = Path.of(arguments[1]);
    Path target = Path.of(arguments[2]);
    for (int line = 0; line < diff.size(); ) {
      String from = header(diff, line, "--- ");
      String to = header(diff, line + 1, "+++ ");
      int end = line + 2;
      while (end < diff.size() && !diff.get(end).startsWith("--- ")) {
        end++;
      }
      ApplyPatch file = new ApplyPatch(from, Files.readAllLines(originals.resolve(from)));
      file.apply(diff.subList(line + 2, end));
      Files.createDirectories(target.resolve(to).getParent());
      Files.write(target.resolve(to), file.patched);
      line = end;
    }
  }

  private static String header(List<String> diff, int line, String start) {
    if (!diff.get(line).startsWith(start)) {
      throw new IllegalArgumentException("line " + (line + 1) + " of the diff: no '" + start + "'");
    }
    return diff.get(line).substring(start.length());
  }

  private void apply(List<String> hunks) {
    for (String line : hunks) {
      Matcher hunk = HUNK.matcher(line);
      if (hunk.matches()) {
        copyTo(Integer.parseInt(hunk.group(1)) - 1);
      } else if (line.startsWith("+")) {
        patched.add(line.substring(1));
      } else if (line.startsWith("-")) {
        expect(line.substring(1));
      } else {
        patched.add(expect(line.substring(1)));
      }
    }
    copyTo(original.size());
  }

  private void copyTo(int end) {
    patched.addAll(original.subList(next, end));
    next = end;
  }

  private String expect(String line) {
    String found = next < original.size() ? original.get(next) : "end of file";
    if (!found.equals(line)) {
      throw new IllegalStateException(
          name + ":" + (next + 1) + ": the diff expects '" + line + "', found '" + found + "'");
    }
    next++;
    return found;
  }
}
