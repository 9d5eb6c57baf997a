package io.manyhands.processor.model;

import java.util.List;

/**
 * The accesses of a loop that rest on the user's word, and are looked at under {@code
 * manyhands.check}.
 *
 * @param accesses those to elements in the loop's own text
 * @param watched arrays that called methods use, too
 * @param fields those to fields in the loop's own text
 * @param readOnly arrays that nobody changes, on the user's word
 */
public record CheckedAccesses(
    List<OfElement> accesses, List<Path> watched, List<OfField> fields, List<Path> readOnly) {
  /** A loop in which everything is proved. */
  public static final CheckedAccesses NONE =
      new CheckedAccesses(List.of(), List.of(), List.of(), List.of());

  /**
   * An access.
   *
   * @param access the element
   * @param isWrite whether it is assigned
   */
  public record OfElement(Expression.ArrayAccess access, boolean isWrite) {}

  /**
   * An access that happens whenever a statement is executed.
   *
   * @param access the field
   * @param isWrite whether it is assigned
   * @param statement the statement, which stands in a block
   */
  public record OfField(Expression.FieldAccess access, boolean isWrite, Span statement) {}

  /** Whether there is nothing to look at. */
  public boolean isEmpty() {
    return accesses.isEmpty() && watched.isEmpty() && fields.isEmpty() && readOnly.isEmpty();
  }
}
