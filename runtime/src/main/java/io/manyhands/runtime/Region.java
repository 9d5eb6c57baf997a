package io.manyhands.runtime;

import io.manyhands.runtime.engine.Engines;
import io.manyhands.runtime.observe.RegionStatistics;
import io.manyhands.runtime.reduction.CopyPolicy;
import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.spi.LoopEnded;
import io.manyhands.runtime.spi.Work;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A loop that has been made parallel. Generated code keeps one in a static field for each loop:
 *
 * <pre>{@code
 * private static final Region SMOOTH = Region.at("demo.Smooth.smooth", "Smooth.java", 14).build();
 * ...
 * SMOOTH.run(IntRange.lessThan(1, n, 1), (from, to) -> smoothChunk(a, b, from, to));
 * }</pre>
 *
 * <p>Any number of threads may run a region at once, also from within a region. What the caller did
 * before is visible to the iterations, and what they did is visible to the caller afterwards. The
 * caller takes part, and returns when no iteration is running any more; an interrupt neither ends
 * nor hastens the call, and the interrupt status is kept.
 *
 * <p>If iterations throw, the exception of the lowest one is thrown to the caller, the very same
 * object. Iterations below it have then been run; later ones may have been run or not.
 *
 * <p>The first call reads the settings. Each call throws {@link
 * io.manyhands.runtime.spi.SettingsException} if one of them cannot be used.
 */
public final class Region {

  private static final int MOST_UNMEASURED = 64;

  /** To copy an element and to read the copy takes a third of this, more or less. */
  private static final double COPIED_NANOS = 3;

  /** Instead of a number of copies: partial results are collections. */
  static final int COLLECTIONS = -1;

  private final RegionRequest request;
  private final @Nullable Environment given;
  private final LongSupplier clock;
  private final ClassInitializers initializers = new ClassInitializers();
  private volatile @Nullable Plan plan;

  /** Shorter loops run at once, except for one now and then. */
  private long shortest;

  /** Shorter loops run at once, and need not be measured. */
  private long tiny;

  private int unmeasured;
  private int measurements;

  /** Which of the longer loops run as they were written; null if none do. */
  private @Nullable Trials trials;

  /** Whether a loop that runs as it was written is being measured. */
  private boolean measuring;

  private Region(RegionRequest request, @Nullable Environment given, LongSupplier clock) {
    this.request = request;
    this.given = given;
    this.clock = clock;
  }

  /**
   * Begins the description of a region.
   *
   * @param id names the region, such as {@code demo.Smooth.smooth}
   * @param file the name of the source file
   * @param line the line of the loop in the source file, from 1
   * @return a builder
   */
  public static Builder at(String id, String file, int line) {
    return new Builder(
        Objects.requireNonNull(id, "id"), Objects.requireNonNull(file, "file"), line);
  }

