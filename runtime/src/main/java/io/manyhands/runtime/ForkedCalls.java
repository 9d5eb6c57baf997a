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
  private final List<Part<T>> parts = new ArrayList<>();
  private List<Call<T>> bundle = List.of();
  private int checked;
  private @Nullable Throwable end;

  ForkedCalls(Forks forks) {
    this.forks = forks;
  }

  /** Calls that one worker makes. */
  private sealed interface Part<T> permits Single, Bundle {}

  private record Single<T>(Forked<T> forked) implements Part<T> {}

  /**
   * Calls that are made one after the other.
   *
   * @param calls the calls
   * @param forked makes them
   */
  private record Bundle<T>(List<Call<T>> calls, Forked<Results<T>> forked) implements Part<T> {}

  /**
   * What a bundle has come to.
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
    int size = forks.callsForATask();
    if (size == 1 && bundle.isEmpty()) {
      parts.add(new Single<>(forks.fork(call)));
      bound();
      return;
    }
    if (bundle.isEmpty()) {
      bundle = new ArrayList<>();
    }
    bundle.add(call);
    if (bundle.size() >= size) {
      fork();
      bound();
    }
  }

  private void bound() {
    if (parts.size() - checked > MOST_OPEN) {
      await(parts.get(checked++));
    }
  }

  /** Throws what a call has thrown. A call that is made keeps its result. */
  private void await(Part<T> part) {
    if (part instanceof Single<T> single) {
      single.forked().join();
      return;
    }
    Throwable failure = answer((Bundle<T>) part).failure();
    if (failure != null) {
      throw Forked.<RuntimeException>undeclared(failure);
    }
  }

  private void fork() {
    List<Call<T>> calls = bundle;
    bundle = List.of();
    parts.add(new Bundle<>(calls, forks.fork(deeper -> make(calls, deeper))));
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

  private Results<T> answer(Bundle<T> bundle) {
    Results<T> results = Objects.requireNonNull(bundle.forked().join());
    boolean overflowed =
        results.failure() instanceof StackOverflowError
            && results.worker() != Thread.currentThread()
            && forks.areRepeatable();
    // the stack of this thread may be larger than the worker's
    return overflowed ? make(bundle.calls(), Forks.NONE) : results;
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
        if (next == parts.size()) {
          failure = end;
          if (failure == null) {
            return false;
          }
        } else if (parts.get(next) instanceof Bundle<T> bundle) {
          Results<T> results = answer(bundle);
          values = results.values().iterator();
          failure = results.failure();
          next++;
        } else {
          return true;
        }
      }
      return true;
    }

    @Override
    public @Nullable T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return values.hasNext() ? values.next() : ((Single<T>) parts.get(next++)).forked().join();
    }
  }
}
