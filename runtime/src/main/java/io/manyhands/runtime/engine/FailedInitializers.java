package io.manyhands.runtime.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Classes whose static initializers have thrown while a loop ran. Whoever uses such a class first
 * gets what the initializer threw, whoever comes later a {@link NoClassDefFoundError} (section
 * 12.4.2 of the Java Language Specification). In the loop as written the lowest iteration comes
 * first.
 */
final class FailedInitializers {
  private static final String LATER = "Could not initialize class ";

  private final List<Error> first = new ArrayList<>();

  /** Remembers what an iteration has thrown, if it may come from an initializer. */
  void add(Throwable thrown) {
    if (thrown instanceof Error error && !isLater(error)) {
      first.add(error);
    }
  }

  /** What the loop as written would have thrown where {@code thrown} was. */
  Throwable inOrder(Throwable thrown) {
    if (!isLater(thrown)) {
      return thrown;
    }
    String name = String.valueOf(thrown.getMessage()).substring(LATER.length());
    return first.stream()
        .filter(error -> comesFrom(error, name))
        .findFirst()
        .<Throwable>map(error -> error)
        .orElse(thrown);
  }

  private static boolean isLater(Throwable thrown) {
    return thrown instanceof NoClassDefFoundError
        && String.valueOf(thrown.getMessage()).startsWith(LATER);
  }

  private static boolean comesFrom(Error error, String name) {
    Throwable cause = error.getCause();
    Throwable thrown =
        error instanceof ExceptionInInitializerError && cause != null ? cause : error;
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getMethodName().equals("<clinit>") && frame.getClassName().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
