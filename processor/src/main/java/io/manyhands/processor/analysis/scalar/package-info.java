/** Variables that live longer than one iteration: private copies and reductions. */
@NullMarked
package io.manyhands.processor.analysis.scalar;

import org.jspecify.annotations.NullMarked;
