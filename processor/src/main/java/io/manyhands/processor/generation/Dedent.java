package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the indentation of its old place off a piece of source text.
 *
 * <p>The lines of a text block move together, since their indentation against each other counts.
 */
final class Dedent {
  private static final Pattern ODD_LINE_END = Pattern.compile("[\\u000b\\f\\u0085\\u2028\\u2029]");

  private final String text;
  private final int amount;

  /** What lines in text blocks lose, by the offset of the line feed before them. */
  private final Map<Integer, Integer> inTextBlocks = new HashMap<>();

  private Dedent(String text, int start, int end, int amount) {
    this.text = text;
    this.amount = amount;
    for (Token block : Token.textBlocks(text, start, end)) {
      int blockEnd = block.end();
      int most = Math.min(amount, smallest(text, block.start(), blockEnd));
      for (int at = text.indexOf('\n', block.start());
          at >= 0 && at < blockEnd;
          at = text.indexOf('\n', at + 1)) {
        inTextBlocks.put(at, most);
      }
    }
  }

  /** Makes the indentation of the line that holds {@code margin} the left margin. */
  static Dedent toLine(String text, int margin, int start, int end) {
    int line = text.lastIndexOf('\n', margin - 1) + 1;
    return new Dedent(text, start, end, whiteSpace(text, line) - line);
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
  int rest(int offset) {
    int line = text.lastIndexOf('\n', offset - 1) + 1;
    return Math.max(0, whiteSpace(text, line) - line - amount);
  }

  /**
   * Code that begins where some text begins, with its further lines moved in as that was.
   *
   * @param indent one step of indentation
   */
  CodeBlock indented(CodeBlock code, Span place, String indent) {
    int levels = rest(place.start()) / indent.length();
    CodeBlock.Builder indented = CodeBlock.builder();
    for (int k = 0; k < levels; k++) {
      indented.indent();
    }
    indented.add(code);
    for (int k = 0; k < levels; k++) {
      indented.unindent();
    }
    return indented.build();
  }

  /** The text from {@code start} to {@code end}, moved; only line feeds end lines. */
  String apply(int start, int end) {
    StringBuilder moved = new StringBuilder();
    int done = start;
    for (int at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
      int first = Math.min(whiteSpace(text, at + 1), end);
      moved.append(text, done, at + 1);
      done = Math.min(first, at + 1 + inTextBlocks.getOrDefault(at, amount));
    }
    moved.append(text, Math.min(done, end), end);
    return withLineFeeds(moved.toString());
  }

  private static String withLineFeeds(String text) {
    String lines =
        text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("\n[ \t]+(?=\n)", "\n");
    return ODD_LINE_END
        .matcher(lines)
        .replaceAll(end -> Matcher.quoteReplacement(Literals.unicode(end.group().charAt(0))));
  }
}
