package io.manyhands.processor.model;

/**
 * Text that takes the place of other text in a source file.
 *
 * @param span what it replaces
 * @param text the new characters
 */
public record TextChange(Span span, String text) {}
