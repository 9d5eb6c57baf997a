package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Static formatters of the JDK: to format and to parse changes them, and leaves nothing that a
 * later call would notice. So threads get into each other's way there, and worker processes do not.
 *
 * <p>What they do depends on the default locale and time zone when they were made, which is checked
 * at run time. To parse a date may also depend on the day on which the formatter was made, if a
 * year has two digits, and on the zone of the date before; such patterns are not taken.
 */
final class Formatters {
  private static final String DATES = "java.text.SimpleDateFormat";
  private static final String NUMBERS = "java.text.DecimalFormat";
  private static final Set<String> CALLS = Set.of("format", "parse");

  private static final String SYMBOLS = "java.text.DecimalFormatSymbols";

  /**
   * A year of one or two letters, or a time zone. Letters in quotes count, to be on the safe side.
   */
  private static final Pattern CHANGING = Pattern.compile("(?<!y)yy?(?!y)|(?<!Y)YY?(?!Y)|[zZX]");

  private static final Pattern HARMLESS = Pattern.compile("\\s*\\.\\s*(format|parse)\\s*\\(");

  private Formatters() {}

  static boolean isFormatter(Type type) {
    return type instanceof Type.Declared declared && (declared.is(DATES) || declared.is(NUMBERS));
  }

  /** Whether a call leaves nothing behind that a later one would notice. */
  static boolean isHarmless(Expression.Call call) {
    return CALLS.contains(call.method().name()) && call.arguments().size() == 1;
  }

  /** Whether the text behind a mention of a formatter is a call that leaves nothing behind. */
  static boolean isHarmless(CharSequence behind) {
    return HARMLESS.matcher(behind).lookingAt();
  }

  /**
   * What has to be checked so that a worker's own object is like the one here.
   *
   * @param value what the field is initialized with
   * @param source the file, all of which may use the formatter
   * @return empty if that cannot be checked
   */
  static Optional<Guard.AsMade> asMade(Field field, Expression value, SourceText source) {
    if (!(value instanceof Expression.NewObject creation)
        || creation.arguments().isEmpty()
        || creation.arguments().size() > 2
        || !(text(creation.arguments().get(0)).orElse(null) instanceof String pattern)) {
      return Optional.empty();
    }
    boolean parses =
        Pattern.compile("(?<![\\w$])" + Pattern.quote(field.name()) + "\\s*\\.\\s*parse\\b")
            .matcher(source.text())
            .find();
    boolean isSteady = isNumbers(field) || !parses || !CHANGING.matcher(pattern).find();
    if (!isSteady) {
      return Optional.empty();
    }
    if (creation.arguments().size() == 1) {
      return Optional.of(new Guard.AsMade(field, pattern, Optional.empty()));
    }
    return locale(field, creation.arguments().get(1))
        .map(locale -> new Guard.AsMade(field, pattern, Optional.of(locale)));
  }

  private static boolean isNumbers(Field field) {
    return field.type() instanceof Type.Declared type && type.is(NUMBERS);
  }

  private static Optional<Object> text(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal.value();
    }
    return expression instanceof Expression.FieldAccess access
        ? access.field().constant()
        : Optional.empty();
  }

  /**
   * {@code US} of {@code Locale.US}, also in {@code DecimalFormatSymbols.getInstance(Locale.US)}.
   */
  private static Optional<String> locale(Field field, Expression given) {
    Expression locale = given;
    if (isNumbers(field)) {
      List<Expression> arguments =
          given instanceof Expression.Call call && call.method().name().equals("getInstance")
              ? call.arguments()
              : given instanceof Expression.NewObject creation ? creation.arguments() : List.of();
      boolean ofSymbols = given.type() instanceof Type.Declared type && type.is(SYMBOLS);
      if (!ofSymbols || arguments.size() != 1) {
        return Optional.empty();
      }
      locale = arguments.get(0);
    }
    return locale instanceof Expression.FieldAccess access
            && access.field().owner().is("java.util.Locale")
            && access.field().isStatic()
            && access.field().isFinal()
        ? Optional.of(access.field().name())
        : Optional.empty();
  }
}
