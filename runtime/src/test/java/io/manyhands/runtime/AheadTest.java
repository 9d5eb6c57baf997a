package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.settings.Settings;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AheadTest {

  private static final int DEEP = 200_000;

  private static Ahead ahead() {
    return Ahead.at("demo.Shapes.area#1", "Shapes.java", 9)
        .in(new Environment(Settings.DEFAULTS, null))
        .build();
  }

  @Test
  void valueIsComputedOnce() {
    Ahead place = ahead();
    AtomicInteger computed = new AtomicInteger();
    for (int round = 0; round < 1000; round++) {
      int expected = round;
      Pending<Integer, RuntimeException> value =
          place.start(
              () -> {
                computed.incrementAndGet();
                return expected;
              });
      assertThat(value.join()).isEqualTo(expected);
      value.settle();
    }
    assertThat(computed).hasValue(1000);
  }

  @Test
  void exceptionIsTheVeryObject() {
    IOException thrown = new IOException("no file");
    for (int round = 0; round < 100; round++) {
      Ahead place = ahead();
      assertThatThrownBy(
              () -> {
                Pending<Integer, IOException> value =
                    place.start(
                        () -> {
                          throw thrown;
                        });
                value.join();
              })
          .isSameAs(thrown);
    }
  }

  @Test
  void whatOverflowsTheStackOfAWorkerIsComputedByTheCaller() throws InterruptedException {
    assertThat(depthBeside(true)).isEqualTo(DEEP);
  }

  /** To compute it again would do twice what it does. */
  @Test
  void whatHasEffectsIsNotComputedAgain() throws InterruptedException {
    assertThat(depthBeside(false)).isInstanceOf(StackOverflowError.class);
  }

  private static Object depthBeside(boolean repeatable) throws InterruptedException {
    Ahead.Builder builder =
        Ahead.at("demo.Shapes.area#1", "Shapes.java", 9)
            .in(
                new Environment(
                    new Settings(2, null, null, 0, Settings.DEFAULTS.stats(), null), null));
    Ahead place = (repeatable ? builder.withoutEffects() : builder).build();
    AtomicReference<Object> result = new AtomicReference<>();
    Runnable program =
        () -> {
          CountDownLatch begun = new CountDownLatch(1);
          Pending<Integer, RuntimeException> value =
              place.start(
                  () -> {
                    begun.countDown();
                    return depth(DEEP);
                  });
          try {
            begun.await();
            result.set(value.join());
          } catch (InterruptedException | StackOverflowError e) {
            result.set(e);
          }
        };
    Thread roomy = new Thread(null, program, "roomy", 1L << 29);
    roomy.start();
    roomy.join();
    return result.get();
  }

  private static int depth(int left) {
    return left == 0 ? 0 : depth(left - 1) + 1;
  }

  /** The computation comes first, so its exception does. */
  @Test
  void exceptionOfTheComputationComesBeforeALaterOne() {
    Ahead place = ahead();
    assertThatThrownBy(
            () -> {
              Pending<Integer, RuntimeException> value = place.start(AheadTest::fail);
              try {
                throw new IllegalStateException("later");
              } finally {
                value.settle();
              }
            })
        .hasMessage("first");
  }

  private static Integer fail() {
    throw new IllegalArgumentException("first");
  }

  @Test
  void afterwardsNothingRunsAnyMore() {
    Ahead place = ahead();
    for (int round = 0; round < 500; round++) {
      AtomicReference<String> written = new AtomicReference<>("");
      Pending<String, RuntimeException> value =
          place.start(
              () -> {
                written.set("done");
                return "value";
              });
      value.settle();
      assertThat(written).hasValue("done");
    }
  }

  @Test
  void withoutTheCheckItIsComputedAtOnce() {
    Thread[] thread = {null};
    Pending<Integer, RuntimeException> value =
        ahead()
            .start(
                false,
                () -> {
                  thread[0] = Thread.currentThread();
                  return 7;
                });
    assertThat(thread[0]).isSameAs(Thread.currentThread());
    assertThat(value.join()).isEqualTo(7);
  }

  /** Values within values, more of them than there are workers. */
  @Test
  void nestedValuesEnd() {
    assertThat(fibonacci(ahead(), 15)).isEqualTo(610);
  }

  private static int fibonacci(Ahead place, int n) {
    if (n < 2) {
      return n;
    }
    Pending<Integer, RuntimeException> one = place.start(() -> fibonacci(place, n - 1));
    try {
      int other = fibonacci(place, n - 2);
      return other + one.join();
    } finally {
      one.settle();
    }
  }
}
