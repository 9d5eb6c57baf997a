package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Methods of {@code Number} and {@code Comparable}, which classes of the program may implement as
 * they like: in the JDK's own classes of values they compute, and touch nothing else.
 */
final class ValueMethods {
  private static final Set<String> CONVERSIONS =
      Set.of("byteValue", "shortValue", "intValue", "longValue", "floatValue", "doubleValue");

  private static final List<Type.Declared> NUMBERS =
      List.of(
          type("java.lang", "Integer", true),
          type("java.lang", "Long", true),
          type("java.lang", "Double", true),
          type("java.lang", "Float", true),
          type("java.lang", "Short", true),
          type("java.lang", "Byte", true),
          type("java.math", "BigInteger", false),
          type("java.math", "BigDecimal", false));

  /** Those that compare themselves with objects of the same class alone, which is final. */
  private static final List<Type.Declared> COMPARED =
      List.of(
          type("java.lang", "String", true),
          type("java.lang", "Integer", true),
          type("java.lang", "Long", true),
          type("java.lang", "Double", true),
          type("java.lang", "Float", true),
          type("java.lang", "Character", true),
          type("java.lang", "Short", true),
          type("java.lang", "Byte", true),
          type("java.lang", "Boolean", true));

  private ValueMethods() {}

  /** The methods that may run where {@code method} is called; none where it is of another kind. */
  static List<Method> of(Method method) {
    boolean converts = method.owner().is("java.lang.Number") && CONVERSIONS.contains(method.name());
    boolean compares =
        method.owner().is("java.lang.Comparable") && method.name().equals("compareTo");
    Stream<Type.Declared> owners =
        converts ? NUMBERS.stream() : compares ? COMPARED.stream() : Stream.of();
    return owners.map(owner -> of(owner, method)).toList();
  }

  /** The same method as {@code owner} has it; for {@code compareTo}, the one that casts. */
  private static Method of(Type.Declared owner, Method method) {
    return new Method(
        owner,
        method.name(),
        method.parameterTypes().isEmpty() ? List.of() : List.of(Type.Declared.OBJECT),
        method.returnType(),
        /* isStatic= */ false,
        /* isFixed= */ true,
        /* isVarargs= */ false,
        /* visible= */ true,
        List.of(),
        Set.of());
  }

  private static Type.Declared type(String packageName, String name, boolean isFinal) {
    return new Type.Declared(packageName, List.of(name), List.of(), true, isFinal, false);
  }
}
