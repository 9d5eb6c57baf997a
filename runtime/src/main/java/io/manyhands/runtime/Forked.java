package io.manyhands.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of a recursive method that may run on a worker.
 *
 * <p>Whoever comes first makes the call: a worker that finds it in a queue, or the thread that
 * joins it. A call that nobody will join, because one before it has thrown, is not made, or it is
 * waited for if it runs already: what has forked it does not end before it.
 *
 * <p>Nothing here can deadlock. A thread waits only for a call that has begun; what it waits for
 * may wait in turn, but only for what began later still. A thread that waits may make other calls
 * meanwhile. Follow a circle of waiting threads, and each call in it has begun before itself.
 *
 * @param <T> the type of the result
 */
public final class Forked<T> {

  private static final int OFFERED = 0;
  private static final int BEGUN = 1;
  private static final int ENDED = 2;
  private static final VarHandle STATE = state();

  private final Run run;
  private final @Nullable Forked<?> owner;
  private final Call<T> call;
  private final int levels;

  private volatile int state;

  /** Whether the call that has forked this one has come to the place where it needs it. */
  private boolean joined;

  /** Makes the call; set when it begins. */
  private @Nullable Hand hand;

  private @Nullable Thread worker;
  private @Nullable T result;
  private @Nullable Throwable failure;

  Forked(Run run, @Nullable Forked<?> owner, Call<T> call, int levels) {
    this.run = run;
    this.owner = owner;
    this.call = call;
    this.levels = levels;
  }

  private static VarHandle state() {
    try {
      return MethodHandles.lookup().findVarHandle(Forked.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  <S> Forked<S> fork(Call<S> next, int left) {
    Forked<S> forked = new Forked<>(run, this, next, left);
    if (run.makesAtOnce()) {
      hand().offer(forked);
      forked.make(hand());
    } else {
      run.offer(forked, hand());
    }
    return forked;
  }

  /**
   * Waits for the call, or makes it if no worker has taken it.
   *
   * @return what the method returns; what it throws is thrown here, the very same object
   */
  public @Nullable T join() {
    if (owner != null) {
      Hand here = owner.hand();
      finish(here);
      joined = true;
      here.dropJoined();
    }
    joined = true;
    return answer();
  }

  /** Makes the call, or waits for whoever does. */
  void finish(Hand here) {
    if (!make(here)) {
      here.await(this);
    }
  }

  /** Makes the call unless somebody else does or has done; returns whether it did. */
  boolean make(Hand here) {
    if (!take()) {
      return false;
    }
    makeTaken(here);
    return true;
  }

  /** Decides who makes the call: true for one thread, once. */
  boolean take() {
    return state == OFFERED && STATE.compareAndSet(this, OFFERED, BEGUN);
  }

  /** Makes the call, for whoever has taken it. */
  void makeTaken(Hand here) {
    hand = here;
    worker = Thread.currentThread();
    here.begins();
    int offered = here.offers().size();
    try {
      result = call.run(new Forks(this, levels));
    } catch (Throwable thrown) {
      failure = thrown;
    }
    here.withdraw(offered);
    here.ends();
    state = ENDED;
  }

  /** For the thread that makes the call. */
  Hand hand() {
    return Objects.requireNonNull(hand, "the call has not begun");
  }

  void reached(@Nullable Object node) {
    run.reached(node, this);
  }

  /** Whether this call, which came first, might still be running when {@code other} runs. */
  boolean mayRunBeside(Forked<?> other) {
    Forked<?> apart = null;
    for (Forked<?> above = this; above != null && !other.isWithin(above); above = above.owner) {
      apart = above;
    }
    return apart != null && !apart.joined;
  }

  private boolean isWithin(Forked<?> above) {
    Forked<?> next = this;
    while (next != null && next != above) {
      next = next.owner;
    }
    return next == above;
  }

  boolean isRepeatable() {
    return run.isRepeatable();
  }

  boolean hasBegun() {
    return state != OFFERED;
  }

  boolean hasEnded() {
    return state == ENDED;
  }

  boolean isJoined() {
    return joined;
  }

  /** Whether another thread has made the call, which has ended, and its stack was too small. */
  boolean hasOverflowedElsewhere() {
    return failure instanceof StackOverflowError && worker != Thread.currentThread();
  }

  /** The answer of a call that has ended. */
  @Nullable T answer() {
    Throwable thrown = failure;
    if (thrown == null) {
      return result;
    }
    if (thrown instanceof StackOverflowError
        && run.isRepeatable()
        && (owner == null || worker != Thread.currentThread())) {
      return again();
    }
    throw Forked.<RuntimeException>undeclared(thrown);
  }

  /**
   * The calling thread may have a larger stack than the worker had, and forking needs more of it
   * than the program does: the program as written decides.
   */
  private @Nullable T again() {
    try {
      return call.run(Forks.NONE);
    } catch (Throwable thrown) {
      throw Forked.<RuntimeException>undeclared(thrown);
    }
  }

  /** Throws what the method declares. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <X extends Throwable> X undeclared(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
