/**
 * What generated code calls: iteration spaces, regions and run-time checks.
 *
 * <p>A {@link io.manyhands.runtime.Region} runs the chunks of a loop on an engine and combines
 * their partial results. How it does so can be set by system properties ({@code
 * manyhands.parallelism}) and environment variables ({@code MANYHANDS_PARALLELISM}), both read
 * once, at the first use of a region: {@code parallelism}, {@code engine}, {@code schedule}, {@code
 * chunk}, {@code stats} and {@code chaos}. What an annotation says wins over them, except over
 * {@code chaos}.
 *
 * <p>For worker processes there are {@code manyhands.process.workers} (the most of them, default
 * all processors), {@code .heap} ({@code 512m}), {@code .timeout} (the most seconds for a chunk, 0
 * for no limit), {@code .idle} (the seconds after which a worker ends that has nothing to do,
 * default 60, 0 for never) and {@code .jvmargs} (more arguments for their JVMs, separated by
 * blanks).
 */
@NullMarked
package io.manyhands.runtime;

import org.jspecify.annotations.NullMarked;
