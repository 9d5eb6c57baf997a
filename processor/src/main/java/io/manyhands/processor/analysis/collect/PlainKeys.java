package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Classes;
import io.manyhands.processor.model.Type;
import java.util.Set;

/** Types whose values compare as values, whoever compares them and whenever. */
final class PlainKeys {
  private static final Set<String> NAMES =
      Set.of(
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.MonthDay",
          "java.time.Year",
          "java.time.YearMonth",
          "java.util.UUID");

  /** Records in records, no deeper: one may lead back to itself. */
  private static final int DEEPEST = 4;

  private final Classes classes;

  PlainKeys(Classes classes) {
    this.classes = classes;
  }

  /** Whether {@code type} is primitive, a string, or a class of values of the JDK. */
  static boolean isPlain(Type type) {
    return type instanceof Type.Primitive
        || (type instanceof Type.Declared declared && NAMES.contains(declared.qualifiedName()));
  }

  /** Whether it is a collection of such values, which are added one by one. */
  static boolean areElementsPlain(Type type) {
    return type instanceof Type.Declared declared
        && declared.packageName().equals("java.util")
        && declared.arguments().size() == 1
        && isPlain(declared.arguments().get(0));
  }

  /**
   * Whether objects of {@code type} never change what they are equal to: those that are plain,
   * enums, and records of such. {@link RecordOrders} tells how records are compared.
   */
  boolean areValues(Type type) {
    return areValues(type, DEEPEST);
  }

  private boolean areValues(Type type, int depth) {
    if (isPlain(type)) {
      return true;
    }
    if (!(type instanceof Type.Declared declared) || depth == 0) {
      return false;
    }
    return classes.isEnum(declared)
        || (classes.isOfProgram(declared)
            && classes
                .components(declared)
                .filter(parts -> parts.stream().allMatch(part -> areValues(part, depth - 1)))
                .isPresent());
  }
}
