/**
 * The processor's doors: javac enters through {@link io.manyhands.processor.ParallelProcessor} and
 * {@link io.manyhands.processor.ManyhandsPlugin}, and {@code Journey} is the table of contents of
 * all that happens then.
 */
@NullMarked
package io.manyhands.processor;

import org.jspecify.annotations.NullMarked;
