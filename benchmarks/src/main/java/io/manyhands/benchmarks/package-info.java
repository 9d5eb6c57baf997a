/** Each benchmark runs the same work sequentially, as written by hand, and as generated. */
@NullMarked
package io.manyhands.benchmarks;

import org.jspecify.annotations.NullMarked;
