package io.manyhands.runtime;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a loop makes, one after the other, to be joined in the same order when the loop
 * has ended:
 *
 * <pre>{@code
 * ForkedCalls<Long> calls = forks.calls();
 * try {
 *   for (Node child : node.children) {
 *     calls.add(deeper -> sizeForking(deeper, child));
 *   }
 * } catch (Throwable thrown) {
 *   calls.endedBy(thrown);
 * }
 * for (long result : calls) {
 *   size += result;
 * }
 * }</pre>
 *
 * <p>Each call gets fewer forks than the one before it had, so that wide loops make about as many
 * tasks as deep recursion does. When there are no forks left for single calls, calls are bundled.
 *
 * <p>For the thread that makes the call which contains the loop.
 *
 * @param <T> the type of the results
 */
public final class ForkedCalls<T> implements Iterable<@Nullable T> {

  /** So many calls may be open; what a loop without end piles up is bounded. */
  private static final int MOST_OPEN = 1 << 10;

  private final Forks forks;
  private final List<Task<T>> tasks = new ArrayList<>();
  private List<Call<T>> bundle = new ArrayList<>();
  private int checked;
  private @Nullable Throwable end;

  ForkedCalls(Forks forks) {
    this.forks = forks;
  }

  /**
   * Calls that are made one after the other.
   *
   * @param calls the calls
   * @param forked makes them
   */
  private record Task<T>(List<Call<T>> calls, Forked<Results<T>> forked) {}

  /**
   * What a task has come to.
   *
   * @param values of the calls that have ended normally
   * @param failure what the call after them has thrown, null if there is none
   * @param worker who has made them
   */
  private record Results<T>(List<@Nullable T> values, @Nullable Throwable failure, Thread worker) {}

  /**
   * Lets a worker make a call. If many calls are open, the oldest is waited for. Then throws what
   * an earlier call has thrown, if that is known.
   *
   * @param call the call
   */
  public void add(Call<T> call) {
    bundle.add(call);
    if (bundle.size() >= forks.callsForATask()) {
      offer();
    }
  }

  private void offer() {
    fork();
    if (tasks.size() - checked > MOST_OPEN) {
      Throwable failure = answer(tasks.get(checked++)).failure();
      if (failure != null) {
        throw Forked.<RuntimeException>undeclared(failure);
      }
    }
  }

  private void fork() {
    List<Call<T>> calls = bundle;
    bundle = new ArrayList<>();
    tasks.add(new Task<>(calls, forks.fork(deeper -> make(calls, deeper))));
  }

  private static <T> Results<T> make(List<Call<T>> calls, Forks deeper) {
    List<@Nullable T> values = new ArrayList<>(calls.size());
    Throwable failure = null;
    try {
      for (Call<T> call : calls) {
        values.add(call.run(deeper));
      }
    } catch (Throwable thrown) {
      failure = thrown;
    }
    return new Results<>(values, failure, Thread.currentThread());
  }

  private Results<T> answer(Task<T> task) {
    Results<T> results = Objects.requireNonNull(task.forked().join());
    boolean overflowed =
        results.failure() instanceof StackOverflowError
            && results.worker() != Thread.currentThread()
            && forks.areRepeatable();
    // the stack of this thread may be larger than the worker's
    return overflowed ? make(task.calls(), Forks.NONE) : results;
  }

  /**
   * An exception has ended the loop. It is thrown when the calls before it have been joined.
   *
   * @param thrown the exception
   */
  public void endedBy(Throwable thrown) {
    end = thrown;
  }

  /** Joins all calls, whose results are of no interest. */
  public void join() {
    forEach(result -> {});
  }

  /**
   * The results, in the order of the calls. Moving on throws what a call has thrown, the very same
   * object, and in the end what has ended the loop.
   *
   * @return an iterator, once
   */
  @Override
  public Iterator<@Nullable T> iterator() {
    if (!bundle.isEmpty()) {
      fork();
    }
    return new Joining();
  }

  private final class Joining implements Iterator<@Nullable T> {
    private int next;
    private Iterator<@Nullable T> values = List.<@Nullable T>of().iterator();
    private @Nullable Throwable failure;

    @Override
    public boolean hasNext() {
      while (!values.hasNext()) {
        if (failure != null) {
          throw Forked.<RuntimeException>undeclared(failure);
        }
        if (next == tasks.size()) {
          failure = end;
          if (failure == null) {
            return false;
          }
          continue;
        }
        Results<T> results = answer(tasks.get(next++));
        values = results.values().iterator();
        failure = results.failure();
      }
      return true;
    }

    @Override
    public @Nullable T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return values.next();
    }
  }
}
