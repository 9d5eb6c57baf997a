package io.manyhands.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.runtime.Workers;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers that are started ahead of the first region. */
@Timeout(60)
class WorkersTest {

  private static Set<Long> workers() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }

  @Test
  void theFirstRegionFindsThem() {
    Workers.start(Loops.class);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    while (workers().isEmpty() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    Set<Long> before = workers();
    assertThat(before).isNotEmpty();

    double[] in = Loops.values(1_003);
    double[] expected = in.clone();
    Loops.smooth(in, expected, 1, in.length - 1);
    double[] out = in.clone();
    Loops.smooth(in, out);
    assertThat(out).isEqualTo(expected);
    assertThat(workers()).containsAll(before);

    Workers.start(Loops.class);
    Loops.smooth(in, out);
    assertThat(workers()).hasSizeLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
  }
}