  /**
   * Runs a loop.
   *
   * @param range the values of the loop variable, countable
   * @param body runs a chunk of the loop
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <X extends Throwable> void run(IntRange range, IntBody<X> body) throws X {
    long count = range.count();
    if (isShort(count)) {
      body.run(range.at(0), range.at(count));
    } else {
      this.<Object, X>perform(count, 0, new IntWork.Plain<>(range, body), Reduction.none());
    }
  }

  /**
   * Runs a loop.
   *
   * @param range the values of the loop variable, countable
   * @param body runs a chunk of the loop
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <X extends Throwable> void run(LongRange range, LongBody<X> body) throws X {
    long count = range.count();
    if (isShort(count)) {
      body.run(range.at(0), range.at(count));
    } else {
      this.<Object, X>perform(count, 0, new LongWork.Plain<>(range, body), Reduction.none());
    }
  }

  /**
   * Runs a loop whose iterations can be divided further, since those of the loop inside do not need
   * each other either. Where there are too few iterations to keep all workers busy, parts of them
   * run apart; they are one space of iterations then, in the order of the sequential loop.
   *
   * @param range the values of the loop variable, countable
   * @param body runs a chunk of the loop
   * @param part runs a part of one iteration
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <X extends Throwable> void run(IntRange range, IntBody<X> body, DividedBody<X> part)
      throws X {
    long count = range.count();
    if (isShort(count)) {
      body.run(range.at(0), range.at(count));
    } else {
      this.<Object, X>perform(
          count, 0, new IntWork.Divisible<>(range, body, part), Reduction.none());
    }
  }

  /**
   * Runs a loop whose chunks compute partial results, and adds these to a total in the order of the
   * iterations. If an iteration fails, the total has what the iterations before it computed.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void reduce(
      IntRange range,
      P total,
      Supplier<P> partials,
      IntPartialBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    long count = range.count();
    if (isShort(count)) {
      body.run(total, range.at(0), range.at(count));
    } else {
      this.<P, X>reduce(
          count,
          total,
          new IntWork.Reducing<>(range, partials, body),
          new Reduction<>(total, merge));
    }
  }

  /**
   * Runs a loop whose chunks compute partial results, and adds these to a total in the order of the
   * iterations. If an iteration fails, the total has what the iterations before it computed.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void reduce(
      LongRange range,
      P total,
      Supplier<P> partials,
      LongPartialBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    long count = range.count();
    if (isShort(count)) {
      body.run(total, range.at(0), range.at(count));
    } else {
      this.<P, X>reduce(
          count,
          total,
          new LongWork.Reducing<>(range, partials, body),
          new Reduction<>(total, merge));
    }
  }

  /**
   * Runs a loop whose chunks compute partial results that are large, such as copies of arrays. Does
   * what the form without {@code copies} does, with that many partial results at most.
   *
   * @param range the values of the loop variable, countable
   * @param copies the most partial results, at least 1; from {@link Copies}
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void reduce(
      IntRange range,
      int copies,
      P total,
      Supplier<P> partials,
      IntPartialBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    this.<P, X>perform(
        range.count(),
        copies,
        new IntWork.Reducing<>(range, partials, body),
        new Reduction<>(total, merge));
  }

  /**
   * Runs a loop whose chunks compute partial results that are large, such as copies of arrays. Does
   * what the form without {@code copies} does, with that many partial results at most.
   *
   * @param range the values of the loop variable, countable
   * @param copies the most partial results, at least 1; from {@link Copies}
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void reduce(
      LongRange range,
      int copies,
      P total,
      Supplier<P> partials,
      LongPartialBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    this.<P, X>perform(
        range.count(),
        copies,
        new LongWork.Reducing<>(range, partials, body),
        new Reduction<>(total, merge));
  }

  /**
   * Begins a run in other JVMs, for a region with such an engine.
   *
   * @return what goes there and comes back, nothing so far
   */
  public Exchange exchange() {
    return new Exchange(this);
  }

