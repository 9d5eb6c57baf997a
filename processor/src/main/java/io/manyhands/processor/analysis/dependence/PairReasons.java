package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Why accesses do not meet in different iterations: for each pair that was compared a line with the
 * rule that decided it, in the order of the comparison.
 */
final class PairReasons {
  /** A body with a thousand subscripts has half a million pairs. */
  private static final int MOST = 200;

  private final Set<String> lines = new LinkedHashSet<>();
  private final Set<String> current = new LinkedHashSet<>();
  private int more;

  /** What decides about the pair that is compared now. */
  void because(Supplier<String> rule) {
    if (lines.size() < MOST) {
      current.add(rule.get());
    } else {
      more++;
    }
  }

  /** The pair has to be decided by something else. */
  void reconsider() {
    current.clear();
  }

  /** The comparison of two accesses is over; without a reason they are of different memory. */
  void decided(Access one, Access other) {
    if (!current.isEmpty() && isWritten(one) && isWritten(other)) {
      lines.add(pair(one, other) + ": " + String.join("; ", current));
    }
    current.clear();
  }

  /** What iterations write to objects of their own meets nothing. */
  void ofOwnObject(Access write) {
    if (!isWritten(write)) {
      return;
    }
    lines.add(named(write) + ": freshness, each iteration makes the object itself");
  }

  List<String> lines() {
    List<String> all = new ArrayList<>(lines);
    if (more > 0) {
      all.add("and " + more + " more");
    }
    return List.copyOf(all);
  }

  /** Whether it stands in the source: nobody writes the constructors of records. */
  private static boolean isWritten(Access access) {
    return !access.site().span().equals(Span.NONE);
  }

  private static String pair(Access one, Access other) {
    return named(one).equals(named(other))
        ? named(one) + " in two iterations"
        : named(one) + " and " + named(other);
  }

  /** {@code a[i - 1] (read, line 12)}. */
  private static String named(Access access) {
    return access.site().text()
        + (access.isWrite() ? " (written, line " : " (read, line ")
        + access.site().span().line()
        + ")";
  }
}
