package io.manyhands.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.Chunks;
import io.manyhands.runtime.schedule.GrowingChunks;
import io.manyhands.runtime.spi.LoopEnded;
import io.manyhands.runtime.spi.Work;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** What is done in vain when a loop ends early. */
class WorkInVainTest {
  private static final int ITERATIONS = 1_000_000;
  private static final double NANOS = 10;
  private static final int WORKERS = 4;

  /** Counts the iterations that begin, and ends at one of them. */
  private static final class Search implements Work<Object> {
    final int exit;
    final IntConsumer onChunk;
    boolean known;
    long begunInVain;

    Search(int exit, IntConsumer onChunk) {
      this.exit = exit;
      this.onChunk = onChunk;
    }

    @Override
    public Object newPartial() {
      return this;
    }

    @Override
    public void run(Object partial, long from, long to) throws LoopEnded {
      onChunk.accept((int) from);
      if (from <= exit && exit < to) {
        known = true;
        throw new LoopEnded(exit);
      }
      begunInVain += known ? to - from : 0;
    }
  }

  private static Execution<Object> execution(Search search, Chunks chunks) {
    return new Execution<>(search, chunks, WORKERS, false, Reduction.none(), Stopwatch.of(null));
  }

  private static int chunkOf(Chunks chunks, int iteration) {
    int chunk = 0;
    while (chunks.start(chunk + 1) <= iteration) {
      chunk++;
    }
    return chunk;
  }

  @Test
  void noChunkBeginsBehindOneThatHasEndedTheLoop() {
    Chunks chunks = GrowingChunks.of(0, ITERATIONS, WORKERS, NANOS);
    Search search = new Search(ITERATIONS / 2, from -> {});
    Execution<Object> execution = execution(search, chunks);
    execution.run(chunkOf(chunks, search.exit));
    for (int chunk = 0; chunk < chunks.count(); chunk++) {
      if (chunks.start(chunk) > search.exit) {
        execution.run(chunk);
        assertThat(execution.wanted(chunk)).isFalse();
      }
    }
    assertThat(search.begunInVain).isZero();
    assertThatThrownBy(execution::finish).isInstanceOf(LoopEnded.class);
  }

  /** Workers that are in the middle of later chunks come to the end of these, and of no others. */
  @Test
  void inVainIsAtMostAChunkForEachOtherWorker() {
    Chunks chunks = GrowingChunks.of(0, ITERATIONS, WORKERS, NANOS);
    int exit = ITERATIONS / 3;
    int hit = chunkOf(chunks, exit);
    Execution<?>[] running = new Execution<?>[1];
    int[] depth = {0};
    Search search =
        new Search(
            exit,
            from -> {
              depth[0]++;
              if (depth[0] < WORKERS) {
                running[0].run(depth[0] == WORKERS - 1 ? hit : hit + depth[0] + 1);
              }
            });
    Execution<Object> execution = execution(search, chunks);
    running[0] = execution;
    execution.run(hit + 1);
    for (int chunk = hit + 1; chunk < chunks.count(); chunk++) {
      execution.run(chunk);
    }
    long most = 0;
    for (int other = 1; other < WORKERS; other++) {
      most += chunks.start(hit + other + 1) - chunks.start(hit + other);
    }
    assertThat(search.begunInVain).isEqualTo(most);
    // A chunk takes a millisecond at most, or a sixteenth of a worker's share if that is less.
    assertThat(most).isLessThan(ITERATIONS / 16);
  }
}
