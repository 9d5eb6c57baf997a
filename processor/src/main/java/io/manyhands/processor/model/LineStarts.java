package io.manyhands.processor.model;

import java.util.Arrays;

/**
 * Where the lines of a text begin: after a line feed, a carriage return, or both (section 3.4 of
 * the Java Language Specification). javac knows it too, unless it writes no line numbers into class
 * files ({@code -g:none}).
 */
public final class LineStarts {
  private final int[] starts;

  /** The lines of {@code text}. */
  public LineStarts(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int at = 0; at < text.length(); at++) {
      char end = text.charAt(at);
      boolean isPair = end == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if (end == '\n' || (end == '\r' && !isPair)) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = at + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** The line that holds the character at {@code offset}, from 1. */
  public int line(long offset) {
    int place = Arrays.binarySearch(starts, (int) offset);
    return place >= 0 ? place + 1 : -place - 1;
  }

  /** The offset of the first character of {@code line}. */
  public int start(int line) {
    return starts[line - 1];
  }
}
