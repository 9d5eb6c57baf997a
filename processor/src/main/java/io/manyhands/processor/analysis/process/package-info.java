/** What a loop may do in worker processes, and what has to be sent there and back. */
@NullMarked
package io.manyhands.processor.analysis.process;

import org.jspecify.annotations.NullMarked;
