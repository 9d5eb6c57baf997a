package io.manyhands.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Iterations that take long are started first, once two calls agree on them. */
class StragglersTest {

  private static final int ITERATIONS = 100_000;
  private static final int WORKERS = 4;
  private static final long USUAL_NANOS = 100;
  private static final long MUCH_NANOS = 2_000_000;

  private final CostModel cost = new CostModel();
  private final Schedule schedule = Schedules.named(Schedules.ADAPTIVE, 0, cost);

  StragglersTest() {
    cost.learn(ITERATIONS, ITERATIONS * USUAL_NANOS);
  }

  /** Runs a call in which some iterations take long. */
  private Chunks call(int iterations, Set<Long> heavy) {
    Chunks chunks = schedule.cut(iterations, WORKERS);
    Watch watch = schedule.watch(chunks, WORKERS);
    if (watch != null) {
      for (int chunk = 0; chunk < chunks.count(); chunk++) {
        watch.took(
            chunk,
            LongStream.range(chunks.start(chunk), chunks.start(chunk + 1))
                .map(i -> heavy.contains(i) ? MUCH_NANOS : USUAL_NANOS)
                .sum());
      }
      watch.end();
    }
    return chunks;
  }

  /** The iterations that begin first in the next call. */
  private long[] first(int chunks) {
    Chunks next = schedule.cut(ITERATIONS, WORKERS);
    return LongStream.range(0, chunks).map(i -> next.start(next.inPosition((int) i))).toArray();
  }

  private static boolean isInOrder(Chunks chunks) {
    for (int position = 0; position < chunks.count(); position++) {
      if (chunks.inPosition(position) != position) {
        return false;
      }
    }
    return true;
  }

  @Test
  void whatTakesLongIsFoundToTheIteration() {
    for (int call = 0; call < 8; call++) {
      call(ITERATIONS, Set.of(77_777L, 99_990L));
    }
    assertThat(first(3)).containsExactlyInAnyOrder(77_777, 99_990, 0);
  }

  @Test
  void oneCallIsNotBelieved() {
    call(ITERATIONS, Set.of(77_777L));
    assertThat(isInOrder(schedule.cut(ITERATIONS, WORKERS))).isTrue();
    call(ITERATIONS, Set.of(77_777L));
    assertThat(isInOrder(schedule.cut(ITERATIONS, WORKERS))).isFalse();
  }

  @Test
  void whatTakesLongInAnotherPlaceEachTimeIsNotForeseen() {
    for (long place = 50_000; place < ITERATIONS; place += 10_000) {
      assertThat(isInOrder(call(ITERATIONS, Set.of(place)))).isTrue();
    }
  }

  @Test
  void whatNoLongerTakesLongIsForgotten() {
    for (int call = 0; call < 8; call++) {
      call(ITERATIONS, Set.of(77_777L));
    }
    call(ITERATIONS, Set.of());
    assertThat(isInOrder(schedule.cut(ITERATIONS, WORKERS))).isTrue();
  }

  @Test
  void anotherLengthIsAnotherLoop() {
    for (int call = 0; call < 8; call++) {
      call(ITERATIONS, Set.of(77_777L));
    }
    assertThat(isInOrder(schedule.cut(ITERATIONS - 1, WORKERS))).isTrue();
  }

  @Test
  void costsThatRiseSlowlyAreLeftToShorterChunks() {
    for (int call = 0; call < 8; call++) {
      Chunks chunks = schedule.cut(ITERATIONS, WORKERS);
      Watch watch = schedule.watch(chunks, WORKERS);
      if (watch != null) {
        for (int chunk = 0; chunk < chunks.count(); chunk++) {
          long from = chunks.start(chunk);
          long to = chunks.start(chunk + 1);
          watch.took(chunk, (to - from) * (from + to) / 1_000);
        }
        watch.end();
      }
    }
    assertThat(isInOrder(schedule.cut(ITERATIONS, WORKERS))).isTrue();
  }

  @Test
  void shortLoopsAreNotWatched() {
    cost.learn(1_000, 1_000 * USUAL_NANOS);
    assertThat(schedule.watch(schedule.cut(1_000, WORKERS), WORKERS)).isNull();
  }
}
