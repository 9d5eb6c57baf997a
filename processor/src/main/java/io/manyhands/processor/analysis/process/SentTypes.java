package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Type;
import java.util.Optional;
import java.util.Set;

/** Which values keep their meaning when they are serialized. */
final class SentTypes {
  private static final Set<String> VALUES =
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
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetDateTime",
          "java.time.Period",
          "java.time.ZonedDateTime",
          "java.util.UUID");

  private final Program program;

  SentTypes(Program program) {
    this.program = program;
  }

  /** Whether nobody can tell a copy from the original, unless by {@code ==}. */
  static boolean isValue(Type type) {
    return type instanceof Type.Primitive
        || (type instanceof Type.Declared declared && VALUES.contains(declared.qualifiedName()));
  }

  /** Why values of {@code type} cannot be sent, if so: a clause. */
  Optional<String> obstacle(Type type) {
    if (isValue(type)) {
      return Optional.empty();
    }
    if (type instanceof Type.Array array) {
      return obstacle(array.component());
    }
    if (type instanceof Type.Wildcard wildcard) {
      return wildcard
          .extendsBound()
          .map(this::obstacle)
          .orElse(Optional.of("its element type is not known"));
    }
    if (type instanceof Type.Declared declared) {
      return program
          .obstacleToSending(declared)
          .or(
              () ->
                  declared.arguments().stream()
                      .map(this::obstacle)
                      .flatMap(Optional::stream)
                      .findFirst());
    }
    return Optional.of("nothing says that " + type + " implements java.io.Serializable");
  }
}
