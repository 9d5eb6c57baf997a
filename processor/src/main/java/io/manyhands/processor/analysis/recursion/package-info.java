/** Which calls of a recursive method may run at the same time. */
@NullMarked
package io.manyhands.processor.analysis.recursion;

import org.jspecify.annotations.NullMarked;
