package io.manyhands.runtime.schedule;

/**
 * Which {@link Way} leads for loops of about one length.
 *
 * <p>The leader is measured all the time. The other way is tried when the leader has been running
 * for as long as the trial will take, and for twice as long again after each trial that has changed
 * nothing. If the leader's pace changes, because of the JIT, the data or other processes, the other
 * way is tried sooner again. But except for the first trials, which see code that is not compiled
 * yet, all trials together never lose more than a 50th of the time.
 *
 * <p>A trial is a series of calls. A single short one would tell nothing about several workers: it
 * finds them asleep, and takes longer to wake them than the loop itself takes, while the calls
 * after it find them awake, and perhaps on the caller's processor for some milliseconds.
 *
 * <p>Threads may update it at the same time; a lost update is only a lost measurement.
 */
final class Standing {

  static final int LEAST_PATIENCE = 1;
  static final int MOST_PATIENCE = 128;

  /**
   * How long a trial goes on: many times what it takes to wake a worker and to share data between
   * the caches.
   */
  static final double SERIES_NANOS = 2_000_000;

  /**
   * How long short calls are tried on several workers unless they are faster before. A system may
   * run a worker that it wakes in the caller's place, and only move it to an idle processor some
   * ticks of its clock later; until then two threads take as long as one.
   */
  static final double LONG_SERIES_NANOS = 12_000_000;

  /** Shorter ones suffer from that. */
  static final long SHORT_NANOS = 300_000;

  /** What is much slower after that time is not tried any longer, at first. */
  static final double LEAST_SERIES_NANOS = 300_000;

  /** Workers that have been much slower are tried for twice as long the next time, up to here. */
  static final double MOST_SERIES_NANOS = 16 * LEAST_SERIES_NANOS;

  /** Sleeping workers are not sent for before many short loops have come. */
  static final int MOST_UNANSWERED = 128;

  /** Long calls that do not tell how long they took have not come to their end. */
  static final double MOST_UNANSWERED_NANOS = 30_000_000;

  static final int LEAST_UNANSWERED = 4;

  /** The first trials are paid for by those that come later: so many, and for so long. */
  static final int FIRST_TRIALS = 4;

  static final double FIRST_NANOS = 10_000_000;

  /** One part in so many of the time is lost by trials at most. */
  static final int BEARABLE = 50;

  /** What is not faster by more than that does not take the lead. */
  private static final double MARGIN = 0.97;

  /** A leader whose pace has changed by that may have lost its lead. */
  private static final double CHANGED = 1.5;

  /** What is slower by that is hardly ever going to lead. */
  private static final double HOPELESS = 1.5;

  private final Pace alone = new Pace();
  private final Pace together = new Pace();
  private Way leader = Way.TOGETHER;
  private int patience = LEAST_PATIENCE;
  private int trials;

  /** For how long what is much slower is tried now. */
  private double leastSeries = LEAST_SERIES_NANOS;

  /** Nanoseconds of all calls, as far as they were foreseen, and those that trials have lost. */
  private double all;

  private double tried;

  /** Nanoseconds for which the leader has run since the last trial. */
  private double led;

  /** Nanoseconds per iteration of the leader at the last trial. */
  private double paceAtTrial;

  /** Whether a trial is on, for how long, and how many of its calls did not tell how long. */
  private boolean trying;

  private double answered;
  private int unanswered;

  /** Whether the leader has to confirm that it is slower, and for how long it has been asked. */
  private boolean confirming;

  private double confirmed;

  Way leader() {
    return leader;
  }

  /** How long a call will take, in nanoseconds; 0 if nothing is known. */
  double predictedNanos(long iterations) {
    return pace(leader).nanos(iterations);
  }

  /** Whether too little has been measured to leave a call out. */
  boolean isNew() {
    return pace(leader).isNew();
  }

  /**
   * The way of the next call.
   *
   * @param aloneNanos how long one thread would take for what workers do, 0 if nothing is known
   */
  Way next(long iterations, double aloneNanos) {
    double nanos = predictedNanos(iterations);
    double call = trialNanos(iterations, nanos, aloneNanos);
    if (nanos == 0 || call == 0) {
      return leader;
    }
    if (trying) {
      return goOn(call);
    }
    all += nanos;
    led += nanos;
    double trial = Math.max(call, leastSeries);
    if (confirming
        || led < patience * trial
        || !isAffordable(trial, lostBy(iterations, call) * trial / call)
        || (trials > 1 && !isSettled(iterations))) {
      return leader;
    }
    begin();
    return goOn(call);
  }

  /** What a trial's call is expected to lose: all that it takes if that is a guess. */
  private double lostBy(long iterations, double call) {
    double known = pace(leader.other()).nanos(iterations);
    return known == 0 ? call : Math.max(0, known - predictedNanos(iterations));
  }

