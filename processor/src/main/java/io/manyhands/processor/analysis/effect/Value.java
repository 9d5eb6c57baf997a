package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Reached;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known about the value of an expression. */
public sealed interface Value {
  /** An integer in closed form. */
  record ClosedForm(Polynomial polynomial) implements Value {}

  /** A reference to one of some places, or null; with no place it is null. */
  record Reference(Set<Place> places) implements Value {}

  /** A value that cannot lead to memory: floating point, boolean, text, boxed. */
  record Other() implements Value {}

  /** Not a value: elements of arrays that have surely been written, which follow the same paths. */
  record Stretches(List<Stretch> known) implements Value {}

  /**
   * Not a value: the new object that an element of a shared array has surely been given, by the
   * latest store of a reference, which follows the same paths.
   *
   * @param array the array
   * @param position the element
   * @param object the object
   * @param stores how many stores of references were known then
   */
  record Stored(Place array, Polynomial position, Place.Fresh object, int stores)
      implements Value {}

  /** Nothing but the type is known of the object, and where it is found before the loop. */
  static Value reached(Type type, Reached from) {
    return reached(type, from, List.of());
  }

  /** The same, and which of those it is, if there are subscripts. */
  static Value reached(Type type, Reached from, List<Polynomial> subscripts) {
    return new Reference(Set.of(new Place.Anything(type, Optional.of(from), subscripts)));
  }

  /** Nothing but the type is known of the object. */
  static Value anything(Type type) {
    return PlainTypes.isPlain(type) ? new Other() : new Reference(Set.of(new Place.Anything(type)));
  }
}
