package io.manyhands.processor.model;

import java.util.List;

/**
 * A variable declared outside the loop of which each iteration needs only its own copy.
 *
 * @param variable the variable
 * @param lastValue whether the value of the last iteration is used after the loop
 * @param sometimes the statements that assign it first, where not every iteration does: the value
 *     is then that of the last iteration that does
 */
public record PrivateVariable(Variable variable, boolean lastValue, List<Statement> sometimes) {
  /** One that every iteration assigns. */
  public PrivateVariable(Variable variable, boolean lastValue) {
    this(variable, lastValue, List.of());
  }

  /** Whether an iteration may leave it as it was. */
  public boolean isSometimes() {
    return !sometimes.isEmpty();
  }
}
