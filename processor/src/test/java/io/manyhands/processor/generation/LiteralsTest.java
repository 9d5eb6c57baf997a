package io.manyhands.processor.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Type;
import org.junit.jupiter.api.Test;

final class LiteralsTest {
  private static void check(String expected, Object value, Type type) {
    assertThat(Literals.of(value, type)).isEqualTo(expected);
  }

  @Test
  void everyType() {
    check("true", true, Type.Primitive.BOOLEAN);
    check("-7", (byte) -7, Type.Primitive.BYTE);
    check("-2147483648", Integer.MIN_VALUE, Type.Primitive.INT);
    check("-9223372036854775808L", Long.MIN_VALUE, Type.Primitive.LONG);
    check("1.5f", 1.5f, Type.Primitive.FLOAT);
    check("-0.0", -0.0, Type.Primitive.DOUBLE);
    check("1.0E300", 1e300, Type.Primitive.DOUBLE);
    check("Float.NEGATIVE_INFINITY", Float.NEGATIVE_INFINITY, Type.Primitive.FLOAT);
    check("Double.NaN", Double.NaN, Type.Primitive.DOUBLE);
  }

  @Test
  void characters() {
    check("'a'", 'a', Type.Primitive.CHAR);
    check("'a'", 97, Type.Primitive.CHAR);
    check("'\\''", '\'', Type.Primitive.CHAR);
    check("'\"'", '"', Type.Primitive.CHAR);
    check("'\\\\'", '\\', Type.Primitive.CHAR);
    check("'\\u20ac'", '\u20ac', Type.Primitive.CHAR);
  }

  @Test
  void strings() {
    Type string = new Type.Array(Type.Primitive.CHAR);
    check("\"say \\\"'\\n\\t\\u0000\\u2028\"", "say \"'\n\t\0\u2028", string);
  }
}
