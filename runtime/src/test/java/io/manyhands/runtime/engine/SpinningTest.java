package io.manyhands.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpinningTest {

  private static final long MILLISECOND = 1_000_000;

  private final Spinning spinning = new Spinning();

  /** Waits as long as regions are apart, in nanoseconds. */
  private void regionsApart(long pause) {
    long now = System.nanoTime();
    spinning.workEnds(now);
    spinning.workBegins(now + pause);
  }

  @Test
  void waitsALittleLongerThanRegionsAreApart() {
    regionsApart(MILLISECOND);
    assertThat(spinning.budgetNanos(0)).isEqualTo(MILLISECOND + MILLISECOND / 2);
  }

  @Test
  void onlyLooksAroundAfterALongPause() {
    regionsApart(50 * MILLISECOND);
    assertThat(spinning.budgetNanos(0)).isLessThan(MILLISECOND / 10);
  }

  @Test
  void whoHasBeenOfUseWaitsForATenthOfThatTime() {
    regionsApart(50 * MILLISECOND);
    assertThat(spinning.budgetNanos(8 * MILLISECOND)).isEqualTo(8 * MILLISECOND / 10);
    assertThat(spinning.budgetNanos(1_000 * MILLISECOND)).isEqualTo(Spinning.USUAL_NANOS);
    spinning.limit(0);
    assertThat(spinning.budgetNanos(1_000 * MILLISECOND)).isZero();
  }
}
