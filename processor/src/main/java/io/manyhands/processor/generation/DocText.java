package io.manyhands.processor.generation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A documentation comment, filled to the width of a page. */
final class DocText {
  private static final int WIDTH = 92;

  /** Words, and tags as one word each. */
  private static final Pattern WORDS = Pattern.compile("\\{@[^}]*\\}\\S*|\\S+");

  private final StringBuilder text = new StringBuilder();

  /** Adds a paragraph of HTML. */
  DocText paragraph(String html) {
    if (text.isEmpty()) {
      fill("", html, "");
    } else {
      text.append('\n');
      fill("<p>", html, "");
    }
    return this;
  }

  /** Adds a list of plain sentences, unless it is empty. */
  DocText list(String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      paragraph(title);
      text.append("\n<ul>\n");
      sentences.forEach(sentence -> fill("  <li>", escaped(sentence), "      "));
      text.append("</ul>\n");
    }
    return this;
  }

  private void fill(String start, String words, String indent) {
    StringBuilder line = new StringBuilder(start);
    boolean fresh = true;
    for (String word : WORDS.matcher(words).results().map(MatchResult::group).toList()) {
      if (!fresh && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    text.append(line).append('\n');
  }

  /** Plain text as HTML that javadoc and javac read as it is meant. */
  static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;");
  }

  /** Source code as it looks in a documentation comment. */
  static String code(String source) {
    boolean harmless = source.chars().noneMatch(c -> "{}@\\".indexOf(c) >= 0);
    return harmless && !source.contains("*/")
        ? "{@code " + source + "}"
        : "<code>" + escaped(source) + "</code>";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
