package io.manyhands.processor.testing;

import java.lang.reflect.Array;

/**
 * What a program answered, as text that is equal where all bits are.
 *
 * @param text the result, or the exception's type and message
 */
public record Answer(String text) {
  private static final String THROWS = "throws ";

  static Answer of(Object value) {
    StringBuilder text = new StringBuilder();
    append(text, value);
    return new Answer(text.toString());
  }

  static Answer thrown(Exception exception) {
    Throwable real =
        exception instanceof LoadedProgram.ErrorThrown error ? error.getCause() : exception;
    return new Answer(THROWS + real);
  }

  /** Whether the program came to its end. */
  boolean isResult() {
    return !text.startsWith(THROWS);
  }

  private static void append(StringBuilder text, Object value) {
    if (value instanceof Double number) {
      text.append(number).append('#').append(Long.toHexString(Double.doubleToRawLongBits(number)));
    } else if (value instanceof Float number) {
      text.append(number).append('#').append(Integer.toHexString(Float.floatToRawIntBits(number)));
    } else if (value != null && value.getClass().isArray()) {
      text.append('[');
      for (int k = 0; k < Array.getLength(value); k++) {
        append(text.append(k == 0 ? "" : ", "), Array.get(value, k));
      }
      text.append(']');
    } else if (value instanceof Iterable<?> values) {
      text.append('(');
      values.forEach(element -> append(text.append(' '), element));
      text.append(')');
    } else {
      text.append(value);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
