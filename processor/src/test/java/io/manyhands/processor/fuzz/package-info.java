/** Random loops, run as they were written and in parallel, compared bit for bit. */
package io.manyhands.processor.fuzz;
