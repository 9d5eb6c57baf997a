package io.manyhands.processor.model;

/**
 * A statement that folds into a field that is {@code LOCKED}, and runs no code but its own.
 *
 * @param statement its text
 * @param field what it folds into
 * @param inBlock whether it stands in braces
 */
public record LockedFold(Span statement, Field field, boolean inBlock) {}
