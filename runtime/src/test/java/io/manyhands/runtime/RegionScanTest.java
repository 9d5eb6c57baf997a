package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.Setups.Setup;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loops that hand a variable on, whatever is set. */
@Timeout(60)
class RegionScanTest {

  private static final int[] COUNTS = {0, 1, 2, 3, 17, 33, 1000, 200_000};

  private static Stream<Setup> setups() {
    return Setups.all();
  }

  @ParameterizedTest
  @MethodSource("setups")
  void prefixSumsAreThoseOfTheLoop(Setup setup) {
    Region region = setup.region().build();
    for (int round = 0; round < 3; round++) {
      for (int count : COUNTS) {
        int[] a = new int[count];
        Arrays.setAll(a, k -> k * 7919 - count);
        int[] expected = a.clone();
        Arrays.parallelPrefix(expected, Integer::sum);
        int[] out = new int[count];

        int end = (int) sums(region, a, out);

        assertThat(out).isEqualTo(expected);
        assertThat(end).isEqualTo(count == 0 ? 0 : expected[count - 1]);
      }
    }
  }

  private static long sums(Region region, int[] a, int[] out) {
    return region.scan(
        IntRange.lessThan(0, a.length, 1),
        0,
        Long::sum,
        (from, to) -> {
          int s = 0;
          for (int i = from; i < to; i++) {
            s += a[i];
          }
          return s;
        },
        (start, from, to) -> {
          int s = (int) start;
          for (int i = from; i < to; i++) {
            s += a[i];
            out[i] = s;
          }
          return s;
        });
  }

  @ParameterizedTest
  @MethodSource("setups")
  void longsAndDescentCountAsTheLoopDoes(Setup setup) {
    Region region = setup.region().build();
    long[] out = new long[5000];
    long end =
        region.scan(
            LongRange.atLeast(4999, 0, -1),
            Long.MIN_VALUE,
            Math::max,
            (from, to) -> {
              long max = Long.MIN_VALUE;
              for (long i = from; i > to; i--) {
                max = Math.max(max, i * 37 % 1001);
              }
              return max;
            },
            (start, from, to) -> {
              long max = start;
              for (long i = from; i > to; i--) {
                max = Math.max(max, i * 37 % 1001);
                out[(int) i] = max;
              }
              return max;
            });
    long max = Long.MIN_VALUE;
    for (int i = 4999; i >= 0; i--) {
      max = Math.max(max, i * 37L % 1001);
      assertThat(out[i]).isEqualTo(max);
    }
    assertThat(end).isEqualTo(max);
  }

  @ParameterizedTest
  @MethodSource("setups")
  void anExceptionIsThatOfTheLoop(Setup setup) {
    Region region = setup.region().build();
    int[] out = new int[700];
    assertThatThrownBy(() -> sums(region, new int[1000], out))
        .isInstanceOf(ArrayIndexOutOfBoundsException.class)
        .hasMessageContaining("700");
  }
}
