package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Type;
import java.util.Set;

/** Types whose values are values: immutable, final, with {@code equals} and {@code toString}. */
final class PlainTypes {
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
          "java.lang.Double");

  private PlainTypes() {}

  /** Whether {@code type} is primitive, a string or boxed. */
  static boolean isPlain(Type type) {
    return type instanceof Type.Primitive
        || (type instanceof Type.Declared declared && NAMES.contains(declared.qualifiedName()));
  }

  /** Whether values of {@code type} are modelled as integers: {@code int} and narrower. */
  static boolean isSmallIntegral(Type type) {
    return type.isIntegral() && type != Type.Primitive.LONG;
  }
}
