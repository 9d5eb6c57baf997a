package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Type;
import java.util.Optional;
import java.util.Set;

/** Types whose values cannot lead to memory that anyone writes. */
public final class PlainTypes {
  /**
   * Strings, boxed values, and classes of the JDK whose objects never change, as long as the
   * program does not extend those in {@link #open}.
   */
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
          "java.lang.Void",
          "java.lang.Class",
          "java.math.BigInteger",
          "java.math.BigDecimal",
          "java.math.MathContext",
          "java.math.RoundingMode",
          "java.nio.charset.Charset",
          "java.time.DayOfWeek",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.Month",
          "java.time.MonthDay",
          "java.time.OffsetDateTime",
          "java.time.Period",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.ZoneOffset",
          "java.time.ZonedDateTime",
          "java.time.format.DateTimeFormatter",
          "java.time.temporal.ChronoField",
          "java.time.temporal.ChronoUnit",
          "java.util.Locale",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.UUID",
          "java.util.concurrent.TimeUnit",
          "java.util.regex.Pattern");

  private PlainTypes() {}

  /**
   * Whether {@code type} is primitive, or a class of values.
   *
   * @param type any type
   * @return true if its values never change, and hold nothing that does
   */
  public static boolean isPlain(Type type) {
    return type instanceof Type.Primitive
        || (type instanceof Type.Declared declared && NAMES.contains(declared.qualifiedName()));
  }

  /** Whether {@code type} is a class of values that a program may extend. */
  private static boolean isOpen(Type type) {
    return type.is("java.math.BigInteger")
        || type.is("java.math.BigDecimal")
        || type.is("java.nio.charset.Charset");
  }

  /** The class of values that a program may extend of which {@code type} speaks, if it does. */
  public static Optional<Type.Declared> open(Type type) {
    if (type instanceof Type.Array array) {
      return open(array.component());
    }
    if (!(type instanceof Type.Declared declared)) {
      return Optional.empty();
    }
    return isOpen(declared)
        ? Optional.of(declared)
        : declared.arguments().stream().flatMap(part -> open(part).stream()).findFirst();
  }

  /** Whether values of {@code type} are modelled as integers: {@code int} and narrower. */
  static boolean isSmallIntegral(Type type) {
    return type.isIntegral() && type != Type.Primitive.LONG;
  }
}
