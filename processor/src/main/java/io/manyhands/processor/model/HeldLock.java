package io.manyhands.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lock that the calling thread takes once, in the place of all the critical sections of a
 * region's iterations.
 *
 * @param object what is locked, empty for a class
 * @param type the class, empty for an object
 * @param isMonitor whether it is taken by {@code synchronized}, and not by {@code lock()}
 * @param check what makes sure that taking it is harmless, if anything has to
 * @param dropped the text in the loop that takes and releases it
 * @param folds fields to which results are added under it when the iterations have ended; none if
 *     it is held all the time
 */
public record HeldLock(
    Optional<Path> object,
    Optional<Type.Declared> type,
    boolean isMonitor,
    Optional<Guard> check,
    List<Span> dropped,
    Set<Field> folds) {
  /** A lock that is held all the time. */
  public HeldLock(
      Optional<Path> object,
      Optional<Type.Declared> type,
      boolean isMonitor,
      Optional<Guard> check,
      List<Span> dropped) {
    this(object, type, isMonitor, check, dropped, Set.of());
  }

  /** The same, taken when the iterations have ended. */
  public HeldLock folding(Set<Field> fields) {
    return new HeldLock(object, type, isMonitor, check, dropped, Set.copyOf(fields));
  }

  /** This and other sections of the same lock. */
  public HeldLock and(HeldLock other) {
    List<Span> texts = new ArrayList<>(dropped);
    other.dropped().stream().filter(text -> !texts.contains(text)).forEach(texts::add);
    Set<Field> fields = new LinkedHashSet<>(folds);
    fields.addAll(other.folds());
    return new HeldLock(object, type, isMonitor, check, List.copyOf(texts), fields);
  }

  /** Whether it is taken in the same way. */
  public boolean isSame(HeldLock other) {
    return object.equals(other.object())
        && type.map(Type.Declared::binaryName).equals(other.type().map(Type.Declared::binaryName))
        && isMonitor == other.isMonitor();
  }

  /** How the user writes it. */
  @Override
  public String toString() {
    return object
        .map(Path::toString)
        .orElseGet(() -> String.join(".", type.orElseThrow().names()) + ".class");
  }
}
