package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Reached;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where an object comes from, as seen from one iteration. */
public sealed interface Place {
  /**
   * An object that the iteration itself created.
   *
   * @param site where, and through which calls: one creation expression may stand for several
   *     objects of one iteration
   * @param type its exact class
   */
  record Fresh(String site, Type type) implements Place {}

  /**
   * An object that was there before the region: reached by an invariant path, then by subscripts.
   *
   * @param base the invariant path
   * @param subscripts elements followed from there, outermost first
   * @param type static type
   */
  record Shared(Path base, List<Polynomial> subscripts, Type type) implements Place {
    /** The element of this array at {@code subscript}. */
    Shared element(Polynomial subscript, Type component) {
      List<Polynomial> longer = new ArrayList<>(subscripts);
      longer.add(subscript);
      return new Shared(base, List.copyOf(longer), component);
    }

    @Override
    public String toString() {
      return subscripts.stream()
          .map(subscript -> "[" + subscript + "]")
          .collect(Collectors.joining("", base.toString(), ""));
    }
  }

  /**
   * Any object that fits the type.
   *
   * @param type static type
   * @param reached where it is found before the loop, if that is known: its class can be checked
   *     there
   * @param subscripts which of those it is, a subscript for each step to elements; none where that
   *     is not known
   */
  record Anything(Type type, Optional<Reached> reached, List<Polynomial> subscripts)
      implements Place {
    /** One of those that are found somewhere. */
    public Anything(Type type, Optional<Reached> reached) {
      this(type, reached, List.of());
    }

    /** One of which nothing is known. */
    public Anything(Type type) {
      this(type, Optional.empty());
    }
  }

  /** The subscripts that lead to it for the moment, outermost first. */
  default List<Polynomial> position() {
    if (this instanceof Shared shared) {
      return shared.subscripts();
    }
    return this instanceof Anything anything ? anything.subscripts() : List.of();
  }

  /** Where objects like this one are found before the loop, if it is from an array or list. */
  default Optional<Reached> found() {
    if (this instanceof Shared shared && !shared.subscripts().isEmpty()) {
      return Optional.of(Reached.elements(shared.base(), shared.subscripts().size()));
    }
    return this instanceof Anything anything ? anything.reached() : Optional.empty();
  }

  /** Static type. */
  Type type();
}
