/** What an iteration reads and writes: symbolic execution of the loop body and its callees. */
@NullMarked
package io.manyhands.processor.analysis.effect;

import org.jspecify.annotations.NullMarked;