  /**
   * Runs a loop that may end early, and whose chunks compute partial results. These are added to a
   * total in the order of the iterations, up to the one that ends the loop. What later iterations
   * compute or throw is dropped; they may have been run, so they must come to an end and change
   * nothing else.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @return whether an iteration has ended the loop
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> boolean search(
      IntRange range,
      P total,
      Supplier<P> partials,
      IntSearchBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    return this.<P, X>search(
        range.count(),
        total,
        new IntWork.Searching<>(range, partials, body),
        new Reduction<>(total, merge));
  }

  /**
   * Runs a loop that may end early, and whose chunks compute partial results. These are added to a
   * total in the order of the iterations, up to the one that ends the loop. What later iterations
   * compute or throw is dropped; they may have been run, so they must come to an end and change
   * nothing else.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @return whether an iteration has ended the loop
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> boolean search(
      LongRange range,
      P total,
      Supplier<P> partials,
      LongSearchBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    return this.<P, X>search(
        range.count(),
        total,
        new LongWork.Searching<>(range, partials, body),
        new Reduction<>(total, merge));
  }

  /**
   * Runs a loop whose iterations hand variables on: each folds something into them, and may use
   * what it finds there. The variables are part of the total, which starts with their values.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param sums finds out what a chunk folds into the variables, and changes nothing else
   * @param handOn folds the variables of a partial result (second) into those of one from before
   *     (first)
   * @param body runs a chunk of the loop, whose partial result starts with the variables as they
   *     are by then
   * @param merge adds a partial result (second) to the total (first), the variables as they are
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void scan(
      IntRange range,
      P total,
      Supplier<P> partials,
      IntPartialBody<P, RuntimeException> sums,
      BiConsumer<P, P> handOn,
      IntPartialBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    long count = range.count();
    if (isShort(count)) {
      body.run(total, range.at(0), range.at(count));
    } else {
      this.<P, X>handOn(
          count,
          new Scan.Passes<>(
              new IntWork.Reducing<>(range, partials, sums),
              handOn,
              new IntWork.Reducing<>(range, partials, body)),
          total,
          merge);
    }
  }

  /**
   * Runs a loop whose iterations hand variables on: each folds something into them, and may use
   * what it finds there. The variables are part of the total, which starts with their values.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param sums finds out what a chunk folds into the variables, and changes nothing else
   * @param handOn folds the variables of a partial result (second) into those of one from before
   *     (first)
   * @param body runs a chunk of the loop, whose partial result starts with the variables as they
   *     are by then
   * @param merge adds a partial result (second) to the total (first), the variables as they are
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void scan(
      LongRange range,
      P total,
      Supplier<P> partials,
      LongPartialBody<P, RuntimeException> sums,
      BiConsumer<P, P> handOn,
      LongPartialBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    long count = range.count();
    if (isShort(count)) {
      body.run(total, range.at(0), range.at(count));
    } else {
      this.<P, X>handOn(
          count,
          new Scan.Passes<>(
              new LongWork.Reducing<>(range, partials, sums),
              handOn,
              new LongWork.Reducing<>(range, partials, body)),
          total,
          merge);
    }
  }

  /**
   * Runs a loop whose chunks fill collections, and adds these to a total in the order of the
   * iterations, as soon as those before them are there. Does what {@code reduce} does, with fewer
   * chunks.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void collect(
      IntRange range,
      P total,
      Supplier<P> partials,
      IntPartialBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    this.<P, X>perform(
        range.count(),
        COLLECTIONS,
        new IntWork.Reducing<>(range, partials, body),
        Reduction.early(total, merge));
  }

  /**
   * Runs a loop whose chunks fill collections, and adds these to a total in the order of the
   * iterations, as soon as those before them are there. Does what {@code reduce} does, with fewer
   * chunks.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param body runs a chunk of the loop
   * @param merge adds a partial result (second) to the total (first)
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void collect(
      LongRange range,
      P total,
      Supplier<P> partials,
      LongPartialBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    this.<P, X>perform(
        range.count(),
        COLLECTIONS,
        new LongWork.Reducing<>(range, partials, body),
        Reduction.early(total, merge));
  }

  /**
   * Runs a loop whose iterations hand something over that is gone through in their order, on the
   * calling thread, while workers run later iterations.
   *
   * @param range the values of the loop variable, countable
   * @param body runs a chunk of the loop, and adds to a list what each iteration hands over
   * @param <S> what an iteration hands over
   * @param <X> what the loop may throw, out of the iterator
   * @return what is to be gone through, once, and then closed
   * @throws X never; what iterations throw comes out of the iterator
   */
  public <S, X extends Throwable> InOrder<S> inOrder(
      IntRange range, IntPartialBody<List<S>, X> body) throws X {
    return inOrder(range.count(), range::at, new IntWork.Reducing<>(range, ArrayList::new, body));
  }

  /**
   * Runs a loop whose iterations hand something over that is gone through in their order, on the
   * calling thread, while workers run later iterations.
   *
   * @param range the values of the loop variable, countable
   * @param body runs a chunk of the loop, and adds to a list what each iteration hands over
   * @param <S> what an iteration hands over
   * @param <X> what the loop may throw, out of the iterator
   * @return what is to be gone through, once, and then closed
   * @throws X never; what iterations throw comes out of the iterator
   */
  public <S, X extends Throwable> InOrder<S> inOrder(
      LongRange range, LongPartialBody<List<S>, X> body) throws X {
    return inOrder(range.count(), range::at, new LongWork.Reducing<>(range, ArrayList::new, body));
  }

  <S> InOrder<S> inOrder(long count, LongUnaryOperator values, Work<List<S>> work) {
    Plan now = plan();
    Trials.@Nullable Call call = count > 1 && count > shortest ? take(count) : null;
    return new InOrder<>(this, now, work, count, values, initializers.mayBlockWorkers(), call);
  }

