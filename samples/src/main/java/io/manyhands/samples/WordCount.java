package io.manyhands.samples;

import io.manyhands.annotations.Parallel;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the words of a large text in a {@code HashMap}. */
public final class WordCount {
  private WordCount() {}

  /**
   * Counts.
   *
   * @param lines the text
   * @return how often each word is there
   */
  public static Map<String, Integer> count(List<String> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (@Parallel String line : lines) {
      int start = -1;
      for (int at = 0; at <= line.length(); at++) {
        boolean inside = at < line.length() && Character.isLetter(line.charAt(at));
        if (inside && start < 0) {
          start = at;
        } else if (!inside && start >= 0) {
          counts.merge(line.substring(start, at), 1, Integer::sum);
          start = -1;
        }
      }
    }
    return counts;
  }

  /**
   * Counts the words of the JDK's own texts.
   *
   * @param arguments millions of characters, by default 50
   * @throws IOException if the texts cannot be read
   */
  public static void main(String... arguments) throws IOException {
    int millions = Arguments.number(arguments, 0, 50);
    List<String> lines = SystemText.lines(millions * 1_000_000L);
    // Equal down to the order in which the map is gone through.
    Map<String, Integer> counts =
        Comparison.of("Word count, " + millions + " million characters", WordCount.class)
            .print(
                () -> count(lines),
                (one, other) ->
                    List.copyOf(one.keySet()).equals(List.copyOf(other.keySet()))
                        && one.equals(other));
    String most =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .map(Object::toString)
            .orElse("none");
    System.out.println("  words       " + counts.size() + ", most often " + most);
  }
}
