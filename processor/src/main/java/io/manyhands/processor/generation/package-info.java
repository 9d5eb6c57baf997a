/**
 * Writes the generated class from its plan: text cut from the user's source with its edits applied,
 * and around it regions, guards, partials and stubs.
 *
 * <p>Only this package names JavaPoet, and for its sake {@code javax.lang.model.element.Modifier}.
 */
@NullMarked
package io.manyhands.processor.generation;

import org.jspecify.annotations.NullMarked;
