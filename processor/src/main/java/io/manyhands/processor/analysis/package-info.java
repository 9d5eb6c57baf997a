/**
 * What may be concluded about a marked loop: its header, its scalars, its effects and its
 * dependences, one after the other.
 */
@NullMarked
package io.manyhands.processor.analysis;

import org.jspecify.annotations.NullMarked;
