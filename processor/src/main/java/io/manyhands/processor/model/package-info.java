/**
 * The nouns that every stage speaks: source positions, types, the loop language, regions and plans.
 *
 * <p>This room depends on {@code java.*} only. A javac tree becomes a {@link
 * io.manyhands.processor.model.Statement} or an {@link io.manyhands.processor.model.Expression} in
 * {@code reading}; everything after that walks this small algebra.
 */
@NullMarked
package io.manyhands.processor.model;

import org.jspecify.annotations.NullMarked;
