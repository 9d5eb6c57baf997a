package io.manyhands.processor.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Makes a text smaller, step by step, as long as it keeps a property. */
final class Minimizer {
  private final Predicate<String> kept;
  private final long end;

  Minimizer(Predicate<String> kept, Duration longest) {
    this.kept = kept;
    this.end = System.nanoTime() + longest.toNanos();
  }

  /** A text from which no single cut can be taken any more, if time allows. */
  String minimize(String text) {
    String smallest = text;
    int before;
    do {
      before = smallest.length();
      smallest = once(smallest);
    } while (smallest.length() < before && System.nanoTime() < end);
    return smallest.length() == text.length()
        ? text
        : smallest.replaceAll("[ \t]+\n", "\n").replaceAll("\n{2,}", "\n\n");
  }

  private String once(String text) {
    String smallest = text;
    List<SourceTree.Edit> cuts = Cuts.of(smallest);
    int next = 0;
    while (next < cuts.size() && System.nanoTime() < end) {
      String candidate = cuts.get(next).apply(smallest);
      if (kept.test(candidate)) {
        smallest = candidate;
        cuts = Cuts.of(smallest);
      } else {
        next++;
      }
    }
    return smallest;
  }
}
