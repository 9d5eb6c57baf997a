package io.manyhands.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The forks that are left to one call of a recursive method: its cut-off. Each recursive call gets
 * one level less than the call that makes it, and at level 0 the method runs as it was written, or
 * somewhat deeper where calls are so large that forks cost little ({@link
 * io.manyhands.runtime.schedule.ForkPace}).
 */
public final class Forks {

  /** None at all: whoever asks goes on sequentially. */
  static final Forks NONE = new Forks(null, 0);

  private static final int MOST_BITS = 16;

  /** A loop below the guaranteed levels makes no more tasks than is worth these. */
  private static final int FEW_LEVELS = 4;

  private final @Nullable Forked<?> task;
  private final int levels;

  /** How many calls have been forked here. */
  private int siblings;

  Forks(@Nullable Forked<?> task, int levels) {
    this.task = task;
    this.levels = levels;
  }

  /**
   * Whether the call should go on sequentially.
   *
   * @return true at level 0, or some levels below it where that costs little
   */
  public boolean areUsedUp() {
    return task == null || task.hand().endsForks(levels);
  }

  /**
   * What is left to a recursive call on the same thread.
   *
   * @return the forks of the next level
   */
  public Forks deeper() {
    return new Forks(task, levels - Math.max(1, bits(siblings)));
  }

  /**
   * Lets a worker make a recursive call.
   *
   * @param call the call; it gets the forks of the next level
   * @param <T> the type of its result
   * @return the call, to be joined where the program has it
   */
  public <T> Forked<T> fork(Call<T> call) {
    if (task == null) {
      throw new IllegalStateException("the forks are used up");
    }
    siblings++;
    return task.fork(call, levels - bits(siblings));
  }

  /**
   * Tells that a call works on an object and on what hangs below it, which no call that may run at
   * the same time does, on the program's word. Looked at under {@code manyhands.check}; costs
   * nothing otherwise.
   *
   * @param node the object, null if there is none
   * @throws SharingException if another call has reached it
   */
  public void owns(@Nullable Object node) {
    if (task != null) {
      task.reached(node);
    }
  }

  /**
   * For calls that a loop makes.
   *
   * @param <T> the type of their results
   * @return takes the calls, to be joined in the same order
   */
  public <T> ForkedCalls<T> calls() {
    return new ForkedCalls<>(this);
  }

  /**
   * How many calls the next task should make. A level of forks is worth two tasks; where there are
   * more calls, later tasks make more of them.
   */
  int callsForATask() {
    int below = task == null ? 0 : Math.min(FEW_LEVELS, levels - task.hand().floor());
    int left = Math.max(levels, below);
    return 1 << Math.min(MOST_BITS, Math.max(0, bits(siblings + 1) - left));
  }

  /** Whether a call that has failed may be made again. */
  boolean areRepeatable() {
    return task != null && task.isRepeatable();
  }

  /** How many levels of two calls each make {@code calls} calls and one more. */
  private static int bits(int calls) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(calls);
  }
}
