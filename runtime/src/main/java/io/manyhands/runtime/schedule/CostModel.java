package io.manyhands.runtime.schedule;

/**
 * What an iteration of a region costs, learned from its calls.
 *
 * <p>Estimates are kept by the order of magnitude of the iteration count: in nested loops over
 * matrices, or over triangles, an iteration of a long loop costs more than one of a short loop.
 * Threads may update the estimates at the same time; a lost update is only a lost measurement.
 */
public final class CostModel {

  /** With helpers that wait for work, a region costs about a fifth of this. */
  private static final double WORTHWHILE_NANOS = 2_000;

  /** From here on reading the clock twice costs less than about a percent. */
  private static final double CLOCKED_NANOS = 4_000;

  private static final int SAMPLING = 16;
  private static final float SHORTEST_NANOS = 1e-3f;

  /** A measurement that is so much higher than those before has to be confirmed by the next. */
  private static final float SUSPICIOUS = 4;

  /** No thread is suspended for so long by accident. */
  private static final long CERTAIN_NANOS = 50_000_000;

  private final float[] nanosPerIteration = new float[Long.SIZE];
  private float suspected;
  private int unclocked;
  private long shortest;

  /** Shorter loops say nothing: they are not measured any more. */
  private final long tiny;

  /** Creates a model that knows nothing. */
  public CostModel() {
    this(0);
  }

  /**
   * Creates a model that knows nothing.
   *
   * @param tiny loops with fewer iterations are known to be too short without being measured
   */
  public CostModel(long tiny) {
    this.tiny = tiny;
  }

  /**
   * Whether the loop is known to be too short to gain from several workers, even if they wait for
   * nothing but this loop.
   *
   * @param iterations the number of iterations
   * @return true if it had better run on the calling thread
   */
  public boolean tooShort(long iterations) {
    return known() && predictedNanos(iterations) < WORTHWHILE_NANOS;
  }

  /**
   * The most iterations that are known to be {@linkplain #tooShort too short}.
   *
   * @return 0 if nothing is known
   */
  public long shortest() {
    return shortest;
  }

  /**
   * Whether a call that is too short should be measured: always if that is cheap, else now and
   * then.
   *
   * @param iterations the number of iterations
   * @return true if the caller should {@link #learn} from this call
   */
  public boolean due(long iterations) {
    return suspected > 0
        || predictedNanos(iterations) > CLOCKED_NANOS
        || ++unclocked % SAMPLING == 0;
  }

  /**
   * Takes a measurement of a whole loop.
   *
   * @param iterations the iterations measured, at least 1
   * @param nanos how long one thread took for them, in nanoseconds
   */
  public void learn(long iterations, long nanos) {
    learn(iterations, iterations, nanos);
  }

  /**
   * How many iterations take a time.
   *
   * @param nanos the time, in nanoseconds
   * @return about as many as fit, at least 1; 1 if nothing is known
   */
  public long iterationsIn(double nanos) {
    return known() ? Math.max(1, (long) (nanos / predictedNanos(1))) : 1;
  }

  /**
   * Takes a measurement of a part of a loop. A lower one counts at once: the code has been compiled
   * meanwhile, or the iterations have become shorter. A much higher one may be the machine's.
   *
   * @param all the iterations of the loop
   * @param iterations the iterations measured, at least 1
   * @param nanos how long one thread took for them, in nanoseconds
   */
  public void learn(long all, long iterations, long nanos) {
    float measured = Math.max((float) nanos / iterations, SHORTEST_NANOS);
    int magnitude = magnitude(all);
    float before = nanosPerIteration[magnitude];
    float suspect = suspected;
    suspected = 0;
    if (before == 0 || measured < before / 2) {
      nanosPerIteration[magnitude] = measured;
    } else if (measured < SUSPICIOUS * before || nanos > CERTAIN_NANOS) {
      nanosPerIteration[magnitude] = (before + measured) / 2;
    } else if (suspect == 0) {
      suspected = measured;
    } else {
      nanosPerIteration[magnitude] = Math.min(suspect, measured);
    }
    shortest = mostWithin(WORTHWHILE_NANOS);
  }

  /**
   * The most iterations that are known to take no more than a time: everything up to the longest
   * loop of which that is known, unless a shorter one takes longer.
   *
   * @param nanos the time, in nanoseconds
   * @return 0 if nothing is known
   */
  public long mostWithin(double nanos) {
    long longest = 0;
    for (int magnitude = magnitude(tiny); magnitude < Long.SIZE - 1; magnitude++) {
      float each = nanosPerIteration[magnitude];
      if (each == 0) {
        continue;
      }
      long least = 1L << magnitude;
      long most = (long) (nanos / each);
      if (most < 2 * least - 1) {
        return Math.max(most, Math.min(longest, least - 1));
      }
      longest = 2 * least - 1;
    }
    return longest;
  }

  /**
   * Whether iterations are known to take a time, or longer.
   *
   * @param iterations their number
   * @param nanos the time, in nanoseconds
   * @return false if nothing is known
   */
  public boolean takes(long iterations, double nanos) {
    return known() && predictedNanos(iterations) >= nanos;
  }

  /**
   * Whether anything has been measured.
   *
   * @return true after the first measurement
   */
  boolean known() {
    return nearest(0) != 0;
  }

  /**
   * Whether a loop of about as many iterations has been measured.
   *
   * @param iterations the number of iterations, at least 1
   * @return false if a prediction would be a guess
   */
  public boolean knows(long iterations) {
    return nanosPerIteration[magnitude(iterations)] != 0;
  }

  /**
   * How long one thread would take.
   *
   * @param iterations the number of iterations, at least 1
   * @return nanoseconds, a guess from loops of other lengths if need be; 0 if nothing is known
   */
  public double predictedNanos(long iterations) {
    return (double) nearest(magnitude(iterations)) * iterations;
  }

  private float nearest(int magnitude) {
    for (int distance = 0; distance < Long.SIZE; distance++) {
      int below = magnitude - distance;
      int above = magnitude + distance;
      if (below >= 0 && nanosPerIteration[below] != 0) {
        return nanosPerIteration[below];
      }
      if (above < Long.SIZE && nanosPerIteration[above] != 0) {
        return nanosPerIteration[above];
      }
    }
    return 0;
  }

  private static int magnitude(long iterations) {
    return Long.SIZE - 1 - Long.numberOfLeadingZeros(iterations | 1);
  }
}
