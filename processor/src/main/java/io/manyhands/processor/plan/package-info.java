/**
 * Chooses the shape of the generated class: names, chunk methods and their parameters, the order of
 * guards, which fields become parameters and which members need stub accessors.
 *
 * <p>Everything here is a choice written down as a record; what it looks like in Java is the
 * business of {@code generation}.
 */
@NullMarked
package io.manyhands.processor.plan;

import org.jspecify.annotations.NullMarked;
