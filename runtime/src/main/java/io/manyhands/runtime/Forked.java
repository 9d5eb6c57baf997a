package io.manyhands.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicBoolean;
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

  private final Run run;
  private final @Nullable Forked<?> owner;
  private final Call<T> call;
  private final int levels;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final Task task = new Task(this);

  /** What this call has forked and not joined; only the thread that makes the call uses it. */
  private final List<Forked<?>> open = new ArrayList<>();

  /** Time that the call has spent on joining others, and not on work of its own. */
  private long joining;

  /** Whether the call that has forked this one has come to the place where it needs it. */
  private boolean joined;

  private @Nullable Thread worker;
  private @Nullable T result;
  private @Nullable Throwable failure;

  Forked(Run run, @Nullable Forked<?> owner, Call<T> call, int levels) {
    this.run = run;
    this.owner = owner;
    this.call = call;
    this.levels = levels;
  }

  /**
   * The call as the pool sees it. It is complete when the call has been made, which is not when the
   * pool has executed it: another thread may be making the call.
   */
  private static final class Task extends ForkJoinTask<Void> {
    private static final long serialVersionUID = 1;

    private final transient Forked<?> call;

    Task(Forked<?> call) {
      this.call = call;
    }

    @Override
    protected boolean exec() {
      call.make();
      return false;
    }

    @Override
    public @Nullable Void getRawResult() {
      return null;
    }

    @Override
    protected void setRawResult(@Nullable Void nothing) {}
  }

  ForkJoinTask<Void> task() {
    return task;
  }

  <S> Forked<S> fork(Call<S> next, int left) {
    Forked<S> forked = new Forked<>(run, this, next, left);
    run.countFork();
    open.add(forked);
    if (run.makesAtOnce()) {
      forked.makeWithin(this);
    } else {
      run.offer(forked);
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
      owner.open.remove(this);
      makeWithin(owner);
    }
    joined = true;
    return answer();
  }

  private void makeWithin(Forked<?> other) {
    long begin = System.nanoTime();
    if (!make()) {
      run.await(task);
    }
    other.joining += System.nanoTime() - begin;
  }

  /** Makes the call unless somebody else does or has done; returns whether it did. */
  boolean make() {
    if (!taken.compareAndSet(false, true)) {
      return false;
    }
    long begin = System.nanoTime();
    worker = Thread.currentThread();
    try {
      result = call.run(new Forks(this, levels));
    } catch (Throwable thrown) {
      failure = thrown;
    }
    abandon();
    run.worked(System.nanoTime() - begin - joining);
    task.quietlyComplete();
    return true;
  }

  private void abandon() {
    for (Forked<?> forked : open) {
      if (!forked.taken.compareAndSet(false, true)) {
        run.await(forked.task);
      }
    }
    open.clear();
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
    return taken.get();
  }

  /** The answer of a call that has ended. */
  @Nullable T answer() {
    Throwable thrown = failure;
    if (thrown == null) {
      return result;
    }
    if (thrown instanceof StackOverflowError
        && run.isRepeatable()
        && worker != Thread.currentThread()) {
      return again();
    }
    throw Forked.<RuntimeException>undeclared(thrown);
  }

  /** The calling thread may have a larger stack than the worker had: there the program decides. */
  private @Nullable T again() {
    try {
      return call.run(new Forks(this, 0));
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
