/** Which statements of a loop touch what is kept in order, and what else may run before them. */
@NullMarked
package io.manyhands.processor.analysis.ordered;

import org.jspecify.annotations.NullMarked;
