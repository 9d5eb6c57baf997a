/** Collections that a loop only adds to. */
@NullMarked
package io.manyhands.processor.analysis.collect;

import org.jspecify.annotations.NullMarked;
