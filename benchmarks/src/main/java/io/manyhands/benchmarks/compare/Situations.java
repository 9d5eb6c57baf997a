package io.manyhands.benchmarks.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** What it costs to enter and leave a parallel loop: back to back, and after a pause. */
final class Situations {

  static final String TABLE = "latency";

  private static final int ROUNDS = 12;
  private static final int BATCH = 40;
  private static final int BACK_TO_BACK = 50;
  private static final int MOST_REPEATS = 12;
  private static final double BEARABLE = 0.03;
  private static final long PAUSE_NANOS = 1_000_000;

  private enum Pause {
    NONE("back to back"),
    BUSY("after 1 ms of other work"),
    ASLEEP("after 1 ms asleep");

    private final String words;

    Pause(String words) {
      this.words = words;
    }
  }

  /** On a machine that is never quiet, repeating ends after so long in each situation. */
  private static final long MOST_REPEATED_NANOS = 3_000_000_000L;

  private double sink;

  /** Measures loops that take one thread so long, and shows each line when it is there. */
  void measure(Peers peers, Consumer<Row> rows, double... micros) {
    for (double each : micros) {
      Burn kernel = Burn.of(each);
      for (Pause pause : Pause.values()) {
        String name = (each == 0 ? "empty" : (int) each + " us") + ", " + pause.words;
        rows.accept(new Row(TABLE, name, times(peers.of(kernel), pause)));
      }
    }
  }

  private List<Times> times(List<Form> forms, Pause pause) {
    int count = forms.size();
    double[][] samples = new double[count][ROUNDS];
    int[] dropped = new int[count];
    long repeatedNanos = 0;
    for (int round = -2; round < ROUNDS; round++) {
      for (int turn = 0; turn < count; turn++) {
        int k = Math.floorMod(turn + round, count);
        DoubleSupplier form = forms.get(k).run();
        for (int repeats = 0; ; repeats++) {
          long waited = Pressure.waitedMicros();
          long begin = System.nanoTime();
          double sample = sample(form, pause);
          long waitedNanos = (Pressure.waitedMicros() - waited) * 1000;
          long spent = System.nanoTime() - begin;
          if (repeats == MOST_REPEATS
              || repeatedNanos > MOST_REPEATED_NANOS
              || waitedNanos < BEARABLE * spent) {
            samples[k][Math.max(0, round)] = sample;
            dropped[k] += repeats;
            break;
          }
          repeatedNanos += spent;
        }
      }
    }
    List<Times> times = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      times.add(Times.of(forms.get(k).name(), samples[k], dropped[k]));
    }
    return times;
  }

  /** The median of some regions: a pause has chances of its own. */
  private double sample(DoubleSupplier form, Pause pause) {
    int regions = pause == Pause.NONE ? BACK_TO_BACK : 1;
    double[] nanos = new double[BATCH];
    for (int k = 0; k < BATCH; k++) {
      pause(pause);
      long begin = System.nanoTime();
      for (int region = 0; region < regions; region++) {
        sink += form.getAsDouble();
      }
      nanos[k] = (double) (System.nanoTime() - begin) / regions;
    }
    Arrays.sort(nanos);
    return nanos[BATCH / 2];
  }

  private static void pause(Pause pause) {
    long end = System.nanoTime() + PAUSE_NANOS;
    if (pause == Pause.ASLEEP) {
      LockSupport.parkNanos(PAUSE_NANOS);
    } else if (pause == Pause.BUSY) {
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
  }

  double sink() {
    return sink;
  }
}
