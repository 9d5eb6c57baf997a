package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedElementsTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void updatesAreThoseOfTheOperators(boolean isShared) {
    int[] ints = {6, 6, 6, Integer.MAX_VALUE};
    SharedElements.add(isShared, ints, 3, 2);
    SharedElements.and(isShared, ints, 0, 3);
    SharedElements.or(isShared, ints, 1, 9);
    SharedElements.xor(isShared, ints, 2, 5);
    assertThat(ints).containsExactly(6 & 3, 6 | 9, 6 ^ 5, Integer.MIN_VALUE + 1);
    long[] longs = {6, 6, 6, Long.MAX_VALUE};
    SharedElements.add(isShared, longs, 3, 2);
    SharedElements.and(isShared, longs, 0, 3);
    SharedElements.or(isShared, longs, 1, 9);
    SharedElements.xor(isShared, longs, 2, 5);
    assertThat(longs).containsExactly(6 & 3, 6 | 9, 6 ^ 5, Long.MIN_VALUE + 1);
  }

  /** A loop throws the same exception, whoever runs it. */
  @Test
  void exceptionsAreThoseOfTheOperators() {
    for (int index : new int[] {-1, 3, Integer.MAX_VALUE}) {
      Throwable plain = catchThrowable(() -> SharedElements.add(false, new int[3], index, 1));
      Throwable shared = catchThrowable(() -> SharedElements.add(true, new int[3], index, 1));
      assertThat(plain).isInstanceOf(ArrayIndexOutOfBoundsException.class);
      assertThat(shared).isExactlyInstanceOf(plain.getClass()).hasMessage(plain.getMessage());
    }
    assertThat(catchThrowable(() -> SharedElements.add(true, (long[]) null, 0, 1)))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void noUpdateIsLost() throws InterruptedException {
    int[] sums = new int[4];
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      threads.add(
          new Thread(
              () -> {
                for (int k = 0; k < 100_000; k++) {
                  SharedElements.add(true, sums, k & 3, 1);
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(sums).containsExactly(100_000, 100_000, 100_000, 100_000);
  }
}
