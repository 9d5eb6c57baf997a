// expect: any any any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Separators and numbers of which the iteration before tells, and texts and lists made of them. */
public class HandedSeparators {
  private static void between(StringBuilder text, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      if (!first) text.append(',');
      if (name.isEmpty()) continue;
      first = false;
      text.append(name);
    }
  }

  private static void sometimes(StringBuilder text, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      if (!first) text.append(',');
      if (name.length() > 3) {
        first = false;
      }
      text.append(name);
    }
  }

  private static void before(StringBuilder text, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      text.append(name);
      if (!first) text.append(',');
      first = false;
    }
  }

  private static void turned(StringBuilder text, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      if (first) text.append(',');
      first = false;
      text.append(name);
    }
  }

  private static int counted(StringBuilder text, List<String> names) {
    boolean first = true;
    int later = 0;
    for (@Parallel String name : names) {
      if (!first) text.append(',');
      later += first ? 0 : 1;
      first = false;
      text.append(name);
    }
    return later;
  }

  private static void reset(StringBuilder text, List<String> names) {
    boolean first = true;
    for (@Parallel String name : names) {
      if (!first) text.append(',');
      first = false;
      text.append(name);
      if (name.isEmpty()) first = true;
    }
  }

  private static List<String> numbered(List<String> lines) {
    List<String> out = new ArrayList<>();
    int number = 0;
    for (@Parallel String line : lines) {
      if (line.isEmpty()) {
        continue;
      }
      number++;
      out.add(number + line);
    }
    return out;
  }

  private static List<String> twice(List<String> lines) {
    List<String> out = new ArrayList<>();
    int number = 0;
    for (@Parallel String line : lines) {
      number++;
      if (line.isEmpty()) {
        number++;
        continue;
      }
      out.add(number + line);
    }
    return out;
  }

  private interface Filler {
    void fill(StringBuilder text, List<String> names);
  }

  public static Object run() {
    StringBuilder all = new StringBuilder();
    List<Filler> fillers =
        List.of(
            HandedSeparators::between,
            HandedSeparators::sometimes,
            HandedSeparators::before,
            HandedSeparators::turned,
            HandedSeparators::reset);
    for (int n : new int[] {0, 1, 2, 9, 1500}) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        names.add(i % 7 == 3 ? "" : i % 11 == 5 ? "-" + i : "n" + i);
      }
      for (Filler filler : fillers) {
        StringBuilder text = new StringBuilder("[");
        filler.fill(text, names);
        all.append(text).append('\n');
      }
      all.append(counted(all, names)).append(numbered(names)).append(twice(names)).append('\n');
    }
    return all.toString();
  }
}
