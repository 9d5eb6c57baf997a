package io.manyhands.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Measures forms in turn, so that what the machine does meanwhile concerns all of them. A sample is
 * as many runs as take a given time. One during which threads had to wait for a processor is
 * repeated, some times: a neighbor was in the way. On a machine that is never quiet, repeating ends
 * after some seconds for all forms together.
 */
final class Sampler {

  private static final int LEAST_WARM_UPS = 3;
  private static final int MOST_REPEATS = 12;
  private static final double BEARABLE = 0.03;
  private static final long MOST_REPEATED_NANOS = 4_000_000_000L;

  private final int rounds;
  private final long sampleNanos;
  private final long warmUpNanos;
  private double sink;
  private long repeatedNanos;

  Sampler(int rounds, long sampleNanos, long warmUpNanos) {
    this.rounds = rounds;
    this.sampleNanos = sampleNanos;
    this.warmUpNanos = warmUpNanos;
  }

  /** Measures; forms keep their order. */
  List<Times> measure(List<Form> forms) {
    int count = forms.size();
    int[] runs = new int[count];
    repeatedNanos = 0;
    for (int k = 0; k < count; k++) {
      runs[k] = warmUp(forms.get(k).run());
    }
    double[][] samples = new double[count][rounds];
    int[] dropped = new int[count];
    for (int round = 0; round < rounds; round++) {
      for (int turn = 0; turn < count; turn++) {
        int k = (turn + round) % count;
        dropped[k] += sample(forms.get(k).run(), runs[k], samples[k], round);
      }
    }
    List<Times> times = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      times.add(Times.of(forms.get(k).name(), samples[k], dropped[k]));
    }
    return times;
  }

  /** Keeps results alive. */
  double sink() {
    return sink;
  }

  private int warmUp(DoubleSupplier form) {
    long begin = System.nanoTime();
    long last = 0;
    for (int k = 0; k < LEAST_WARM_UPS || System.nanoTime() - begin < warmUpNanos; k++) {
      long before = System.nanoTime();
      sink += form.getAsDouble();
      last = System.nanoTime() - before;
    }
    int runs = (int) Math.max(1, sampleNanos / Math.max(1, last));
    long batch = time(form, runs);
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (double) runs * sampleNanos / batch));
  }

  private int sample(DoubleSupplier form, int runs, double[] samples, int round) {
    for (int repeats = 0; ; repeats++) {
      long waited = Pressure.waitedMicros();
      long nanos = time(form, runs);
      long waitedNanos = (Pressure.waitedMicros() - waited) * 1000;
      if (repeats == MOST_REPEATS
          || repeatedNanos > MOST_REPEATED_NANOS
          || waitedNanos < BEARABLE * nanos) {
        samples[round] = (double) nanos / runs;
        return repeats;
      }
      repeatedNanos += nanos;
    }
  }

  private long time(DoubleSupplier form, int runs) {
    long begin = System.nanoTime();
    for (int k = 0; k < runs; k++) {
      sink += form.getAsDouble();
    }
    return System.nanoTime() - begin;
  }
}
