/**
 * Benchmarks: the same work written in four ways, measured side by side in the same run.
 *
 * <ul>
 *   <li>{@code sequential}: a plain loop
 *   <li>{@code parallelStream}: the loop's body in a parallel stream
 *   <li>{@code forkJoin}: ranges halved by hand in a {@code RecursiveAction} or {@code
 *       RecursiveTask}
 *   <li>{@code generated}: the plain loop again, its variable marked with {@code @Parallel}
 * </ul>
 *
 * <p>To run all of them with JMH for a few minutes and see each form's speed-up over {@code
 * sequential}:
 *
 * <pre>{@code
 * mvn -q -Pbenchmarks -DskipTests package -Dbenchmarks.main=io.manyhands.benchmarks.Ratios
 * }</pre>
 *
 * <p>Options of JMH's command line go into a property, such as {@code -Dbenchmarks.options="NBody
 * -f 3 -i 10 -r 1s"}.
 *
 * <p>Without {@code benchmarks.main}, more kernels are compared with more rivals, in turn: see
 * {@link io.manyhands.benchmarks.compare}.
 */
@NullMarked
package io.manyhands.benchmarks;

import org.jspecify.annotations.NullMarked;
