package io.manyhands.processor.model;

import java.util.List;

/**
 * The accesses of a loop that rest on the user's word, and are looked at under {@code
 * manyhands.check}.
 *
 * @param accesses those in the loop's own text
 * @param watched arrays that called methods use, too
 */
public record CheckedAccesses(List<OfElement> accesses, List<Path> watched) {
  /** A loop in which everything is proved. */
  public static final CheckedAccesses NONE = new CheckedAccesses(List.of(), List.of());

  /**
   * An access.
   *
   * @param access the element
   * @param isWrite whether it is assigned
   */
  public record OfElement(Expression.ArrayAccess access, boolean isWrite) {}

  /** Whether there is nothing to look at. */
  public boolean isEmpty() {
    return accesses.isEmpty() && watched.isEmpty();
  }
}
