package io.manyhands.processor.generation;

import io.manyhands.processor.model.Type;

/** Spells compile-time constants. */
final class Literals {
  private Literals() {}

  /** The literal, or expression of literals, for {@code value} as an initializer. */
  static String of(Object value, Type type) {
    if (value instanceof String text) {
      return quoted(text);
    } else if (value instanceof Double number) {
      return of(number);
    } else if (value instanceof Float number) {
      return of(number);
    } else if (value instanceof Long number) {
      return number + "L";
    } else if (value instanceof Character || type == Type.Primitive.CHAR) {
      char code = value instanceof Character c ? c : (char) ((Number) value).intValue();
      return "'" + escaped(code, '\'') + "'";
    }
    return value.toString();
  }

  private static String of(Double number) {
    if (number.isNaN()) {
      return "Double.NaN";
    }
    return number.isInfinite()
        ? (number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY")
        : number.toString();
  }

  private static String of(Float number) {
    if (number.isNaN()) {
      return "Float.NaN";
    }
    return number.isInfinite()
        ? (number > 0 ? "Float.POSITIVE_INFINITY" : "Float.NEGATIVE_INFINITY")
        : number + "f";
  }

  private static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars().forEach(code -> literal.append(escaped((char) code, '"')));
    return literal.append('"').toString();
  }

  private static String escaped(char code, char quote) {
    return switch (code) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\\' -> "\\\\";
      default -> {
        if (code == quote) {
          yield "\\" + code;
        }
        yield code >= ' ' && code <= '~' ? String.valueOf(code) : unicode(code);
      }
    };
  }

  /** An escape that javac reads before anything else. */
  static String unicode(char code) {
    return String.format("\\u%04x", (int) code);
  }
}
