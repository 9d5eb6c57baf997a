package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A region that runs inside a static initializer ends, and gives its result. */
final class ClassInitializersTest {
  private static final Region REGION =
      Region.at("ClassInitializersTest.fill", "ClassInitializersTest.java", 1)
          .schedule("DYNAMIC")
          .parallelism(4)
          .build();

  /** Its chunks use a class that the calling thread is still initializing. */
  private static final class Table {
    static final int OFFSET = Integer.parseInt("7");
    static final int[] VALUES = fill(new int[1_000]);

    private static int[] fill(int[] values) {
      REGION.run(
          IntRange.lessThan(0, values.length, 1),
          (from, to) -> {
            for (int i = from; i < to; i++) {
              values[i] = i + Table.OFFSET;
            }
          });
      return values;
    }
  }

  @Test
  void aRegionInAStaticInitializerDoesNotDeadlock() {
    int[] values = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Table.VALUES);
    assertThat(values[999]).isEqualTo(1_006);
  }

  @Test
  void onceOutsideNothingIsLookedAt() {
    ClassInitializers initializers = new ClassInitializers();
    assertThat(initializers.mayBlockWorkers()).isFalse();
  }
}
