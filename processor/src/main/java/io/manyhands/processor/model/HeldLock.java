package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A lock that the calling thread holds while a region runs, in the place of all the critical
 * sections of its iterations.
 *
 * @param object what is locked, empty for a class
 * @param type the class, empty for an object
 * @param isMonitor whether it is taken by {@code synchronized}, and not by {@code lock()}
 * @param check what makes sure that taking it is harmless, if anything has to
 * @param dropped the text in the loop that takes and releases it
 */
public record HeldLock(
    Optional<Path> object,
    Optional<Type.Declared> type,
    boolean isMonitor,
    Optional<Guard> check,
    List<Span> dropped) {
  /** How the user writes it. */
  @Override
  public String toString() {
    return object
        .map(Path::toString)
        .orElseGet(() -> String.join(".", type.orElseThrow().names()) + ".class");
  }
}
