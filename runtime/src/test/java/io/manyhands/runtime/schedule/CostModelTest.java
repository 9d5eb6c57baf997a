package io.manyhands.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostModelTest {

  private final CostModel cost = new CostModel();

  @Test
  void nothingIsTooShortBeforeSomethingIsKnown() {
    assertThat(cost.tooShort(1)).isFalse();
  }

  @Test
  void shortLoopsStayOnTheCaller() {
    cost.learn(1000, 10_000); // 10 ns each
    assertThat(cost.tooShort(150)).isTrue();
    assertThat(cost.tooShort(300)).isFalse();
    assertThat(cost.shortest()).isEqualTo(200);
    assertThat(cost.mostWithin(50)).isEqualTo(5);
  }

  @Test
  void theEstimateFollowsWhatIsMeasured() {
    cost.learn(1000, 1_000_000);
    assertThat(cost.tooShort(1000)).isFalse();
    cost.learn(1000, 1000);
    assertThat(cost.tooShort(1000)).isTrue();
    cost.learn(1000, 1_000_000);
    cost.learn(1000, 1_000_000);
    assertThat(cost.tooShort(1000)).isFalse();
  }

  @Test
  void aSingleLongMeasurementIsDoubtedAndRepeated() {
    cost.learn(1000, 1000);
    assertThat(cost.due(10)).isFalse();
    cost.learn(1000, 4_000_000);
    assertThat(cost.tooShort(1000)).isTrue();
    assertThat(cost.due(10)).isTrue();
  }

  /** The rows of a small matrix are short, too. */
  @Test
  void iterationsOfLongLoopsMayCostMore() {
    cost.learn(10, 300);
    cost.learn(1000, 10_000_000);
    assertThat(cost.tooShort(10)).isTrue();
    assertThat(cost.tooShort(1000)).isFalse();
    assertThat(cost.shortest()).isEqualTo(15);
    assertThat(cost.knows(1023)).isTrue();
    assertThat(cost.knows(1024)).isFalse();
  }

  /** The first call, by the interpreter, may have been one of them, and is never corrected. */
  @Test
  void whatIsNotMeasuredAnyMoreSaysNothing() {
    CostModel some = new CostModel(64);
    some.learn(3, 30_000);
    some.learn(300, 300);
    assertThat(some.shortest()).isEqualTo(511);
  }

  @Test
  void aClockThatDoesNotMoveStillTeachesSomething() {
    cost.learn(10, 0);
    assertThat(cost.tooShort(10)).isTrue();
  }

  @Test
  void longerCallsAreMeasuredAlwaysAndShorterOnesNowAndThen() {
    cost.learn(1, 1);
    int measured = 0;
    for (int i = 0; i < 160; i++) {
      assertThat(cost.due(10_000)).isTrue();
      measured += cost.due(10) ? 1 : 0;
    }
    assertThat(measured).isEqualTo(10);
  }
}
