package io.manyhands.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArrayTypesTest {
  private static final Type OBJECT = type("java.lang", "Object", false);
  private static final Type POINT = type("demo", "Point", false);
  private static final Type SHAPE = type("demo", "Shape", false);
  private static final Type STRING = type("java.lang", "String", true);

  private static Type type(String packageName, String name, boolean isFinal) {
    return new Type.Declared(packageName, List.of(name), List.of(), true, isFinal, false);
  }

  private static Type array(Type component) {
    return new Type.Array(component);
  }

  private static boolean mayAlias(Type one, Type other) {
    boolean answer = ArrayTypes.mayAlias(one, other);
    assertThat(ArrayTypes.mayAlias(other, one)).isEqualTo(answer);
    return answer;
  }

  @Test
  void numbersAreOfOneKind() {
    assertThat(mayAlias(Type.Primitive.INT, Type.Primitive.INT)).isTrue();
    assertThat(mayAlias(Type.Primitive.INT, Type.Primitive.LONG)).isFalse();
    assertThat(mayAlias(Type.Primitive.INT, OBJECT)).isFalse();
  }

  @Test
  void objectsMayBeOfSubclasses() {
    assertThat(mayAlias(POINT, SHAPE)).isTrue();
    assertThat(mayAlias(POINT, OBJECT)).isTrue();
    assertThat(mayAlias(STRING, type("java.lang", "Integer", true))).isFalse();
  }

  @Test
  void rowsAreArrays() {
    assertThat(mayAlias(array(POINT), POINT)).isFalse();
    assertThat(mayAlias(array(POINT), OBJECT)).isTrue();
    assertThat(mayAlias(array(POINT), type("java.lang", "Cloneable", false))).isTrue();
    assertThat(mayAlias(array(POINT), type("java.io", "Serializable", false))).isTrue();
    assertThat(mayAlias(array(POINT), new Type.TypeVariable("E", "java.lang.Object"))).isTrue();
    assertThat(mayAlias(array(POINT), array(SHAPE))).isTrue();
    assertThat(mayAlias(array(POINT), array(OBJECT))).isTrue();
    assertThat(mayAlias(array(Type.Primitive.INT), array(POINT))).isFalse();
  }
}
