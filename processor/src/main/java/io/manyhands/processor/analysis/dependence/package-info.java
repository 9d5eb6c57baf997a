/**
 * Whether two accesses of different iterations can meet: one dependence test a file, one ordered
 * list, and the run-time checks that a proof may rest on.
 *
 * <p>The algebra, the tests with their sources, and their limits are told in {@code
 * docs/design/dependence.md}.
 */
@NullMarked
package io.manyhands.processor.analysis.dependence;

import org.jspecify.annotations.NullMarked;
