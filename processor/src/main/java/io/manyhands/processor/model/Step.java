package io.manyhands.processor.model;

import java.util.Optional;

/** One step from an object to others that it holds. */
public sealed interface Step {
  /** To the elements of an array or list. */
  record Elements() implements Step {
    @Override
    public String toString() {
      return "[..]";
    }
  }

  /**
   * To the object that a field holds.
   *
   * @param field the field
   * @param accessor a method without parameters that does nothing but return it, for those that
   *     cannot read the field
   */
  record Through(Field field, Optional<Method> accessor) implements Step {
    @Override
    public String toString() {
      return "." + field.name();
    }
  }
}
