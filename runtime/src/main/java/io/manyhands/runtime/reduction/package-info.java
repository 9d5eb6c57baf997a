/** Partial results, and their combination in the order of the iterations. */
@NullMarked
package io.manyhands.runtime.reduction;

import org.jspecify.annotations.NullMarked;
