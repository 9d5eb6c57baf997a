package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImplementationsTest {
  private static final String TYPES = ImplementationsTest.class.getName();

  interface Named {
    default String name() {
      return "named";
    }
  }

  interface Renamed extends Named {
    @Override
    default String name() {
      return "renamed";
    }
  }

  static class Base<T> implements Named {
    T same(T value) {
      return value;
    }

    int twice(int value) {
      return 2 * value;
    }

    long twice(long value) {
      return 2 * value;
    }
  }

  static class Plain extends Base<String> {}

  static class Overriding extends Base<String> {
    @Override
    String same(String value) {
      return value + value;
    }

    @Override
    int twice(int value) {
      return value;
    }
  }

  static class Renaming extends Base<String> implements Renamed {}

  private static boolean runs(Object object, String method) {
    return Guards.runs(object, TYPES + "$" + method);
  }

  @Test
  void inheritedMethodRuns() {
    assertThat(runs(new Base<String>(), "Base.twice(I)I")).isTrue();
    assertThat(runs(new Plain(), "Base.twice(I)I")).isTrue();
    assertThat(runs(new Overriding(), "Base.twice(J)J")).isTrue();
  }

  @Test
  void overriddenMethodDoesNot() {
    assertThat(runs(new Overriding(), "Base.twice(I)I")).isFalse();
  }

  @Test
  void overriddenWithAnotherErasure() {
    String same = "Base.same(Ljava/lang/Object;)Ljava/lang/Object;";
    assertThat(runs(new Plain(), same)).isTrue();
    assertThat(runs(new Overriding(), same)).isFalse();
  }

  @Test
  void defaultMethods() {
    assertThat(runs(new Plain(), "Named.name()Ljava/lang/String;")).isTrue();
    assertThat(runs(new Renaming(), "Named.name()Ljava/lang/String;")).isFalse();
  }

  @Test
  void whatIsNotThereDoesNotRun() {
    assertThat(runs(new Plain(), "Base.thrice(I)I")).isFalse();
    assertThat(Guards.runs(null, TYPES + "$Base.twice(I)I")).isFalse();
  }
}
