package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.reduction.Partials;
import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.spi.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Results that are added while later chunks still run: each once, and in order. */
class EarlyPartialsTest {
  private final List<Integer> total = new ArrayList<>();

  @Test
  void resultsWaitForThoseBefore() {
    Partials<List<Integer>> partials = Reduction.early(total, List::addAll).partials(3);
    finish(partials, 1);
    assertThat(total).isEmpty();
    finish(partials, 0);
    assertThat(total).containsExactly(0, 1);
    partials.addThrough(1);
    assertThat(total).containsExactly(0, 1);
    finish(partials, 2);
    assertThat(total).containsExactly(0, 1, 2);
  }

  @Test
  void nothingIsAddedBehindAChunkThatHasFailed() {
    Partials<List<Integer>> partials = Reduction.early(total, List::addAll).partials(4);
    partials.set(1, List.of(-1));
    finish(partials, 0);
    finish(partials, 2);
    finish(partials, 3);
    assertThat(total).containsExactly(0);
    partials.addThrough(1);
    assertThat(total).containsExactly(0, -1);
  }

  @Test
  void aResultThatCannotBeAddedIsNotAddedTwice() {
    AtomicInteger calls = new AtomicInteger();
    Partials<List<Integer>> partials =
        Reduction.<List<Integer>>early(
                total,
                (all, part) -> {
                  calls.incrementAndGet();
                  throw new IllegalStateException("no room");
                })
            .partials(2);
    assertThatThrownBy(() -> finish(partials, 0)).hasMessage("no room");
    partials.addThrough(partials.next() - 1);
    assertThat(calls).hasValue(1);
  }

  @Test
  void onlyTheCallerAdds() throws Exception {
    Partials<List<Integer>> partials = Reduction.early(total, List::addAll).partials(3);
    Thread other = new Thread(() -> finish(partials, 0));
    other.start();
    other.join();
    assertThat(total).isEmpty();
    finish(partials, 1);
    assertThat(total).containsExactly(0, 1);
  }

  @Test
  void theCallersNextChunkRunsIntoTheTotal() throws Throwable {
    Partials<List<Integer>> partials =
        Reduction.<List<Integer>>early(total, List::addAll).continued().partials(4);
    partials.run(0, new Numbers(), 0, 2);
    assertThat(total).containsExactly(0, 1);
    partials.complete(0);
    partials.run(2, new Numbers(), 4, 6);
    assertThat(total).containsExactly(0, 1);
    partials.complete(2);
    Thread other =
        new Thread(
            () -> {
              try {
                partials.run(1, new Numbers(), 2, 4);
              } catch (Throwable thrown) {
                throw new IllegalStateException(thrown);
              }
              partials.complete(1);
            });
    other.start();
    other.join();
    assertThat(total).containsExactly(0, 1);
    partials.run(3, new Numbers(), 6, 7);
    partials.complete(3);
    assertThat(total).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  /** Adds the numbers of its iterations to a list. */
  private static final class Numbers implements Work<List<Integer>> {
    @Override
    public List<Integer> newPartial() {
      return new ArrayList<>();
    }

    @Override
    public void run(List<Integer> partial, long from, long to) {
      for (long k = from; k < to; k++) {
        partial.add((int) k);
      }
    }
  }

  private static void finish(Partials<List<Integer>> partials, int chunk) {
    partials.set(chunk, List.of(chunk));
    partials.complete(chunk);
  }
}
