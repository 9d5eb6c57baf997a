package io.manyhands.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A call of a recursive method.
 *
 * @param <T> the type of its result
 */
@FunctionalInterface
public interface Call<T> {

  /**
   * Makes the call.
   *
   * @param forks the forks that are left to it
   * @return the result
   * @throws Throwable what the method throws
   */
  @Nullable T run(Forks forks) throws Throwable;
}
