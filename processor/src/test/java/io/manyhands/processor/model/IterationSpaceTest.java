package io.manyhands.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IterationSpaceTest {
  private static boolean isCountable(
      Type type, Operator relation, Optional<Integer> bound, long step) {
    Variable variable = new Variable("i", type, Variable.Kind.LOCAL, Span.NONE, Sharing.NONE);
    Expression other =
        new Expression.Local(
            Span.NONE, new Variable("n", type, Variable.Kind.LOCAL, Span.NONE, Sharing.NONE));
    return new IterationSpace.Counted(
            variable,
            other,
            relation,
            bound
                .<Expression>map(
                    value ->
                        new Expression.Literal(
                            Span.NONE, Type.Primitive.INT, Optional.of(value), Optional.empty()))
                .orElse(other),
            new IterationSpace.Step(Optional.of(step), Optional.empty(), false))
        .alwaysCountable();
  }

  private static boolean isCountable(Operator relation, int bound, long step) {
    return isCountable(Type.Primitive.INT, relation, Optional.of(bound), step);
  }

  @Test
  void boundsOfWhichNothingIsKnown() {
    Optional<Integer> unknown = Optional.empty();
    assertThat(isCountable(Type.Primitive.INT, Operator.LESS, unknown, 1)).isTrue();
    assertThat(isCountable(Type.Primitive.INT, Operator.LESS, unknown, 2)).isFalse();
    assertThat(isCountable(Type.Primitive.INT, Operator.LESS_EQUAL, unknown, 1)).isFalse();
    assertThat(isCountable(Type.Primitive.INT, Operator.GREATER, unknown, -1)).isTrue();
    assertThat(isCountable(Type.Primitive.INT, Operator.GREATER_EQUAL, unknown, -1)).isFalse();
  }

  @Test
  void stepsThatCannotLeadBeyondAnInt() {
    int max = Integer.MAX_VALUE;
    int min = Integer.MIN_VALUE;
    assertThat(isCountable(Operator.LESS, max, 1)).isTrue();
    assertThat(isCountable(Operator.LESS, max - 1, 2)).isTrue();
    assertThat(isCountable(Operator.LESS, max, 2)).isFalse();
    assertThat(isCountable(Operator.LESS_EQUAL, max - 1, 1)).isTrue();
    assertThat(isCountable(Operator.LESS_EQUAL, max, 1)).isFalse();
    assertThat(isCountable(Operator.GREATER, min + 1, -2)).isTrue();
    assertThat(isCountable(Operator.GREATER, min, -2)).isFalse();
    assertThat(isCountable(Operator.GREATER_EQUAL, 0, -1)).isTrue();
    assertThat(isCountable(Operator.GREATER_EQUAL, min + 1, -1)).isTrue();
    assertThat(isCountable(Operator.GREATER_EQUAL, min, -1)).isFalse();
  }

  @Test
  void stepsInTheOtherDirection() {
    assertThat(isCountable(Operator.LESS, 10, -1)).isFalse();
    assertThat(isCountable(Operator.GREATER_EQUAL, 10, 1)).isFalse();
    assertThat(isCountable(Operator.NOT_EQUAL, 10, 1)).isFalse();
    assertThat(isCountable(Type.Primitive.LONG, Operator.GREATER_EQUAL, Optional.of(0), -1))
        .isFalse();
  }
}
