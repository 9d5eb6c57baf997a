package io.manyhands.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls whose times are made up: no clock is read. */
class ContestTest {

  private static final int LENGTH = 1_000;
  private static final int CALLS = 20_000;

  private final Contest contest = new Contest();
  private int calls;
  private int together;
  private double spent;

  /** Runs calls of a region on so many workers. */
  private void run(int count, int workers, ToDoubleFunction<Way> nanosPerIteration) {
    for (int call = 0; call < count; call++) {
      double chunks = nanosPerIteration.applyAsDouble(Way.TOGETHER) * workers;
      Way way = contest.next(LENGTH, calls == 0 ? 0 : chunks * LENGTH, workers);
      boolean due = contest.due(way, LENGTH);
      double nanos = nanosPerIteration.applyAsDouble(way) * LENGTH;
      if (due) {
        contest.took(way, LENGTH, (long) nanos);
      }
      calls++;
      together += way == Way.TOGETHER ? 1 : 0;
      spent += nanos;
    }
  }

  private static ToDoubleFunction<Way> nanos(double alone, double together) {
    return way -> way == Way.ALONE ? alone : together;
  }

  /** A conditional last value: the chunks' code is worse than the loop's. */
  @Test
  void whatIsSlowerTogetherIsGivenUpAfterAFewCalls() {
    run(6, 2, nanos(200, 600));
    assertThat(together).isLessThan(5);
    run(1_000, 2, nanos(200, 600));
    assertThat(together).isLessThan(40);
  }

  @Test
  void whatIsFasterTogetherStaysSo() {
    run(1_000, 2, nanos(190, 100));
    assertThat(together).isGreaterThan(980);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 100, 400", "2, 100, 130", "2, 100, 101", "2, 100, 100", "2, 190, 100", "2, 105, 100",
    "16, 1500, 100", "16, 100, 300", "64, 6000, 100", "64, 100, 20", "64, 100, 130", "3, 3, 1"
  })
  void whateverIsFasterLittleIsLost(int workers, double alone, double together) {
    run(CALLS, workers, nanos(alone, together));
    double best = Math.min(alone, together) * LENGTH * CALLS;
    assertThat(spent).isLessThan(1.04 * best);
  }

  /** The interpreter runs the first calls of either way. */
  @Test
  void codeThatIsNotCompiledYetDecidesNothing() {
    Map<Way, Integer> runs = new EnumMap<>(Way.class);
    ToDoubleFunction<Way> warming =
        way -> (way == Way.ALONE ? 190 : 100) * (runs.getOrDefault(way, 0) < 3 ? 40 : 1);
    for (int call = 0; call < 2_000; call++) {
      int before = together;
      run(1, 2, warming);
      runs.merge(together == before ? Way.ALONE : Way.TOGETHER, 1, Integer::sum);
    }
    assertThat(contest.next(LENGTH, 0, 2)).isEqualTo(Way.TOGETHER);
    assertThat(together).isGreaterThan(1_900);
  }

  @Test
  void theLeadChangesWhenTheWorldDoes() {
    run(3_000, 2, nanos(190, 100));
    int before = together;
    run(3_000, 2, nanos(190, 400)); // another program has taken the other processor
    assertThat(together - before).isLessThan(300);
    before = together;
    run(3_000, 2, nanos(190, 100));
    assertThat(together - before).isGreaterThan(1_500);
  }

  /** Both ways hit by pauses, and by more noise than they differ. */
  @Test
  void noiseCostsLittle() {
    Random random = new Random(5);
    run(
        CALLS,
        2,
        way -> {
          double nanos = (way == Way.ALONE ? 100 : 150) * (0.7 + 0.6 * random.nextDouble());
          return random.nextInt(200) == 0 ? 20 * nanos : nanos;
        });
    double best = 100 * (1 + 19 / 200.0) * LENGTH * CALLS;
    assertThat(spent).isLessThan(1.08 * best);
  }

  @Test
  void aPaceThatComesAndGoesDoesNotMakeTrialsFrequent() {
    run(CALLS, 2, way -> (way == Way.ALONE ? 1.9 : 1) * (calls / 40 % 2 == 0 ? 100 : 400));
    assertThat(CALLS - together).isLessThan(CALLS / 25);
  }

  @Test
  void aSingleLongCallIsNotRepeatedAlone() {
    assertThat(contest.next(10, 0, 64)).isEqualTo(Way.TOGETHER);
    contest.took(Way.TOGETHER, 10, 10_000_000_000L);
    assertThat(contest.next(10, 64e10, 64)).isEqualTo(Way.TOGETHER);
  }

  @Test
  void loopsOfOtherLengthsAreOtherLoops() {
    run(1_000, 2, nanos(200, 600));
    assertThat(contest.next(LENGTH, 0, 2)).isEqualTo(Way.ALONE);
    assertThat(contest.next(100 * LENGTH, 0, 2)).isEqualTo(Way.TOGETHER);
  }

  /**
   * Calls of five microseconds, and fifty more to wake the other worker if it has not run for a
   * while: a single call on two workers is always the slower way.
   */
  @Test
  void workersThatHaveToBeWokenFirstAreGivenTheTimeForIt() {
    Map<Way, Integer> inARow = new EnumMap<>(Way.class);
    run(
        200_000,
        2,
        way -> {
          int row = inARow.getOrDefault(way, 0);
          inARow.clear();
          inARow.put(way, row + 1);
          return way == Way.ALONE ? 5 : row < 4 ? 20 : 3;
        });
    assertThat(together).isGreaterThan(180_000);
    assertThat(spent).isLessThan(1.06 * 200_000 * 3 * LENGTH);
  }

  /**
   * A worker that has been woken runs on the caller's processor for eight milliseconds, at first
   * even in the caller's place: the loops are not faster together until then.
   */
  @Test
  void workersThatTheSystemMovesLateAreGivenTheTimeForIt() {
    double inARow = 0;
    for (int call = 0; call < 50_000; call++) {
      Way way = contest.next(LENGTH, 32_000, 2);
      long nanos = way == Way.ALONE ? 30_000 : movedLate(inARow);
      if (contest.due(way, LENGTH)) {
        contest.took(way, LENGTH, nanos);
      }
      inARow = way == Way.ALONE ? 0 : inARow + nanos;
      together += way == Way.TOGETHER ? 1 : 0;
      spent += nanos;
    }
    assertThat(together).isGreaterThan(40_000);
    assertThat(spent).isLessThan(1.25 * 50_000 * 16_000);
  }

  private static long movedLate(double inARow) {
    return inARow < 1_000_000 ? 300_000 : inARow < 8_000_000 ? 31_000 : 16_000;
  }

  /** They are busy elsewhere, or other programs have the processors. */
  @Test
  void workersThatDoNotComeAreAskedForAgainLater() {
    for (int call = 0; call < 20_000; call++) {
      Way way = contest.next(LENGTH, 5_000, 2);
      if (call < 100 || way == Way.ALONE) {
        contest.took(way, LENGTH, way == Way.ALONE ? 5_000 : 9_000);
      }
    }
    together = 0;
    run(20_000, 2, nanos(5, 3));
    assertThat(together).isGreaterThan(18_000);
  }

  /** A loop that has no iteration now and then takes no time, whichever way. */
  @Test
  void anEmptyLoopIsNoRecord() {
    for (int k = 0; k < 200; k++) {
      run(100, 2, nanos(190, 100));
      contest.took(Way.ALONE, LENGTH, 0);
    }
    assertThat(together).isGreaterThan(17_000);
  }
}