  /** Iterations of any number had better run as they were written. */
  void learnedToBeCheap(Plan now) {
    shortest = now.shortestDeclined(Long.MAX_VALUE);
  }

  /** Takes note of what iterations cost. */
  void learned(Plan now) {
    unmeasured = Math.min(MOST_UNMEASURED, ++measurements);
    shortest = now.shortest();
    tiny = now.tiny();
  }

  /**
   * Runs a loop whose iterations find in some variables what the iteration before has assigned. The
   * variables are part of the total, which starts with their values.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param before finds out what some iterations assign to the variables, and changes nothing else;
   *     what it reads nobody writes
   * @param handOn assigns the variables of a partial result (second) to another one (first)
   * @param body runs a chunk of the loop, whose partial result starts with the variables as they
   *     are by then
   * @param merge adds a partial result (second) to the total (first), the variables as they are
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void carry(
      IntRange range,
      P total,
      Supplier<P> partials,
      IntPartialBody<P, RuntimeException> before,
      BiConsumer<P, P> handOn,
      IntPartialBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    long count = range.count();
    if (isShort(count)) {
      body.run(total, range.at(0), range.at(count));
    } else {
      this.<P, X>perform(
          count,
          0,
          new Carrying<>(
              total,
              new IntWork.Reducing<>(range, partials, before),
              handOn,
              new IntWork.Reducing<>(range, partials, body)),
          new Reduction<>(total, merge));
    }
  }

  /**
   * Runs a loop whose iterations find in some variables what the iteration before has assigned. The
   * variables are part of the total, which starts with their values.
   *
   * @param range the values of the loop variable, countable
   * @param total takes the result; only the calling thread touches it
   * @param partials makes a partial result for each chunk, on any thread
   * @param before finds out what some iterations assign to the variables, and changes nothing else;
   *     what it reads nobody writes
   * @param handOn assigns the variables of a partial result (second) to another one (first)
   * @param body runs a chunk of the loop, whose partial result starts with the variables as they
   *     are by then
   * @param merge adds a partial result (second) to the total (first), the variables as they are
   * @param <P> the type of partial results
   * @param <X> what the loop may throw
   * @throws X what the lowest iteration that fails throws
   */
  public <P, X extends Throwable> void carry(
      LongRange range,
      P total,
      Supplier<P> partials,
      LongPartialBody<P, RuntimeException> before,
      BiConsumer<P, P> handOn,
      LongPartialBody<P, X> body,
      BiConsumer<P, P> merge)
      throws X {
    long count = range.count();
    if (isShort(count)) {
      body.run(total, range.at(0), range.at(count));
    } else {
      this.<P, X>perform(
          count,
          0,
          new Carrying<>(
              total,
              new LongWork.Reducing<>(range, partials, before),
              handOn,
              new LongWork.Reducing<>(range, partials, body)),
          new Reduction<>(total, merge));
    }
  }

  /**
   * Whether a copy of an array costs little beside what the loop does with it.
   *
   * @param array the array, about as long as the loop
   * @return false for null
   */
  public boolean mayCopy(@Nullable Object array) {
    if (array == null) {
      return false;
    }
    CostModel cost = plan().cost();
    int length = Array.getLength(array);
    return cost == null
        || !cost.knows(length)
        || cost.takes(length, COPIED_NANOS * Copies.size(array));
  }

  /**
   * Counts run-time checks that fail, so that the loop runs as it was written.
   *
   * @param holds the check
   * @return the same
   */
  public boolean guard(boolean holds) {
    if (!holds) {
      guardFailed();
    }
    return holds;
  }

  /** Counts a call that ends up in the loop as it was written. */
  public void guardFailed() {
    RegionStatistics statistics = plan().statistics();
    Trials now = trials;
    if (now != null) {
      now.forget();
    }
    if (statistics != null) {
      statistics.guardFailure();
    }
  }

  /**
   * Whether the loop shall run as it was written, and tell of its accesses.
   *
   * @return true under {@code manyhands.check}
   */
  public boolean isChecked() {
    return (given != null ? given : Environment.current()).settings().check();
  }

  /**
   * Begins to look at the accesses of one run.
   *
   * @param variable name of the loop variable; empty if it does not count
   * @return what is told of accesses
   */
  public AccessCheck check(String variable) {
    return new AccessCheck(request.file(), request.line(), variable);
  }

