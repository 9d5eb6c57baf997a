package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.runtime.engine.ForkPools;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OffersTest {

  private final Run run = new Run(ForkPools.of(1), null, false, 0);

  private Forked<Integer> call(int number) {
    return new Forked<>(run, null, forks -> number, 0);
  }

  @Test
  void theOldestIsTakenFirst() {
    Offers offers = new Offers();
    List<Forked<?>> calls = new ArrayList<>();
    for (int k = 0; k < 200; k++) {
      calls.add(call(k));
      offers.add(calls.get(k));
    }
    for (int k = 0; k < 200; k++) {
      assertThat(offers.take()).isSameAs(calls.get(k));
    }
    assertThat(offers.take()).isNull();
  }

  @Test
  void whatHasBegunIsPassedOver() {
    Offers offers = new Offers();
    Forked<?> first = call(1);
    Forked<?> second = call(2);
    offers.add(first);
    first.take();
    offers.add(second);
    assertThat(offers.take()).isSameAs(second);
  }

  @Test
  void theNewestIsLetGo() {
    Offers offers = new Offers();
    Forked<?> first = call(1);
    Forked<?> second = call(2);
    offers.add(first);
    offers.add(second);
    assertThat(offers.newest()).isSameAs(second);
    offers.removeNewest();
    assertThat(offers.size()).isOne();
    offers.removeNewest();
    assertThat(offers.newest()).isNull();
    assertThat(offers.take()).isNull();
  }

  /** One thread offers and makes what nobody has taken; others take. Each call is had once. */
  @Test
  void eachCallIsHadOnce() throws InterruptedException {
    Offers offers = new Offers();
    int count = 20_000;
    AtomicInteger had = new AtomicInteger();
    AtomicBoolean ended = new AtomicBoolean();
    List<Thread> thieves = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      Thread thief =
          new Thread(
              () -> {
                while (!ended.get()) {
                  if (offers.take() != null) {
                    had.incrementAndGet();
                  }
                }
              });
      thief.start();
      thieves.add(thief);
    }
    for (int k = 0; k < count; k += 10) {
      List<Forked<?>> calls = new ArrayList<>();
      for (int j = 0; j < 10; j++) {
        calls.add(call(j));
        offers.add(calls.get(j));
      }
      for (int j = 9; j >= 0; j--) {
        if (calls.get(j).take()) {
          had.incrementAndGet();
        }
        offers.removeNewest();
      }
    }
    ended.set(true);
    for (Thread thief : thieves) {
      thief.join();
    }
    assertThat(had).hasValue(count);
  }
}
