package io.manyhands.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.spi.WorkerException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Workers that are killed, stopped, out of memory or leave: the answer stays the same, or the
 * failure is clear and nothing has changed. How often workers are killed says {@code test.kills}.
 */
@Timeout(300)
class FaultsTest {

  private static final int KILLS = Integer.getInteger("test.kills", 12);

  @Test
  void killedWhileWritingInPlace() throws Exception {
    killedWhileWriting(20_000, new Random(1));
  }

  /** So few elements that they travel within messages. */
  @Test
  void killedWhileWritingFewInPlace() throws Exception {
    killedWhileWriting(4_000, new Random(4));
  }

  private static void killedWhileWriting(int length, Random random) throws Exception {
    long[] start = IntStream.range(0, length).asLongStream().toArray();
    long[] expected = start.clone();
    Slow.step(expected, 0, start.length);
    long[] a = start.clone();
    killDuring(
        random,
        () -> {
          System.arraycopy(start, 0, a, 0, a.length);
          Slow.inPlace(a);
          assertThat(a).isEqualTo(expected);
        });
  }

  @Test
  void killedWhileReducing() throws Exception {
    Random random = new Random(2);
    double[] a = IntStream.range(0, 20_000).mapToDouble(i -> 1.0 / (i + 3)).toArray();
    long expected = Double.doubleToRawLongBits(Slow.sum(a));
    killDuring(
        random, () -> assertThat(Double.doubleToRawLongBits(Slow.sum(a))).isEqualTo(expected));
  }

  @Test
  void killedWhileCollecting() throws Exception {
    Random random = new Random(3);
    long[] a = IntStream.range(0, 20_000).asLongStream().toArray();
    Slow.Found expected = new Slow.Found();
    Slow.collect(expected, a, 0, a.length);
    killDuring(random, () -> assertThat(Slow.collect(a)).isEqualTo(expected.texts));
  }

  /** Kills a random worker at random moments while an action runs again and again. */
  private static void killDuring(Random random, Runnable action) throws Exception {
    action.run(); // starts workers
    int kills = 0;
    while (kills < KILLS) {
      CountDownLatch begun = new CountDownLatch(1);
      boolean[] killed = {false};
      long delay = random.nextInt(30_000_000);
      Thread killer =
          new Thread(
              () -> {
                begun.countDown();
                long until = System.nanoTime() + delay;
                while (System.nanoTime() < until) {
                  Thread.onSpinWait();
                }
                killed[0] = killOne(random);
              });
      killer.start();
      begun.await();
      action.run();
      killer.join();
      kills += killed[0] ? 1 : 0;
    }
  }

  private static boolean killOne(Random random) {
    List<ProcessHandle> workers = workers();
    return !workers.isEmpty() && workers.get(random.nextInt(workers.size())).destroyForcibly();
  }

  private static List<ProcessHandle> workers() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  @Test
  void aWorkerThatLeaves() {
    assertLost(Slow.Fault.EXIT, "ended with exit code 7");
  }

  @Test
  void aWorkerThatCrashes() {
    assertLost(Slow.Fault.HALT, "ended with exit code 99");
  }

  @Test
  void aWorkerOutOfMemory() {
    assertLost(Slow.Fault.MEMORY, "gave up: java.lang.OutOfMemoryError");
  }

  @Test
  void aWorkerThatKillsItself() {
    assertLost(Slow.Fault.KILL, "was ended by signal 9");
  }

  /** Once is repaired, always is told, with nothing changed. */
  private static void assertLost(Slow.Fault fault, String how) {
    int[] once = new int[64];
    Slow.faulty(once, fault, Slow.once());
    assertThat(once).containsOnly(1);

    int[] always = new int[64];
    assertThatThrownBy(() -> Slow.faulty(always, fault, ""))
        .isInstanceOf(WorkerException.class)
        .hasMessageContaining("Iterations ")
        .hasMessageContaining("of region Slow.faulty could not be run in 3 attempts")
        .hasMessageContaining(how);
    assertThat(always).containsOnly(0);

    int[] afterwards = new int[64];
    Slow.faulty(afterwards, Slow.Fault.NONE, "");
    assertThat(afterwards).containsOnly(1);
  }

  @Test
  void whatAWorkerPrintsHasItsNameInFront() {
    java.io.PrintStream before = System.out;
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    System.setOut(new java.io.PrintStream(bytes, true, UTF_8));
    try {
      Loops.region("prints")
          .exchange()
          .run(IntRange.lessThan(0, 2, 1), (from, to) -> System.out.println("hello from a chunk"));
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!bytes.toString(UTF_8).contains("hello") && System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      assertThat(bytes.toString(UTF_8)).containsPattern("\\[worker \\d+\\] hello from a chunk\n");
    } finally {
      System.setOut(before);
    }
  }

  @Test
  void arraysAreUntouchedWhenChunksBeforeHaveSucceeded() {
    long[] a = new long[10_000];
    Arrays.fill(a, 5);
    long[] before = a.clone();
    assertThatThrownBy(() -> Slow.lastFails(a)).isInstanceOf(WorkerException.class);
    assertThat(a).isEqualTo(before);
  }
}
