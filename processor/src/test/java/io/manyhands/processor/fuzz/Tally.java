package io.manyhands.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of all programs; several threads add to it. */
final class Tally {
  private final List<Failure> failures = new ArrayList<>();
  private final Map<String, Integer> rules = new TreeMap<>();
  private int programs;
  private int proved;
  private int guarded;
  private long calls;

  /** Counts a program by the outcome of its loop and the diagnostic that says so. */
  synchronized void decided(String outcome, String rule) {
    programs++;
    proved += outcome.equals("proved") ? 1 : 0;
    guarded += outcome.equals("guarded") ? 1 : 0;
    rules.merge(rule, 1, Integer::sum);
  }

  /** Counts calls of programs that were compared. */
  synchronized void compared(int count) {
    calls += count;
  }

  /** Takes a program that went wrong. */
  synchronized void failed(Failure failure) {
    failures.add(failure);
  }

  synchronized List<Failure> failures() {
    return List.copyOf(failures);
  }

  synchronized int programs() {
    return programs;
  }

  synchronized int accepted() {
    return proved + guarded;
  }

  /** One line with everything. */
  synchronized String summary() {
    return ("%d programs: %d proved, %d guarded (%d %% accepted), %d refused; %d calls compared;"
            + " %d differences, %d crashes, %d uncompilable, %d hangs, %d invalid; outcomes %s")
        .formatted(
            programs,
            proved,
            guarded,
            programs == 0 ? 0 : 100 * (proved + guarded) / programs,
            programs - proved - guarded,
            calls,
            count(Failure.Kind.DIFFERENCE),
            count(Failure.Kind.CRASH),
            count(Failure.Kind.UNCOMPILABLE),
            count(Failure.Kind.HANG),
            count(Failure.Kind.INVALID),
            rules);
  }

  private long count(Failure.Kind kind) {
    return failures.stream().filter(failure -> failure.kind() == kind).count();
  }
}