  String id() {
    return request.id();
  }

  /** Whether arrays are shared although copies pay: under chaos now and then. */
  boolean sharesRather(long iterations) {
    return plan().hostile() && iterations % 2 == 0;
  }

  /** The copies that pay, or under chaos some in any case if no result shows how many there are. */
  int copies(int worthwhile, long iterations, long elements) {
    Plan now = plan();
    return worthwhile == 0 && now.hostile() && !now.fixedPartials()
        ? CopyPolicy.atAnyCost(iterations, elements)
        : worthwhile;
  }

  /**
   * Whether a loop had better run as it was written: it is known to be short, or to be slower on
   * several workers. Costs a nanosecond or two, and next to nothing if it is shorter than a hundred
   * nanoseconds; now and then it says the opposite for the sake of a measurement.
   *
   * @param first the first value of the loop variable
   * @param bound the value that ends the loop; how it is compared does not matter
   * @return false if {@code run} or {@code reduce} should decide
   */
  public boolean isShort(long first, long bound) {
    long distance = Math.abs(bound - first);
    if (Long.compareUnsigned(distance, tiny) < 0) {
      return true;
    }
    boolean isShort = Long.compareUnsigned(distance, shortest) < 0;
    return (isShort && --unmeasured >= 0) || isFasterAsWritten(distance, isShort);
  }

  /** The rest of {@link #isShort}, for long loops, and for short ones now and then. */
  private boolean isFasterAsWritten(long distance, boolean isShort) {
    Trials now = trials;
    if (now == null) {
      return false;
    }
    now.forget();
    boolean asWritten = !isShort && distance > 0 && now.asWritten(distance);
    if (asWritten && now.isOpen()) {
      measuring = true;
      unmeasured = 0; // short loops inside come here, too, and end the measurement
      tiny = 0;
    }
    return asWritten;
  }

  /**
   * Takes note that a loop has been run as it was written, from its beginning to its end. Costs
   * next to nothing unless it is measured.
   */
  public void ranAsWritten() {
    if (measuring) {
      measured();
    }
  }

  private void measured() {
    Trials now = trials;
    if (now != null) {
      now.ranAsWritten();
      measuring = now.isAnyOpen();
      learned(plan());
    }
  }

  /** The same for a number of iterations; threads may disturb each other's count of calls. */
  private boolean isShort(long count) {
    return Long.compareUnsigned(count - 1, shortest) < 0 && --unmeasured >= 0;
  }

  <P, X extends Throwable> void reduce(long count, P total, Work<P> work, Reduction<P> reduction)
      throws X {
    if (!request.keepsTerms()) {
      this.<P, X>perform(count, 0, work, reduction);
      return;
    }
    Plan now = plan();
    Trials.@Nullable Call call = take(count);
    try {
      if (call != null && call.isAlone()) {
        now.countSequential();
        reduction.addDirectly(work, 0, count);
        end(call, Dispatch.Outcome.ALONE);
        return;
      }
      boolean declined =
          new Strips<>(now, count, work, reduction, (Terms) total)
              .run((iterations, strip) -> dispatch(now, iterations, 0, strip, reduction, false));
      if (declined) {
        unmeasured = MOST_UNMEASURED;
        shortest = Math.max(shortest, now.shortestDeclined(count + 1));
      } else {
        end(call, Dispatch.Outcome.TOGETHER);
      }
    } catch (Throwable thrown) {
      Region.<X>rethrow(thrown);
    }
  }

  <P, X extends Throwable> boolean search(long count, P total, Work<P> work, Reduction<P> reduction)
      throws X {
    if (!request.keepsTerms()) {
      return this.<P, X>find(count, work, reduction);
    }
    try {
      new Strips<>(plan(), count, work, reduction, (Terms) total)
          .run(
              (iterations, strip) -> {
                if (this.<P, Throwable>find(iterations, strip, reduction)) {
                  throw new LoopEnded(0);
                }
              });
      return false;
    } catch (LoopEnded early) {
      return true;
    } catch (Throwable thrown) {
      Region.<X>rethrow(thrown);
      return false;
    }
  }

