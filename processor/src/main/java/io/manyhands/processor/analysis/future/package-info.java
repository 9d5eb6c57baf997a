/** Values that can be computed beside the statements that follow them. */
@NullMarked
package io.manyhands.processor.analysis.future;

import org.jspecify.annotations.NullMarked;
