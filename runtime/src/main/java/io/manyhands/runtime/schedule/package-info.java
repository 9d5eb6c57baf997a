/**
 * How iterations become chunks: pure functions of the iteration count, the number of workers and
 * the settings. The leaves of a reduction depend on the iteration count alone.
 */
@NullMarked
package io.manyhands.runtime.schedule;

import org.jspecify.annotations.NullMarked;
