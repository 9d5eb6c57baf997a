package io.manyhands.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The forks that are left to one call of a recursive method: its cut-off. Each recursive call gets
 * one level less than the call that makes it, and at level 0 the method runs as it was written.
 */
public final class Forks {

  /** None at all: whoever asks goes on sequentially. */
  static final Forks NONE = new Forks(null, 0);

  private final @Nullable Forked<?> task;
  private final int levels;

  Forks(@Nullable Forked<?> task, int levels) {
    this.task = task;
    this.levels = levels;
  }

  /**
   * Whether the call should go on sequentially.
   *
   * @return true at level 0
   */
  public boolean areUsedUp() {
    return levels == 0;
  }

  /**
   * What is left to a recursive call on the same thread.
   *
   * @return the forks of the next level
   */
  public Forks deeper() {
    return new Forks(task, levels - 1);
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
    return task.fork(call, levels - 1);
  }
}
