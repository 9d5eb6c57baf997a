package io.manyhands.runtime.schedule;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A region in virtual time: workers who come one after the other, claim chunks from one counter,
 * and run them for as long as their iterations cost. So a schedule can be judged with more workers
 * than there are processors.
 */
final class SimulatedWorkers {

  /** A claim takes the counter away from all others for so long. */
  private static final double CLAIM_NANOS = 60;

  /** What a chunk costs beside its iterations: two calls, a partial result. */
  private static final double CHUNK_NANOS = 40;

  /** A helper who watches sees the region after so long; each next one a little later. */
  private static final double WATCH_NANOS = 300;

  private static final double NEXT_NANOS = 50;

  /** From being woken to the first claim. */
  private static final double WAKE_NANOS = 20_000;

  /** How many others a worker wakes, and how long each takes it. */
  private static final int WOKEN_BY_ONE = 4;

  private static final double WAKING_NANOS = 2_000;

  private final int workers;
  private final boolean asleep;

  SimulatedWorkers(int workers, boolean asleep) {
    this.workers = workers;
    this.asleep = asleep;
  }

  private record Arrival(double time, int worker) implements Comparable<Arrival> {
    @Override
    public int compareTo(Arrival other) {
      return Double.compare(time, other.time);
    }
  }

  /**
   * Runs a region.
   *
   * @param chunks its division
   * @param nanos what each iteration costs
   * @return when the last chunk has ended
   */
  double run(Chunks chunks, double[] nanos) {
    return run(chunks, nanos, null);
  }

  /**
   * Runs a region that is watched.
   *
   * @param chunks its division
   * @param nanos what each iteration costs
   * @param watch is told what chunks cost, null for nobody
   * @return when the last chunk has ended
   */
  double run(Chunks chunks, double[] nanos, @Nullable Watch watch) {
    double[] sums = new double[nanos.length + 1];
    for (int i = 0; i < nanos.length; i++) {
      sums[i + 1] = sums[i] + nanos[i];
    }
    PriorityQueue<Arrival> ready = new PriorityQueue<>();
    for (int worker = 0; worker < workers; worker++) {
      ready.add(new Arrival(arrival(worker), worker));
    }
    double counterFree = 0;
    double end = 0;
    for (int position = 0; position < chunks.count(); position++) {
      Arrival next = ready.remove();
      counterFree = Math.max(next.time, counterFree) + CLAIM_NANOS;
      int chunk = chunks.inPosition(position);
      double work = sums[(int) chunks.start(chunk + 1)] - sums[(int) chunks.start(chunk)];
      if (watch != null) {
        watch.took(chunk, (long) work);
      }
      double done = counterFree + CHUNK_NANOS + work;
      end = Math.max(end, done);
      ready.add(new Arrival(done, next.worker));
    }
    if (watch != null) {
      watch.end();
    }
    return end;
  }

  /** The caller is there at once, though busy waking others; those wake others in turn. */
  private double arrival(int worker) {
    if (!asleep) {
      return worker == 0 ? 0 : WATCH_NANOS + NEXT_NANOS * worker;
    }
    if (worker == 0) {
      return WOKEN_BY_ONE * WAKING_NANOS;
    }
    int waker = (worker - 1) / WOKEN_BY_ONE;
    int turn = (worker - 1) % WOKEN_BY_ONE;
    double wakerThere = waker == 0 ? 0 : arrival(waker) - WOKEN_BY_ONE * WAKING_NANOS;
    return wakerThere + (turn + 1) * WAKING_NANOS + WAKE_NANOS + WOKEN_BY_ONE * WAKING_NANOS;
  }
}
