package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/** What the compiler knows of classes, whether their source is at hand or not. */
public interface Classes {
  /** Nothing is known. */
  Classes UNKNOWN = new Classes() {};

  /** Whether {@code type} is an enum. */
  default boolean isEnum(Type.Declared type) {
    return false;
  }

  /** Whether there is no object of exactly the class {@code type}. */
  default boolean isAbstract(Type.Declared type) {
    return type.isInterface();
  }

  /** Whether the source of {@code type} belongs to the compilation. */
  default boolean isOfProgram(Type.Declared type) {
    return false;
  }

  /**
   * The method of that name, without parameters or with one of type {@code Object} or of the class
   * itself, that runs on an object of exactly the class {@code type}.
   *
   * @param name {@code equals}, {@code hashCode}, {@code toString}, {@code compareTo}, or {@code
   *     getMessage} of an exception
   */
  default Optional<Method> ofObject(Type.Declared type, String name) {
    return Optional.empty();
  }

  /** The abstract methods that make {@code type} a functional interface. */
  default List<Method> abstractMethods(Type.Declared type) {
    return List.of();
  }

  /** The types of the components of a record; empty for other classes. */
  default Optional<List<Type>> components(Type.Declared type) {
    return Optional.empty();
  }

  /**
   * The class of the object that a final field refers to, where its declaration or all constructors
   * create an object of one class; empty where that is not known.
   */
  default Optional<Type.Declared> heldBy(Field field) {
    return Optional.empty();
  }

  /**
   * The classes that an object of {@code type} can be of, where no more can come: of an enum with
   * the bodies of its constants, or a sealed class; empty where more may come.
   */
  default Optional<List<Type.Declared>> closed(Type.Declared type) {
    return Optional.empty();
  }

  /** Whether an object of exactly the class {@code one} may be seen as an {@code other}. */
  default boolean isA(Type.Declared one, Type.Declared other) {
    return true;
  }
}
