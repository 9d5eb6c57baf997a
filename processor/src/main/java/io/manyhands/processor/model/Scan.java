package io.manyhands.processor.model;

import java.util.List;

/**
 * A variable that every iteration folds one value into, and whose value on the way is used: {@code
 * s += a[i]; out[i] = s;}. Chunks run twice: first only to find out what they fold in, then, with
 * the variable as the chunks before leave it, as written.
 *
 * @param fold the variable and the operation
 * @param slice the statements that are enough for the first time, the fold last
 * @param late arrays of numbers that the fold reads when the iteration may have written something
 */
public record Scan(Reduction fold, List<Statement> slice, List<Variable> late) {
  /** The variable. */
  public Variable variable() {
    return fold.variable().orElseThrow();
  }
}
