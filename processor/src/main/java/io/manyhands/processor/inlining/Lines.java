package io.manyhands.processor.inlining;

import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** Lines of source text and their margins. */
final class Lines {
  private static final String DEFAULT = "  ";

  private Lines() {}

  /** The white space in front of the line with {@code offset}. */
  static String indentation(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** What the body of a loop is indented by. */
  static String unit(String text, Statement loop) {
    String outer = indentation(text, loop.span().start());
    String inner = indentation(text, lastStatement(loop).span().start());
    return inner.startsWith(outer) && inner.length() > outer.length()
        ? inner.substring(outer.length())
        : DEFAULT;
  }

  private static Statement lastStatement(Statement loop) {
    Statement body =
        loop instanceof Statement.For counted
            ? counted.body()
            : loop instanceof Statement.ForEach each ? each.body() : loop;
    return body instanceof Statement.Block block && !block.statements().isEmpty()
        ? block.statements().get(block.statements().size() - 1)
        : body;
  }

  /** The lines of what stands between braces, without their common margin. */
  static List<String> inside(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.removeIf(String::isBlank);
    int margin = Integer.MAX_VALUE;
    for (String line : lines) {
      margin = Math.min(margin, line.length() - line.stripLeading().length());
    }
    List<String> moved = new ArrayList<>();
    for (String line : lines) {
      moved.add(line.substring(margin).stripTrailing());
    }
    return moved;
  }

  /** The lines with a margin in front of each. */
  static String at(List<String> lines, String margin) {
    return margin + String.join("\n" + margin, lines);
  }

  /** The text with a wider margin in front of all its lines but the first. */
  static String deeper(String text, String unit) {
    return text.replace("\n", "\n" + unit);
  }
}
