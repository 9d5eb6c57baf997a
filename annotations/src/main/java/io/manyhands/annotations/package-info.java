/**
 * The annotations that mark loops for Manyhands.
 *
 * <p>{@link io.manyhands.annotations.Parallel} asks for a loop to be run in parallel, {@link
 * io.manyhands.annotations.Shared} says how its iterations share a variable. Both are read by the
 * processor at compile time; nothing here is needed at run time.
 */
@NullMarked
package io.manyhands.annotations;

import org.jspecify.annotations.NullMarked;
