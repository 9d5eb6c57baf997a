package io.manyhands.runtime.schedule;

/**
 * Which {@link Way} leads for loops of about one length.
 *
 * <p>The leader is measured all the time. The other way is tried when the leader has been running
 * for as long as the trial will take, and for twice as long again after each trial that has changed
 * nothing. If the leader's pace changes, because of the JIT, the data or other processes, the other
 * way is tried sooner again. But after the first few trials, which see code that is not compiled
 * yet, all trials together never take more than a 32nd of the time.
 *
 * <p>Threads may update it at the same time; a lost update is only a lost measurement.
 */
final class Standing {

  static final int LEAST_PATIENCE = 1;
  static final int MOST_PATIENCE = 512;

  /** They are paid for by those that come later. */
  static final int FIRST_TRIALS = 4;

  /** One part in so many of the time goes into trials at most. */
  static final int BEARABLE = 32;

  /** What is not faster by more than that does not take the lead. */
  private static final double MARGIN = 0.97;

  /** A leader whose pace has changed by that may have lost its lead. */
  private static final double CHANGED = 1.5;

  private static final double LEADERS_WEIGHT = 1.0 / 8;
  private static final double TRIALS_WEIGHT = 1.0 / 2;

  private final Pace alone = new Pace();
  private final Pace together = new Pace();
  private Way leader = Way.TOGETHER;
  private int patience = LEAST_PATIENCE;
  private int trials;

  /** Nanoseconds of all calls, and of those that were trials, as far as they were foreseen. */
  private double all;

  private double tried;

  /** Nanoseconds for which the leader has run since the last trial. */
  private double led;

  /** Nanoseconds per iteration of the leader at the last trial. */
  private double paceAtTrial;

  Way leader() {
    return leader;
  }

  /** How long a call will take, in nanoseconds; 0 if nothing is known. */
  double predictedNanos(long iterations) {
    return pace(leader).nanos(iterations);
  }

  /**
   * The way of the next call.
   *
   * @param aloneNanos how long one thread would take for what workers do, 0 if nothing is known
   */
  Way next(long iterations, double aloneNanos) {
    double nanos = predictedNanos(iterations);
    double trial = trialNanos(iterations, nanos, aloneNanos);
    if (nanos == 0 || trial == 0) {
      return leader;
    }
    all += nanos;
    led += nanos;
    if (led < patience * trial
        || (trials >= FIRST_TRIALS && BEARABLE * (tried + trial) > all + trial)) {
      return leader;
    }
    beginTrial(trial);
    return leader.other();
  }

  private void beginTrial(double nanos) {
    all += nanos;
    tried += nanos;
    trials = Math.min(trials + 1, FIRST_TRIALS);
    led = 0;
    paceAtTrial = pace(leader).nanos(1);
    patience = Math.min(2 * patience, MOST_PATIENCE);
  }

  /** What a trial will take, the whole of it; the first measurements are not to be relied on. */
  private double trialNanos(long iterations, double leadersNanos, double aloneNanos) {
    Pace other = pace(leader.other());
    double guess = leader == Way.ALONE ? leadersNanos : Math.max(aloneNanos, leadersNanos);
    if (!other.isKnown()) {
      return aloneNanos == 0 ? 0 : guess;
    }
    double nanos = Math.max(other.nanos(iterations), leadersNanos);
    return other.isWarm() ? nanos : Math.min(nanos, 2 * guess);
  }

  /** Takes a measurement of a call. */
  void took(Way way, long iterations, long nanos) {
    Pace pace = pace(way);
    if (way != leader) {
      pace.add(iterations, nanos, TRIALS_WEIGHT);
      if (pace.nanos(1) < MARGIN * pace(leader).nanos(1)) {
        leader = way;
        patience = LEAST_PATIENCE;
        led = 0;
      }
      return;
    }
    pace.add(iterations, nanos, LEADERS_WEIGHT);
    double change = pace.nanos(1) / paceAtTrial;
    if (change > CHANGED || change < 1 / CHANGED) {
      paceAtTrial = pace.nanos(1);
      patience = LEAST_PATIENCE;
    }
  }

  private Pace pace(Way way) {
    return way == Way.ALONE ? alone : together;
  }
}
