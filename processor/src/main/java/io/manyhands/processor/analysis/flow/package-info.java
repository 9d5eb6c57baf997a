/** How control and values of local variables flow through a loop body. */
@NullMarked
package io.manyhands.processor.analysis.flow;

import org.jspecify.annotations.NullMarked;
