package io.manyhands.processor.model;

import java.util.List;

/**
 * How a loop may end before its last iteration.
 *
 * @param jumps the statements that end it: {@code break}, {@code return}, and jumps to labels
 *     outside
 * @param values variables that only an iteration that ends the loop assigns
 */
public record EarlyExits(List<Statement> jumps, List<Value> values) {
  /** A loop that runs to its end. */
  public static final EarlyExits NONE = new EarlyExits(List.of(), List.of());

  /**
   * A variable that is used after the loop.
   *
   * @param variable the variable
   * @param always whether it is assigned at every exit behind which the method goes on; otherwise
   *     it may keep its value
   */
  public record Value(Variable variable, boolean always) {}

  /** Whether the loop runs to its end. */
  public boolean isEmpty() {
    return jumps.isEmpty();
  }
}
