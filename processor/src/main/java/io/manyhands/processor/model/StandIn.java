package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class that generated source cannot name, a private nested one, as far as that source uses it.
 * The generated class declares a class of the same shape in its place, and when javac is done each
 * use of that one becomes a use of the class itself.
 *
 * @param type the class, its own type parameters as arguments
 * @param kind its kind
 * @param modifiers those of {@code abstract}, {@code final}, {@code sealed} and {@code non-sealed}
 *     that it is declared with
 * @param typeParameters its type parameters
 * @param superclass the class that it extends, where it says so
 * @param interfaces the interfaces that it implements or extends
 * @param superArguments parameter types of a constructor of a named superclass, where that has none
 *     without parameters
 * @param constants names of all constants of an enum
 * @param fields its fields; for a record the components in order, and static fields
 * @param serializable whether objects of it can be serialized
 * @param methods constructors and methods that are needed
 * @param isVarargs whether the last component of a record takes a variable number of values
 */
public record StandIn(
    Type.Declared type,
    Kind kind,
    Set<String> modifiers,
    List<TypeParameter> typeParameters,
    Optional<Type> superclass,
    List<Type> interfaces,
    List<Type> superArguments,
    List<String> constants,
    List<Field> fields,
    boolean serializable,
    List<Member> methods,
    boolean isVarargs) {
  /** The kinds of classes. */
  public enum Kind {
    CLASS,
    INTERFACE,
    RECORD,
    ENUM
  }

  /**
   * A constructor or method.
   *
   * @param method what it is
   * @param typeParameters its own type parameters
   * @param parameterNames names of its parameters
   * @param thrown all exceptions that it declares
   * @param access {@code public}, {@code protected}, {@code private} or nothing
   * @param isAbstract whether it has no body
   */
  public record Member(
      Method method,
      List<TypeParameter> typeParameters,
      List<String> parameterNames,
      List<Type> thrown,
      String access,
      boolean isAbstract) {}

  /**
   * The simple name of the class that stands for {@code type}: nested names joined by _. A local
   * class counts as javac numbers it, {@code 1Pair}; one with another number has it behind.
   */
  public static String name(Type.Declared type) {
    List<String> names = type.names();
    String last = names.get(names.size() - 1);
    if (Character.isDigit(last.charAt(0))) {
      String simple = last.replaceFirst("^\\d+", "");
      String number = last.substring(0, last.length() - simple.length());
      return number.equals("1") ? simple : simple + number;
    }
    return String.join("_", names.subList(Math.min(1, names.size() - 1), names.size()));
  }

  /** The simple name of the class that the generated class declares. */
  public String name() {
    return name(type);
  }
}
