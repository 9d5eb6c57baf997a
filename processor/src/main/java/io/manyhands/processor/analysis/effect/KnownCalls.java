package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Method;

/** What is known of the JDK's methods. */
public final class KnownCalls {
  private KnownCalls() {}

  /**
   * Whether {@code method} is one of the JDK's whose effects are known and that calls no function:
   * they come to an end.
   */
  public static boolean include(Method method) {
    return LibraryEffects.standard().of(method).isPresent()
        && !LibraryEffects.isFunction(method.owner())
        && !method.owner().packageName().equals("java.util.stream")
        && method.parameterTypes().stream().noneMatch(LibraryEffects::isFunction);
  }
}