  <P, X extends Throwable> void perform(
      long count, int copies, Work<P> work, Reduction<P> reduction) throws X {
    Plan now = plan();
    boolean divides = count > 1 || (count == 1 && work instanceof DivisibleWork);
    Trials.@Nullable Call call = divides && count > shortest ? take(count) : null;
    try {
      end(call, dispatch(now, count, copies, work, reduction, call != null && call.isAlone()));
    } catch (Throwable thrown) {
      Region.<X>rethrow(thrown);
    }
  }

  private <P> Dispatch.Outcome dispatch(
      Plan now, long count, int copies, Work<P> work, Reduction<P> reduction, boolean alone)
      throws Throwable {
    Dispatch.Outcome outcome =
        new Dispatch<>(now, count, copies, work, reduction)
            .run(alone || initializers.mayBlockWorkers(), alone || count <= shortest);
    learned(now);
    if (outcome == Dispatch.Outcome.DECLINED) {
      decline(now, count);
    }
    return outcome;
  }

  private Trials.@Nullable Call take(long count) {
    Trials now = trials;
    return now == null ? null : now.take(count);
  }

  void end(Trials.@Nullable Call call, Dispatch.Outcome outcome) {
    if (call != null) {
      end(call, outcome, call.length());
    }
  }

  /**
   * Only a call that has gone the way that it was meant to go tells how long that takes.
   *
   * @param done the iterations up to the one that ended the loop
   */
  private void end(Trials.@Nullable Call call, Dispatch.Outcome outcome, long done) {
    Trials now = trials;
    Dispatch.Outcome meant =
        call != null && call.isAlone() ? Dispatch.Outcome.ALONE : Dispatch.Outcome.TOGETHER;
    if (now != null && call != null && outcome == meant) {
      now.end(call, done);
    }
  }

  <P, X extends Throwable> boolean find(long count, Work<P> work, Reduction<P> reduction) throws X {
    Plan now = plan();
    Trials.@Nullable Call call = count > 1 ? take(count) : null;
    Search<P> search = new Search<>(now, count, work, reduction);
    try {
      search.run(initializers.mayBlockWorkers() || (call != null && call.isAlone()));
      end(call, search.outcome(), count);
      return false;
    } catch (LoopEnded early) {
      end(call, search.outcome(), early.position() + 1);
      return true;
    } catch (Throwable thrown) {
      Region.<X>rethrow(thrown);
      return false;
    }
  }

  /** Loops that helpers have no time for now are not even tried for a while. */
  private void decline(Plan now, long count) {
    unmeasured = Math.min(unmeasured, Engines.threads().unasked(MOST_UNMEASURED));
    shortest = Math.max(shortest, now.shortestDeclined(count));
  }

  <P, X extends Throwable> void handOn(
      long count, Scan.Passes<P> passes, P total, BiConsumer<P, P> merge) throws X {
    Plan now = plan();
    Trials.@Nullable Call call = take(count);
    boolean alone = initializers.mayBlockWorkers() || (call != null && call.isAlone());
    try {
      if (new Scan<>(now, count, passes, total, merge).run(alone)) {
        end(call, Dispatch.Outcome.TOGETHER);
      } else {
        end(call, Dispatch.Outcome.ALONE);
        unmeasured = MOST_UNMEASURED;
        shortest = now.shortestAlone(count);
      }
    } catch (Throwable thrown) {
      Region.<X>rethrow(thrown);
    }
  }

  /** Two threads may both decide; then the first decision stands, and only it is counted. */
  private Plan plan() {
    Plan known = plan;
    return known != null ? known : decide();
  }

  private synchronized Plan decide() {
    Plan known = plan;
    if (known == null) {
      known = Plan.of(request, given != null ? given : Environment.current());
      CostModel cost = known.cost();
      trials = cost == null || known.workers() == 1 ? null : new Trials(known, cost, clock);
      plan = known;
    }
    return known;
  }

  /** Throws what it is given; checked exceptions are those that the body declares. */
  @SuppressWarnings("unchecked")
  private static <X extends Throwable> void rethrow(Throwable thrown) throws X {
    throw (X) thrown;
  }

  @Override
  public String toString() {
    return request.id() + " (" + request.file() + ":" + request.line() + ")";
  }

  /**
   * Describes a region. What is given here was given by the user in the source, and wins over the
   * settings.
   */
  public static final class Builder {

