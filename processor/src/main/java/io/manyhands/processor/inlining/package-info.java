/**
 * Called methods in the place of their calls: another text of a loop that does the same, for loops
 * that are refused because of what the methods that they call do to fields.
 */
@NullMarked
package io.manyhands.processor.inlining;

import org.jspecify.annotations.NullMarked;
