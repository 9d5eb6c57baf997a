package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ranges against loops run step by step, and against unbounded arithmetic. */
class RangeTest {

  private static final int CAP = 200;

  private enum Loop {
    LESS_THAN {
      @Override
      boolean goesOn(BigInteger i, BigInteger bound) {
        return i.compareTo(bound) < 0;
      }

      @Override
      IntRange ints(int first, int bound, int step) {
        return IntRange.lessThan(first, bound, step);
      }

      @Override
      LongRange longs(long first, long bound, long step) {
        return LongRange.lessThan(first, bound, step);
      }
    },
    AT_MOST {
      @Override
      boolean goesOn(BigInteger i, BigInteger bound) {
        return i.compareTo(bound) <= 0;
      }

      @Override
      IntRange ints(int first, int bound, int step) {
        return IntRange.atMost(first, bound, step);
      }

      @Override
      LongRange longs(long first, long bound, long step) {
        return LongRange.atMost(first, bound, step);
      }
    },
    GREATER_THAN {
      @Override
      boolean goesOn(BigInteger i, BigInteger bound) {
        return i.compareTo(bound) > 0;
      }

      @Override
      IntRange ints(int first, int bound, int step) {
        return IntRange.greaterThan(first, bound, step);
      }

      @Override
      LongRange longs(long first, long bound, long step) {
        return LongRange.greaterThan(first, bound, step);
      }
    },
    AT_LEAST {
      @Override
      boolean goesOn(BigInteger i, BigInteger bound) {
        return i.compareTo(bound) >= 0;
      }

      @Override
      IntRange ints(int first, int bound, int step) {
        return IntRange.atLeast(first, bound, step);
      }

      @Override
      LongRange longs(long first, long bound, long step) {
        return LongRange.atLeast(first, bound, step);
      }
    },
    NOT_EQUAL {
      @Override
      boolean goesOn(BigInteger i, BigInteger bound) {
        return !i.equals(bound);
      }

      @Override
      IntRange ints(int first, int bound, int step) {
        return IntRange.notEqual(first, bound, step);
      }

      @Override
      LongRange longs(long first, long bound, long step) {
        return LongRange.notEqual(first, bound, step);
      }
    };

    abstract boolean goesOn(BigInteger i, BigInteger bound);

    abstract IntRange ints(int first, int bound, int step);

    abstract LongRange longs(long first, long bound, long step);
  }

  /** The iterations of a loop, or -1 if it leaves {@code least .. most}; capped. */
  private static long simulate(
      Loop loop, long first, long bound, long step, long least, long most) {
    BigInteger i = BigInteger.valueOf(first);
    BigInteger end = BigInteger.valueOf(bound);
    long count = 0;
    while (loop.goesOn(i, end) && count < CAP) {
      i = i.add(BigInteger.valueOf(step));
      count++;
      if (i.compareTo(BigInteger.valueOf(least)) < 0 || i.compareTo(BigInteger.valueOf(most)) > 0) {
        return -1;
      }
    }
    return count;
  }

  /** What the loop does by arithmetic: iterations, or null if it overflows or does not end. */
  private static BigInteger calculate(
      Loop loop, long first, long bound, long step, long least, long most) {
    BigInteger i = BigInteger.valueOf(first);
    BigInteger end = BigInteger.valueOf(bound);
    BigInteger by = BigInteger.valueOf(step);
    if (!loop.goesOn(i, end)) {
      return BigInteger.ZERO;
    }
    if (step == 0) {
      return null;
    }
    BigInteger count = end.subtract(i).divide(by);
    while (count.signum() > 0 && !loop.goesOn(i.add(by.multiply(count)), end)) {
      count = count.subtract(BigInteger.ONE);
    }
    count = count.add(BigInteger.ONE);
    if (loop == Loop.NOT_EQUAL) {
      count = end.subtract(i).divide(by);
    }
    BigInteger after = i.add(by.multiply(count));
    boolean ends = count.signum() > 0 && !loop.goesOn(after, end);
    boolean fits =
        after.compareTo(BigInteger.valueOf(least)) >= 0
            && after.compareTo(BigInteger.valueOf(most)) <= 0;
    return ends && fits ? count : null;
  }

  @ParameterizedTest
  @EnumSource(Loop.class)
  void intRangesCountAsLoopsDo(Loop loop) {
    int[] values = corners(Integer.MIN_VALUE, Integer.MAX_VALUE).mapToInt(v -> (int) v).toArray();
    for (int first : values) {
      for (int bound : values) {
        for (int step : values) {
          IntRange range = loop.ints(first, bound, step);
          String text = loop + " " + first + " " + bound + " " + step;
          BigInteger count =
              calculate(loop, first, bound, step, Integer.MIN_VALUE, Integer.MAX_VALUE);
          long run = simulate(loop, first, bound, step, Integer.MIN_VALUE, Integer.MAX_VALUE);
          if (run < CAP) {
            assertThat(count == null ? -1 : count.longValueExact()).as(text).isEqualTo(run);
          }
          assertThat(range.countable()).as(text).isEqualTo(count != null);
          if (count != null) {
            assertThat(range.count()).as(text).isEqualTo(count.longValueExact());
            assertThat(range.at(range.count()))
                .as(text)
                .isEqualTo(Math.toIntExact(first + range.count() * step));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Loop.class)
  void longRangesCountAsLoopsDo(Loop loop) {
    long[] values = corners(Long.MIN_VALUE, Long.MAX_VALUE).toArray();
    BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
    for (long first : values) {
      for (long bound : values) {
        for (long step : values) {
          LongRange range = loop.longs(first, bound, step);
          String text = loop + " " + first + " " + bound + " " + step;
          BigInteger count = calculate(loop, first, bound, step, Long.MIN_VALUE, Long.MAX_VALUE);
          long run = simulate(loop, first, bound, step, Long.MIN_VALUE, Long.MAX_VALUE);
          if (run < CAP) {
            assertThat(count == null ? -1 : count.longValueExact()).as(text).isEqualTo(run);
          }
          boolean countable = count != null && count.compareTo(most) <= 0;
          assertThat(range.countable()).as(text).isEqualTo(countable);
          if (countable) {
            assertThat(BigInteger.valueOf(range.count())).as(text).isEqualTo(count);
            assertThat(BigInteger.valueOf(range.at(range.count())))
                .as(text)
                .isEqualTo(BigInteger.valueOf(first).add(BigInteger.valueOf(step).multiply(count)));
          }
        }
      }
    }
  }

  @Test
  void valuesAreThoseOfTheLoop() {
    IntRange range = IntRange.greaterThan(10, -5, -4);
    int iteration = 0;
    for (int i = 10; i > -5; i += -4) {
      assertThat(range.at(iteration++)).isEqualTo(i);
    }
    assertThat(range.count()).isEqualTo(iteration);
  }

  @Test
  void aRangeThatIsNotCountableHasNoCount() {
    assertThatThrownBy(IntRange.atMost(0, Integer.MAX_VALUE, 1)::count)
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(LongRange.lessThan(0, 1, 0)::count)
        .isInstanceOf(IllegalStateException.class);
  }

  private static LongStream corners(long least, long most) {
    return Stream.of(
            LongStream.rangeClosed(-4, 4),
            LongStream.of(least, least + 1, least + 2, least + 7, least / 2, least / 2 - 1),
            LongStream.of(most, most - 1, most - 2, most - 7, most / 2, most / 2 + 1),
            LongStream.of(97, -100))
        .flatMapToLong(s -> s);
  }
}
