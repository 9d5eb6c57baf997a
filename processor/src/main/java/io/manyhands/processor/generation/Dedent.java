package io.manyhands.processor.generation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the indentation of its old place off a piece of source text.
 *
 * @param amount the most characters of white space taken off a line
 */
record Dedent(int amount) {
  private static final Pattern ODD_LINE_END = Pattern.compile("[\\u000b\\f\\u0085\\u2028\\u2029]");

  /** Makes the line that holds {@code start} the left margin. */
  static Dedent toLine(String text, int start, int end) {
    int line = text.lastIndexOf('\n', start - 1) + 1;
    int margin = whiteSpace(text, line) - line;
    boolean hasTextBlock = text.substring(start, end).contains("\"\"\"");
    return new Dedent(hasTextBlock ? Math.min(margin, smallest(text, start, end)) : margin);
  }

  /** Makes the leftmost of the lines after the first the left margin. */
  static Dedent toLeftmost(String text, int start, int end) {
    int line = text.lastIndexOf('\n', start - 1) + 1;
    boolean wholeLine = whiteSpace(text, line) == start;
    int smallest = smallest(text, start, end);
    int margin = wholeLine ? Math.min(start - line, smallest) : smallest;
    return new Dedent(margin == Integer.MAX_VALUE ? 0 : margin);
  }

  /** The smallest indentation of the lines that begin after {@code start} and are not blank. */
  private static int smallest(String text, int start, int end) {
    int smallest = Integer.MAX_VALUE;
    for (int at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
      int first = whiteSpace(text, at + 1);
      if (first < end && text.charAt(first) != '\n' && text.charAt(first) != '\r') {
        smallest = Math.min(smallest, first - at - 1);
      }
    }
    return smallest;
  }

  /** Offset of the first character from {@code at} that is neither blank nor tab. */
  private static int whiteSpace(String text, int at) {
    int end = at;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return end;
  }

  /** Indentation that remains on the line that holds {@code offset}. */
  int rest(String text, int offset) {
    int line = text.lastIndexOf('\n', offset - 1) + 1;
    return Math.max(0, whiteSpace(text, line) - line - amount);
  }

  /** The text with lines moved to the left; only line feeds end lines. */
  String apply(String text) {
    String lines =
        text.replace("\r\n", "\n")
            .replace('\r', '\n')
            .replaceAll("\n[ \t]{0," + amount + "}", "\n")
            .replaceAll("\n[ \t]+(?=\n)", "\n");
    return ODD_LINE_END
        .matcher(lines)
        .replaceAll(end -> Matcher.quoteReplacement(Literals.unicode(end.group().charAt(0))));
  }
}
