package io.manyhands.processor.model;

/**
 * A statement that folds into a field that is {@code LOCKED}, and runs no code but its own.
 *
 * @param statement its text
 * @param field what it folds into
 * @param place where it stands
 */
public record LockedFold(Span statement, Field field, Place place) {
  /** What may stand where a statement stands. */
  public enum Place {
    /** Any number of statements: it is in braces. */
    BLOCK,
    /** An expression, or a statement in braces: it is behind the arrow of a case. */
    ARM,
    /** Any one statement. */
    OTHER
  }
}
