package io.manyhands.processor.reporting;

import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import java.util.List;

/** A source text for tests, with spans found by the words that they cover. */
record Marked(SourceText source) {
  static Marked of(String... lines) {
    String text = String.join("\n", lines) + "\n";
    return new Marked(new SourceText("Example.java", "file:///project/src/Example.java", text));
  }

  /** The span of the first occurrence of {@code words}. */
  Span span(String words) {
    int start = source.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException(words);
    }
    int end = start + words.length();
    return new Span(start, end, line(start), column(start), line(end), column(end));
  }

  Finding finding(Code code, String words, String headline) {
    return new Finding(code, source, span(words), headline, List.of(), "");
  }

  private int line(int offset) {
    return 1 + (int) source.text().substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private int column(int offset) {
    return offset - source.text().lastIndexOf('\n', offset - 1);
  }
}
