/**
 * The same kernels as plain loops, parallel streams, Fork/Join code, through EJML's helper, with
 * OpenMP in C, and marked with {@code @Parallel}: measured in turn in one run, each checked against
 * the plain loop.
 *
 * <p>{@link Compare} is the command: it prints tables, and writes JSON and plots if asked to.
 */
@NullMarked
package io.manyhands.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
