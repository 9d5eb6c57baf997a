package io.manyhands.processor.model;

/**
 * A statement that computes an element of an array from the one before, {@code out[i] = out[i - 1]
 * + a[i];}. Read as {@code out[i] = previous = previous + a[i];} it hands a variable on.
 *
 * @param previous the variable, which does not occur in the source
 * @param statement the statement as it was written
 * @param read where it mentions the element before
 * @param array the array
 * @param before subscript of the element before the first one that is assigned
 */
public record Recurrence(
    Variable previous, Statement.Evaluate statement, Span read, Path array, Polynomial before) {
  /** The element that is assigned. */
  public Expression target() {
    return Nodes.target(statement.expression()).orElseThrow();
  }

  /** What is assigned, or combined with the element that is there. */
  public Expression value() {
    return statement.expression() instanceof Expression.CompoundAssignment compound
        ? compound.value()
        : ((Expression.Assignment) statement.expression()).value();
  }
}
