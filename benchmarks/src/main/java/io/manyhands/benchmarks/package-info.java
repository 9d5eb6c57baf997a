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
 * <p>To run all of them for a few minutes and see each form's speed-up over {@code sequential}:
 *
 * <pre>{@code
 * mvn -q -Pbenchmarks -DskipTests package
 * }</pre>
 *
 * <p>Options of JMH's command line go into a property; longer runs and more forks give steadier
 * numbers:
 *
 * <pre>{@code
 * mvn -q -Pbenchmarks -DskipTests package -Dbenchmarks.options="NBody -f 3 -i 10 -r 1s"
 * }</pre>
 *
 * <p>{@code -Dbenchmarks.options=DotProduct} shows from which number of iterations on going
 * parallel pays.
 */
@NullMarked
package io.manyhands.benchmarks;

import org.jspecify.annotations.NullMarked;
