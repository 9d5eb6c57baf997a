package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.Setups.Setup;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loops that hand variables on, whatever is set. */
@Timeout(60)
class RegionScanTest {

  private static final int[] COUNTS = {0, 1, 2, 3, 17, 33, 1000, 200_000};

  private static Stream<Setup> setups() {
    return Setups.all();
  }

  /** A running sum, the latest odd value, and a sum of what the iterations see. */
  private static final class Result {
    int sum;
    long latest = Long.MIN_VALUE;
    long seen;

    void handOn(Result next) {
      sum += next.sum;
      latest = next.latest == Long.MIN_VALUE ? latest : next.latest;
    }

    void merge(Result next) {
      sum = next.sum;
      latest = next.latest;
      seen += next.seen;
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void resultsAreThoseOfTheLoop(Setup setup) {
    Region region = setup.region().build();
    for (int round = 0; round < 3; round++) {
      for (int count : COUNTS) {
        int[] a = new int[count];
        Arrays.setAll(a, k -> k * 7919 - count);
        Result expected = start();
        int[] values = new int[count];
        body(expected, a, values, 0, count);
        int[] out = new int[count];
        Result total = start();

        scan(region, total, a, out);

        assertThat(out).isEqualTo(values);
        assertThat(total).usingRecursiveComparison().isEqualTo(expected);
      }
    }
  }

  private static Result start() {
    Result start = new Result();
    start.sum = 17;
    start.latest = 5;
    start.seen = -3;
    return start;
  }

  private static void scan(Region region, Result total, int[] a, int[] out) {
    region.scan(
        IntRange.lessThan(0, a.length, 1),
        total,
        Result::new,
        (partial, from, to) -> sums(partial, a, from, to),
        Result::handOn,
        (partial, from, to) -> body(partial, a, out, from, to),
        Result::merge);
  }

  private static void sums(Result partial, int[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      partial.sum += a[i];
      partial.latest = a[i] % 2 == 0 ? partial.latest : a[i];
    }
  }

  private static void body(Result partial, int[] a, int[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      partial.sum += a[i];
      partial.latest = a[i] % 2 == 0 ? partial.latest : a[i];
      out[i] = partial.sum ^ (int) partial.latest;
      partial.seen += partial.sum;
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void longsAndDescentCountAsTheLoopDoes(Setup setup) {
    Region region = setup.region().build();
    long[] out = new long[5000];
    long[] end = {Long.MIN_VALUE};
    region.scan(
        LongRange.atLeast(4999, 0, -1),
        end,
        () -> new long[] {Long.MIN_VALUE},
        (partial, from, to) -> {
          for (long i = from; i > to; i--) {
            partial[0] = Math.max(partial[0], i * 37 % 1001);
          }
        },
        (one, next) -> one[0] = Math.max(one[0], next[0]),
        (partial, from, to) -> {
          for (long i = from; i > to; i--) {
            partial[0] = Math.max(partial[0], i * 37 % 1001);
            out[(int) i] = partial[0];
          }
        },
        (one, next) -> one[0] = next[0]);
    long max = Long.MIN_VALUE;
    for (int i = 4999; i >= 0; i--) {
      max = Math.max(max, i * 37L % 1001);
      assertThat(out[i]).isEqualTo(max);
    }
    assertThat(end[0]).isEqualTo(max);
  }

  @ParameterizedTest
  @MethodSource("setups")
  void anExceptionIsThatOfTheLoop(Setup setup) {
    Region region = setup.region().build();
    int[] out = new int[700];
    int[] ones = new int[1000];
    Arrays.fill(ones, 1);
    assertThatThrownBy(() -> scan(region, start(), ones, out))
        // Without a message where compiled code throws it again and again.
        .isInstanceOf(ArrayIndexOutOfBoundsException.class);
    int[] expected = new int[1000];
    body(start(), ones, expected, 0, 1000);
    assertThat(out).isEqualTo(Arrays.copyOf(expected, 700));
  }

  /** Then the caller runs the loop alone, from the beginning. */
  @ParameterizedTest
  @MethodSource("setups")
  void aFirstPassThatFailsChangesNothing(Setup setup) {
    Region region = setup.region().build();
    int[] out = new int[1000];
    int[] end = {0};
    region.scan(
        IntRange.lessThan(0, 1000, 1),
        end,
        () -> new int[1],
        (partial, from, to) -> {
          throw new IllegalStateException("in the first pass alone");
        },
        (one, next) -> one[0] += next[0],
        (partial, from, to) -> {
          for (int i = from; i < to; i++) {
            partial[0] += i;
            out[i] += partial[0];
          }
        },
        (one, next) -> one[0] = next[0]);
    assertThat(end[0]).isEqualTo(499_500);
    assertThat(out[999]).isEqualTo(499_500);
    assertThat(out[10]).isEqualTo(55);
  }

  /** What the iteration before has assigned, beside a sum. */
  @ParameterizedTest
  @MethodSource("setups")
  void theIterationBeforeIsLookedAt(Setup setup) {
    Region region = setup.region().build();
    for (int count : COUNTS) {
      int[] out = new int[count];
      long[] total = {-1, 0};
      region.carry(
          IntRange.lessThan(0, count, 1),
          total,
          () -> new long[2],
          (partial, from, to) -> partial[0] = (to - 1) * 3L,
          (one, next) -> one[0] = next[0],
          (partial, from, to) -> {
            for (int i = from; i < to; i++) {
              out[i] = (int) partial[0];
              partial[1] += partial[0];
              partial[0] = i * 3L;
            }
          },
          (one, next) -> {
            one[0] = next[0];
            one[1] += next[1];
          });
      long sum = 0;
      for (int i = 0; i < count; i++) {
        assertThat(out[i]).isEqualTo(i == 0 ? -1 : 3 * i - 3);
        sum += out[i];
      }
      assertThat(total).containsExactly(count == 0 ? -1 : 3L * count - 3, sum);
    }
  }
}
