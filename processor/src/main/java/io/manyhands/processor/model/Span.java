package io.manyhands.processor.model;

/**
 * A half-open range of characters in one source file.
 *
 * @param start offset of the first character
 * @param end offset after the last character
 * @param line line of the first character, from 1
 * @param column column of the first character, from 1
 * @param endLine line of the character after the last one, from 1
 * @param endColumn column of the character after the last one, from 1
 */
public record Span(int start, int end, int line, int column, int endLine, int endColumn) {
  /** A place that no source text stands at, for members that the compiler made. */
  public static final Span NONE = new Span(-1, -1, 0, 0, 0, 0);

  /** Whether {@code other} lies inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the character at {@code offset} lies inside this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }
}
