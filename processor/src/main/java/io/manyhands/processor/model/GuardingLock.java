package io.manyhands.processor.model;

import java.util.Optional;

/**
 * The lock that {@code @GuardedBy} names for a field.
 *
 * @param text how the annotation names it
 * @param isThis whether it is the monitor of the field's own object
 * @param field the field that holds it, if it is known
 * @param type the class whose monitor it is, if it is one
 */
public record GuardingLock(
    String text, boolean isThis, Optional<Field> field, Optional<Type.Declared> type) {

  /** Whether it is known what object that is. */
  public boolean isKnown() {
    return isThis || field.isPresent() || type.isPresent();
  }
}