  private boolean isAffordable(double trial, double loss) {
    double owed = tried + loss;
    return trials < FIRST_TRIALS || BEARABLE * (owed - FIRST_NANOS) < all + trial;
  }

  private void begin() {
    trying = true;
    answered = 0;
    unanswered = 0;
    trials = Math.min(trials + 1, FIRST_TRIALS);
    paceAtTrial = pace(leader).nanos(1);
    pace(leader.other()).renew();
  }

  /** Gives up if nothing is heard of the calls: there may be no workers to be had. */
  private Way goOn(double call) {
    unanswered++;
    if (unanswered > MOST_UNANSWERED
        || (unanswered > LEAST_UNANSWERED && unanswered * call > MOST_UNANSWERED_NANOS)) {
      end();
    }
    return trying ? leader.other() : leader;
  }

  /** What a call will take as a trial; the first measurements are not to be relied on. */
  private double trialNanos(long iterations, double leadersNanos, double aloneNanos) {
    double known = pace(leader.other()).nanos(iterations);
    double guess = leader == Way.ALONE ? leadersNanos : Math.max(aloneNanos, leadersNanos);
    if (known == 0) {
      return aloneNanos == 0 ? 0 : guess;
    }
    double nanos = Math.max(known, leadersNanos);
    return trials < FIRST_TRIALS ? Math.min(nanos, 2 * guess) : nanos;
  }

  /** Takes a measurement of a call. */
  void took(Way way, long iterations, long nanos) {
    Pace pace = pace(way);
    pace.add(iterations, nanos);
    if (way == leader) {
      if (confirming) {
        confirm(iterations, nanos);
        return;
      }
      double change = pace.nanos(1) / paceAtTrial;
      if (isSettled(iterations) && (change > CHANGED || change < 1 / CHANGED)) {
        paceAtTrial = pace.nanos(1);
        beImpatient();
      }
      return;
    }
    all += nanos;
    tried += Math.max(0, nanos - pace(leader).nanos(iterations));
    answered += nanos;
    unanswered = 0;
    if (trying && isDecided(iterations, nanos)) {
      end();
    }
  }

  private boolean isDecided(long iterations, long lastNanos) {
    return answered > seriesNanos(leader.other(), iterations)
        && (pace(leader.other()).hasSeveral() || lastNanos > SERIES_NANOS);
  }

  /** How long one way has to be measured for a verdict. */
  private double seriesNanos(Way way, long iterations) {
    double quotient = pace(way).nanos(1) / pace(way.other()).nanos(1);
    if (quotient > HOPELESS) {
      return leastSeries;
    }
    boolean late = isLate(way, iterations) && quotient > MARGIN;
    return late ? LONG_SERIES_NANOS : SERIES_NANOS;
  }

  /** Whether what short calls take says little before workers have found their place. */
  private boolean isLate(Way way, long iterations) {
    return way == Way.TOGETHER && pace(way.other()).nanos(iterations) < SHORT_NANOS;
  }

  /** Whether workers have been in the lead for long enough since they last had to be woken. */
  private boolean isSettled(long iterations) {
    return led > LONG_SERIES_NANOS || !isLate(leader, iterations);
  }

  private void end() {
    trying = false;
    led = 0;
    if (answered > 0 && isOtherFaster()) {
      confirming = true;
      confirmed = 0;
      pace(leader).renew();
    } else {
      keepLeader();
    }
  }

  /** The world may have changed during the trial: the leader is measured once more. */
  private void confirm(long iterations, long nanos) {
    confirmed += nanos;
    double enough =
        isLate(leader, iterations)
            ? Math.max(seriesNanos(leader, iterations), SERIES_NANOS)
            : LEAST_SERIES_NANOS;
    if (nanos > SERIES_NANOS || (confirmed > enough && pace(leader).hasSeveral())) {
      confirming = false;
      if (isOtherFaster()) {
        leader = leader.other();
        beImpatient();
      } else {
        keepLeader();
      }
    }
  }

  private boolean isOtherFaster() {
    return pace(leader.other()).nanos(1) < MARGIN * pace(leader).nanos(1);
  }

  private boolean isOtherHopeless() {
    return pace(leader.other()).nanos(1) > HOPELESS * pace(leader).nanos(1);
  }

  private void keepLeader() {
    boolean hopeless = isOtherHopeless();
    boolean late = hopeless && leader == Way.ALONE;
    patience = Math.min((hopeless && !late ? 4 : 2) * patience, MOST_PATIENCE);
    leastSeries = late ? Math.min(2 * leastSeries, MOST_SERIES_NANOS) : leastSeries;
  }

  private void beImpatient() {
    patience = LEAST_PATIENCE;
    leastSeries = LEAST_SERIES_NANOS;
  }

  private Pace pace(Way way) {
    return way == Way.ALONE ? alone : together;
  }
}
