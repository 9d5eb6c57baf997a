package io.manyhands.processor.model;

import java.util.Optional;

/**
 * A local variable or parameter; two are the same only if they are the same declaration.
 *
 * @param name as declared
 * @param type its type ({@code var} resolved)
 * @param kind how it is declared
 * @param declaration the whole declaration
 * @param sharing what {@code @Shared} says about it, {@link Sharing#NONE} without the annotation
 * @param lock the lock that {@code @Shared} names
 * @param combiner what else it says, of a variable that is reduced
 */
public record Variable(
    String name,
    Type type,
    Kind kind,
    Span declaration,
    Sharing sharing,
    Optional<String> lock,
    Combiner combiner) {
  /** A variable of which nothing else is said. */
  public Variable(String name, Type type, Kind kind, Span declaration, Sharing sharing) {
    this(name, type, kind, declaration, sharing, Optional.empty(), Combiner.NONE);
  }

  /** How a variable comes into being. */
  public enum Kind {
    /** A declaration statement or a {@code for} header. */
    LOCAL,
    /** A method parameter. */
    PARAMETER,
    /** The variable of an enhanced {@code for}. */
    ELEMENT,
    /** None of the program's own: it stands for a field while a loop runs. */
    FIELD,
    /** None of the program's own: it holds what a loop goes through. */
    SOURCE,
    /** None of the program's own: it holds a copy of an array while a loop runs. */
    COPY,
    /** A catch parameter, a resource or a pattern binding. */
    BINDING
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
