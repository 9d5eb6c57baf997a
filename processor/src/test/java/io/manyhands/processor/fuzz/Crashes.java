package io.manyhands.processor.fuzz;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Exceptions that come out of a compiler. */
final class Crashes {
  private static final int FRAMES = 12;

  private Crashes() {}

  /** What the compiler wraps. */
  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Where it comes from: equal for the same mistake. */
  static String place(RuntimeException thrown) {
    Throwable cause = cause(thrown);
    StackTraceElement[] trace = cause.getStackTrace();
    return cause.getClass() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** What a person needs to find it. */
  static String details(RuntimeException thrown) {
    Throwable cause = cause(thrown);
    return Arrays.stream(cause.getStackTrace())
        .limit(FRAMES)
        .map(element -> "\n  " + element)
        .collect(Collectors.joining("", cause.toString(), ""));
  }
}
