package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiesTest {
  private static final class Partial {
    final int[] hist;

    Partial(int[] hist) {
      this.hist = hist;
    }

    Partial fresh() {
      return new Partial(Copies.like(hist, 0));
    }

    void merge(Partial next) {
      for (int k = 0; k < hist.length; k++) {
        hist[k] += next.hist[k];
      }
    }
  }

  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void noCopiesOfNothing() {
    assertThat(Copies.forUpdates(region(""), 1000, (Object) null)).isZero();
    assertThat(Copies.forSweeps(region(""), 1000, new int[1], null)).isZero();
    assertThat(Copies.forInnerLoops(region(""), 1000, null, new int[1])).isZero();
  }

  @Test
  void lengthsAddUp() {
    assertThat(Copies.forUpdates(region(""), 10_000, new int[100], new double[25]))
        .isEqualTo(Copies.forUpdates(region(""), 10_000, new byte[125]));
  }

  @Test
  void chaosInsistsUnlessResultsWouldShowIt() {
    Region sums = Setups.chaos(1).region().build();
    Region rounded = Setups.chaos(1).region().fixedPartials().build();
    int[] array = new int[100];
    assertThat(Copies.forUpdates(sums, 17, array)).isEqualTo(16);
    assertThat(Copies.forUpdates(sums, 3, array)).isEqualTo(3);
    assertThat(Copies.forUpdates(sums, 0, array)).isZero();
    assertThat(Copies.forUpdates(sums, 17, (Object) null)).isZero();
    assertThat(Copies.forUpdates(rounded, 17, array)).isZero();
  }

  @Test
  void newArraysHoldWhatTheyAreTold() {
    assertThat(Copies.like(new int[3], 7)).containsExactly(7, 7, 7);
    assertThat(Copies.like(new boolean[2], true)).containsExactly(true, true);
    assertThat(Copies.like(new char[1], Character.MAX_VALUE)).containsExactly('\uffff');
    assertThat(1 / Copies.like(new double[1], -0.0)[0]).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(1 / Copies.like(new float[1], -0.0f)[0]).isEqualTo(Float.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chaos"})
  void copiesAreFewAndPrivate(String how) {
    Set<Partial> seen = ConcurrentHashMap.newKeySet();
    int[] hist = {5, 0, 0};
    Partial total = new Partial(hist);
    region(how)
        .<Partial, RuntimeException>reduce(
            IntRange.lessThan(0, 3000, 1),
            6,
            total,
            total::fresh,
            (partial, from, to) -> {
              assertThat(seen.add(partial)).isTrue();
              assertThat(partial.hist).isNotSameAs(hist);
              for (int i = from; i < to; i++) {
                partial.hist[i % 3]++;
              }
            },
            Partial::merge);
    assertThat(hist).containsExactly(1005, 1000, 1000);
    assertThat(seen).hasSize(6);
  }

  @Test
  void onOneThreadTheArrayItselfWillDo() {
    int[] hist = new int[1];
    Partial total = new Partial(hist);
    region("one")
        .<Partial, RuntimeException>reduce(
            IntRange.lessThan(0, 100, 1),
            6,
            total,
            () -> {
              throw new AssertionError("no copy is needed");
            },
            (partial, from, to) -> partial.hist[0] += to - from,
            Partial::merge);
    assertThat(hist).containsExactly(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chaos", "one"})
  void updatesUpToTheException(String how) {
    int[] hist = new int[1];
    Partial total = new Partial(hist);
    Throwable thrown =
        catchThrowable(
            () ->
                region(how)
                    .<Partial, RuntimeException>reduce(
                        IntRange.lessThan(0, 1000, 1),
                        7,
                        total,
                        total::fresh,
                        (partial, from, to) -> {
                          for (int i = from; i < to; i++) {
                            if (i == 543 || i == 900) {
                              throw new Stop();
                            }
                            partial.hist[0]++;
                          }
                        },
                        Partial::merge));
    assertThat(thrown).isInstanceOf(Stop.class);
    assertThat(hist).containsExactly(543);
  }

  private static Region region(String how) {
    Setups.Setup setup =
        how.equals("chaos")
            ? Setups.chaos(3)
            : Setups.threads("DYNAMIC", 1, how.equals("one") ? 1 : 3);
    return setup.region().build();
  }
}