    private final String id;
    private final String file;
    private final int line;
    private @Nullable String engine;
    private @Nullable String schedule;
    private int chunk;
    private int parallelism;
    private boolean fixedPartials;
    private int regroupsFrom = RegionRequest.NEVER;
    private int leastLeaf = 1;
    private boolean keepsTerms;
    private int timeoutMillis;
    private @Nullable Environment environment;
    private LongSupplier clock = System::nanoTime;

    private Builder(String id, String file, int line) {
      this.id = id;
      this.file = file;
      this.line = line;
    }

    /**
     * Chooses the engine.
     *
     * @param name such as {@code THREADS}; checked at the first call of the region
     * @return this builder
     */
    public Builder engine(String name) {
      this.engine = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * Chooses the schedule.
     *
     * @param name such as {@code GUIDED}; checked at the first call of the region
     * @return this builder
     */
    public Builder schedule(String name) {
      this.schedule = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * Sets the iterations per chunk. More are taken where there would be over a million chunks.
     *
     * @param iterations 0 (as if not given) or more; checked at the first call of the region
     * @return this builder
     */
    public Builder chunk(int iterations) {
      this.chunk = iterations;
      return this;
    }

    /**
     * Sets the most workers, the calling thread included.
     *
     * @param workers 0 (as if not given) or more; checked at the first call of the region
     * @return this builder
     */
    public Builder parallelism(int workers) {
      this.parallelism = workers;
      return this;
    }

    /**
     * Says that partial results must not depend on the schedule: the loop has a floating-point
     * reduction. There is then one for each leaf of a division that depends on the iteration count
     * alone, also if the loop runs on one thread.
     *
     * @return this builder
     */
    public Builder fixedPartials() {
      return fixedPartials(1);
    }

    /**
     * Does the same for a loop whose iterations are known to be short.
     *
     * @param leastLeaf how many of them take about a microsecond, at least 1; a leaf has at least
     *     four times as many, so it decides about the result, too
     * @return this builder
     */
    public Builder fixedPartials(int leastLeaf) {
      this.fixedPartials = true;
      this.leastLeaf = leastLeaf;
      return this;
    }

    /**
     * Says that long leaves are folded in another order than the loop as it was written, with
     * several sums at a time. Loops of that length never run as they were written.
     *
     * @param iterations the fewest of such a leaf, at least 1
     * @return this builder
     */
    public Builder regroupsFrom(int iterations) {
      this.regroupsFrom = iterations;
      return this;
    }

    /**
     * Says that iterations are known to be short. Loops of a tenth of a microsecond then run as
     * they were written without being measured.
     *
     * @param iterations how many of them take about a microsecond, at least 1
     * @return this builder
     */
    public Builder perMicrosecond(int iterations) {
      this.leastLeaf = iterations;
      return this;
    }

    /**
     * Says that partial results are {@link Terms}, which the calling thread folds in the order of
     * the iterations. There are never too many of them at a time: the loop is run in strips.
     *
     * @return this builder
     */
    public Builder keepsTerms() {
      this.keepsTerms = true;
      return this;
    }

    /**
     * Sets how long a call may take. Then its iterations are interrupted, and it throws {@link
     * io.manyhands.runtime.spi.RegionTimeoutException}. For an engine whose caller does not take
     * part.
     *
     * @param milliseconds 0 (as if not given) or more
     * @return this builder
     */
    public Builder timeoutMillis(int milliseconds) {
      this.timeoutMillis = milliseconds;
      return this;
    }

    /** For tests: a clock that is not the machine's, in nanoseconds. */
    Builder clock(LongSupplier given) {
      this.clock = given;
      return this;
    }

    /** For tests: settings that are not those of the JVM. */
    Builder in(Environment given) {
      this.environment = given;
      return this;
    }

    /**
     * Creates the region. Nothing is read or checked yet, so that this can stand in a static
     * initializer.
     *
     * @return the region
     */
    public Region build() {
      return new Region(
          new RegionRequest(
              id,
              file,
              line,
              engine,
              schedule,
              chunk,
              parallelism,
              fixedPartials,
              leastLeaf,
              regroupsFrom,
              keepsTerms,
              timeoutMillis),
          environment,
          clock);
    }
  }
}
