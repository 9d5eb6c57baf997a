package io.manyhands.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForkPaceTest {

  private static final int SPARE = 40;

  /** Calls at levels around the floor, at a time from one to the next. */
  private static long calls(ForkPace pace, long begin, long nanos, int count) {
    long now = begin;
    for (int k = 0; k < count; k++) {
      now += nanos;
      if (pace.passes(pace.floor() + 1 + k % 2)) {
        pace.look(now);
      }
    }
    return now;
  }

  @Test
  void startsAsDeepAsItCan() {
    assertThat(new ForkPace(SPARE, 0).floor()).isEqualTo(-SPARE);
    assertThat(new ForkPace(0, 0).floor()).isZero();
  }

  @Test
  void smallCallsEndForksSoon() {
    ForkPace pace = new ForkPace(SPARE, 0);
    calls(pace, 0, 50, 400);
    assertThat(pace.floor()).isZero();
  }

  @Test
  void largeCallsAreForkedOn() {
    ForkPace pace = new ForkPace(SPARE, 0);
    calls(pace, 0, 100_000, 400);
    assertThat(pace.floor()).isEqualTo(-SPARE);
  }

  @Test
  void heavyBranchesBehindLightOnesAreFollowed() {
    ForkPace pace = new ForkPace(SPARE, 0);
    long now = calls(pace, 0, 50, 400);
    calls(pace, now, 100_000, 400);
    assertThat(pace.floor()).isLessThan(-10);
  }

  @Test
  void timeForOtherThingsDoesNotCount() {
    ForkPace pace = new ForkPace(SPARE, 0);
    calls(pace, 0, 50, 400);
    pace.restart(1_000_000_000);
    calls(pace, 1_000_000_000, 5_000, 16);
    assertThat(pace.floor()).isZero();
  }
}
