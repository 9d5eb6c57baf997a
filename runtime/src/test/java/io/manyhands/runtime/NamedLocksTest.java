package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.runtime.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NamedLocksTest {

  private int one;
  private int two;

  private static void together(List<Runnable> tasks) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    tasks.forEach(task -> threads.add(new Thread(task)));
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  void aNameIsOneLockWhereverItStands() throws InterruptedException {
    NamedLocks both = NamedLocks.of("b", "a", "b");
    NamedLocks turned = NamedLocks.of("a", "b");
    NamedLocks first = NamedLocks.of("a");
    List<Runnable> tasks = new ArrayList<>();
    for (NamedLocks locks : List.of(both, turned, first)) {
      tasks.add(
          () -> {
            for (int k = 0; k < 10_000; k++) {
              locks.lock();
              one++;
              locks.unlock();
            }
          });
    }
    together(tasks);
    assertThat(one).isEqualTo(30_000);
  }

  @Test
  void whoLocksOutEverybodyIsAlone() throws InterruptedException {
    NamedLocks one = NamedLocks.of("x");
    NamedLocks other = NamedLocks.of("y");
    together(
        List.of(
            () -> {
              for (int k = 0; k < 2_000; k++) {
                one.lockAll();
                two++;
                other.lock();
                other.unlock();
                one.unlockAll();
              }
            },
            () -> {
              for (int k = 0; k < 2_000; k++) {
                other.lock();
                two++;
                other.unlock();
              }
            },
            () -> {
              for (int k = 0; k < 2_000; k++) {
                other.lockAll();
                one.lock();
                two++;
                one.unlock();
                other.unlockAll();
              }
            }));
    assertThat(two).isEqualTo(6_000);
  }

  @Test
  void regionsRunOnTheThreadThatHasLockedOutEverybody() {
    NamedLocks locks = NamedLocks.of("x");
    Region region =
        Region.at("Named", "Named.java", 1)
            .in(new Environment(Settings.read(Map.of("manyhands.chaos", "1"), Map.of()), null))
            .build();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    locks.lockAll();
    try {
      region.run(
          IntRange.lessThan(0, 100, 1),
          (from, to) -> {
            threads.add(Thread.currentThread());
            locks.lock();
            locks.unlock();
          });
    } finally {
      locks.unlockAll();
    }
    assertThat(threads).containsExactly(Thread.currentThread());
  }
}
