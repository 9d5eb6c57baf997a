package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/** The methods and classes whose source belongs to the compilation. */
public interface Program {
  /**
   * The declaration of {@code method}, or empty where its source is not part of this compilation,
   * it has no body, or its types are not resolved.
   */
  Optional<MethodDeclaration> declaration(Method method);

  /**
   * The method that runs where {@code method} is called on an object of exactly {@code type}; empty
   * where that is not known, or its source is not at hand.
   */
  default Optional<MethodDeclaration> implementation(Method method, Type.Declared type) {
    return type.binaryName().equals(method.owner().binaryName())
        ? declaration(method)
        : Optional.empty();
  }

  /**
   * The methods that may run where {@code method}, an abstract one, is called on an object of some
   * class that extends {@code type}, as far as their source is at hand.
   */
  default List<MethodDeclaration> implementations(Method method, Type.Declared type) {
    return List.of();
  }

  /**
   * Whether a class whose source is at hand has a method of its own in the place of {@code method}:
   * any class, local and anonymous ones as well.
   */
  default boolean isOverridden(Method method) {
    return !method.isFixed();
  }

  /**
   * Whether a class whose source is at hand extends {@code type}: any class, local and anonymous
   * ones as well.
   */
  default boolean isExtended(Type.Declared type) {
    return false;
  }

  /** Whether each object of {@code type} is one of {@code general}. */
  default boolean isSubclass(Type.Declared type, Type.Declared general) {
    return type.binaryName().equals(general.binaryName());
  }

  /**
   * What it takes to move the text of {@code method}, which has a declaration, to the class that is
   * generated for its own class.
   */
  default Optional<MarkedMethod> movable(Method method) {
    return Optional.empty();
  }

  /**
   * A method that does nothing but return what {@code field} of its receiver holds, and that
   * generated code can call; empty if there is none.
   */
  default Optional<Method> accessor(Field field) {
    return Optional.empty();
  }

  /** What is known of classes. */
  default Classes classes() {
    return Classes.UNKNOWN;
  }

  /**
   * The static initializers that run when {@code type} is first used, each class's as one method:
   * superclasses first, then the class itself; those that do nothing are left out. Empty where one
   * of them is not known: a class file that does not belong to the JDK, or types that are not
   * resolved.
   */
  Optional<List<MethodDeclaration>> initializers(Type.Declared type);

  /** Why objects of {@code type} cannot be sent to another process, if so: a clause. */
  default Optional<String> obstacleToSending(Type.Declared type) {
    return Optional.of("it is not known whether " + type + " can be serialized");
  }

  /**
   * Whether the object of a static field is as good as made by whoever uses it: it is cleared
   * first, and no other thread has it.
   */
  default boolean isScratch(Field field) {
    return false;
  }

  /**
   * The classes that the generated class has to declare so that its source can name what has no
   * name there; empty where it cannot.
   */
  default Optional<List<StandIn>> standIns(HiddenNames names) {
    return Optional.empty();
  }

  /** Whether {@code type} is an enum. */
  default boolean isEnum(Type.Declared type) {
    return false;
  }
}
