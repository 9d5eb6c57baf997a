// expect: guarded guarded guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Two holders have the same builders: chunks put the pieces of one after those of the other. */
public class SharedBuilders {
  private static final int N = 20_000;

  private static void lists(List<StringBuilder> pages, List<StringBuilder> notes) {
    for (@Parallel int i = 0; i < N; i++) {
      pages.get(i % 3).append(i);
      notes.get(i % 3).append(';');
    }
  }

  private static void maps(Map<Integer, StringBuilder> pages, Map<Integer, StringBuilder> notes) {
    for (@Parallel int i = 0; i < N; i++) {
      pages.get(i % 2).append(i);
      notes.get(i % 2).append(';');
    }
  }

  private static void arrays(StringBuilder[] pages, StringBuilder[] notes) {
    for (@Parallel int i = 0; i < N; i++) {
      pages[i % 2].append(i);
      notes[i % 2].append(';');
    }
  }

  /** The log is in the list, too. */
  private static void one(StringBuilder log, List<StringBuilder> pages) {
    for (@Parallel int i = 0; i < N; i++) {
      log.append(i);
      pages.get(i % 3).append(';');
    }
  }

  public static Object run() {
    StringBuilder first = new StringBuilder("a");
    StringBuilder second = new StringBuilder("b");
    List<StringBuilder> pages = new ArrayList<>(Arrays.asList(first, new StringBuilder(), second));
    List<StringBuilder> notes = new ArrayList<>(Arrays.asList(new StringBuilder(), first, second));
    lists(pages, notes);
    one(second, pages);
    one(new StringBuilder(), pages);
    lists(pages, new ArrayList<>(List.of(new StringBuilder(), first, new StringBuilder())));
    StringBuilder shared = new StringBuilder();
    Map<Integer, StringBuilder> map = new HashMap<>(Map.of(0, shared, 1, new StringBuilder()));
    maps(map, new HashMap<>(map));
    arrays(new StringBuilder[] {first, second}, new StringBuilder[] {first, second});
    arrays(new StringBuilder[] {first, second}, new StringBuilder[] {new StringBuilder(), first});
    AtomicInteger hash = new AtomicInteger();
    pages.forEach(page -> hash.set(31 * hash.get() + page.toString().hashCode()));
    notes.forEach(note -> hash.set(31 * hash.get() + note.toString().hashCode()));
    map.forEach((key, page) -> hash.set(31 * hash.get() + page.toString().hashCode()));
    return hash.get();
  }
}
