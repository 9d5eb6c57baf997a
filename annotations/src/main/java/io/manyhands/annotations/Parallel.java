package io.manyhands.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a sequential loop in parallel, with the result of the sequential loop.
 *
 * <p>The annotation stands on the variable of a loop:
 *
 * <pre>{@code
 * for (@Parallel int i = 0; i < n; i++) { ... }
 * for (@Parallel var x : xs) { ... }
 * @Parallel int i = 0;
 * while (i < n) { ... i++; }
 * @Parallel Iterator<T> it = xs.iterator();
 * while (it.hasNext()) { T x = it.next(); ... }
 * }</pre>
 *
 * or on a method, where it means the method's outermost loops; at least one of them must be
 * accepted. On an initialized local variable it means a value that is computed beside the
 * statements that follow in the block, up to its first use:
 *
 * <pre>{@code
 * @Parallel double left = integral(a, m);
 * double right = integral(m, b);
 * return left + right;
 * }</pre>
 *
 * <p>Every marked loop gets exactly one outcome. It is <em>proved</em> (parallel code is
 * generated), <em>guarded</em> (parallel code under cheap run-time checks; a failed check runs the
 * original loop) or <em>refused</em> (see {@link #unproven()}), never silently. An accepted loop
 * computes the same bits as the sequential one on any {@linkplain #engine() engine}, {@linkplain
 * #schedule() schedule} and number of workers; for floating-point {@code +} and {@code *}
 * reductions {@link #result()} says more. An exception is the one that the sequential loop would
 * have thrown; array elements of later iterations may have been written by then.
 *
 * <p>Values given here win over the system properties and environment variables of the same name
 * ({@code manyhands.engine}, {@code MANYHANDS_ENGINE} and so on). Values that no release could
 * accept, such as {@code chunk = -1}, are compile-time errors.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.LOCAL_VARIABLE, ElementType.METHOD})
public @interface Parallel {

  /**
   * What carries the workers. The processor refuses engines that this release does not implement;
   * see {@link Engine}.
   *
   * @return the engine
   */
  Engine engine() default Engine.THREADS;

  /**
   * How iterations are dealt out to workers. It has no influence on the result.
   *
   * @return the schedule
   */
  Schedule schedule() default Schedule.ADAPTIVE;

  /**
   * Iterations per chunk, the unit in which workers take iterations: 0 (chosen at run time) or
   * more. A reduction whose partial results are fixed by {@link Result#REPRODUCIBLE} keeps its own
   * chunks.
   *
   * @return the number of iterations per chunk, 0 for a choice at run time
   */
  int chunk() default 0;

  /**
   * The most workers that take part, the calling thread included: 0 (all there are) or more; 1 runs
   * the loop on the calling thread.
   *
   * @return the largest number of workers, 0 for all
   */
  int parallelism() default 0;

  /**
   * For {@link Engine#VIRTUAL_THREADS}: how long the loop may take, in milliseconds; 0 (as long as
   * it takes) or more. When the time is over, iterations that wait are interrupted, no other
   * begins, and the loop throws {@code io.manyhands.runtime.spi.RegionTimeoutException}, which
   * names the region and says how many iterations had ended. It returns when none is running any
   * more, so an iteration that takes no notice of its interrupt delays it. If an iteration below
   * all that have not ended has thrown an exception, that one is thrown.
   *
   * <p>What the loop leaves behind is what it leaves after an exception. A loop that runs as it was
   * written, because a check has failed, is not interrupted.
   *
   * @return the time in milliseconds, 0 for no limit
   */
  int timeoutMillis() default 0;

  /**
   * What a floating-point reduction returns; other loops are exact either way. {@link Result#EXACT}
   * is for variables and fields that the loop itself updates.
   *
   * @return the kind of result
   */
  Result result() default Result.REPRODUCIBLE;

  /**
   * What becomes of a loop that cannot be shown to be safe.
   *
   * @return the treatment of unproven loops
   */
  Unproven unproven() default Unproven.REFUSE;
}
