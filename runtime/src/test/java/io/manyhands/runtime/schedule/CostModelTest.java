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
    assertThat(cost.tooShort(3_000)).isTrue();
    assertThat(cost.tooShort(5_000)).isFalse();
  }

  @Test
  void theEstimateFollowsWhatIsMeasured() {
    cost.learn(1000, 1_000_000);
    assertThat(cost.tooShort(1000)).isFalse();
    for (int i = 0; i < 10; i++) {
      cost.learn(1000, 1000);
    }
    assertThat(cost.tooShort(1000)).isTrue();
    cost.learn(1000, 1_000_000);
    assertThat(cost.tooShort(1000)).isFalse();
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
