// expect: proved guarded guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Generated source took each {@code StringBuffer} in a map, list or array for a builder. */
public class BuffersInMaps {
  private static final int N = 20_000;

  private static Map<Integer, StringBuffer> grouped() {
    Map<Integer, StringBuffer> lines = new HashMap<>();
    for (@Parallel int i = 0; i < N; i++) {
      lines.computeIfAbsent(i % 7, key -> new StringBuffer()).append(i).append(' ');
    }
    return lines;
  }

  private static void named(Map<Integer, StringBuffer> lines) {
    for (@Parallel int i = 0; i < N; i++) {
      StringBuffer line = lines.get(i % 3);
      if (line == null) {
        line = new StringBuffer();
        lines.put(i % 3, line);
      }
      line.append(i);
    }
  }

  private static void columns(StringBuffer[] columns) {
    for (@Parallel int i = 0; i < N; i++) {
      columns[i % columns.length].append(i);
    }
  }

  private static void listed(List<StringBuffer> columns, Map<Integer, StringBuilder> builders) {
    for (@Parallel int i = 0; i < N; i++) {
      columns.get(i % 2).append(i);
      builders.get(i % 2).append(i);
    }
  }

  public static Object run() {
    StringBuilder all = new StringBuilder(grouped().toString());
    Map<Integer, StringBuffer> lines = new HashMap<>();
    named(lines);
    StringBuffer[] columns = {new StringBuffer("a"), new StringBuffer("b")};
    columns(columns);
    Map<Integer, StringBuilder> builders = new HashMap<>();
    builders.put(0, new StringBuilder());
    builders.put(1, new StringBuilder("c"));
    listed(new ArrayList<>(Arrays.asList(columns)), builders);
    return all.append(lines).append(Arrays.toString(columns)).append(builders).toString().hashCode();
  }
}
