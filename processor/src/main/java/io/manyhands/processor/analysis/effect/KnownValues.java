package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Method;

/** Methods of the JDK that compute a value from values. */
public final class KnownValues {
  private KnownValues() {}

  /**
   * Whether {@code method} does nothing but compute its result from the values that it is given.
   *
   * @param method a method or a constructor
   * @return false if nothing is known about it
   */
  public static boolean isComputedBy(Method method) {
    return LibraryEffects.standard()
        .of(method)
        .filter(effect -> effect.kind() == LibraryEffects.Kind.VALUE)
        .isPresent();
  }

  /**
   * Whether the result is the same in every process, whatever its default locale is.
   *
   * @param method a method or a constructor
   * @return false if nothing is known about it
   */
  public static boolean isSameEverywhere(Method method) {
    return isComputedBy(method) && !LibraryEffects.standard().isOfHere(method);
  }
}
