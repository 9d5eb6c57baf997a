package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Span;
import java.util.List;

/** The statements between the braces of a method's body. */
final class BodyText {
  private final String text;
  private final Span body;
  private final int start;
  private final int end;

  BodyText(String text, Span body) {
    this.text = text;
    this.body = body;
    int first = body.start() + 1;
    int last = body.end() - 1;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    start = first;
    end = last;
  }

  CodeBlock cut(SourceCutter cutter, List<SourceCutter.Replacement> replacements) {
    return CodeBlock.of("$L\n", cutter.cut(start, end, dedent(), replacements));
  }

  Dedent dedent() {
    return Dedent.toLine(text, marginLine(), start, end);
  }

  /** The first line that holds nothing but statements. */
  private int marginLine() {
    int next = text.indexOf('\n', start);
    boolean besideBrace = text.substring(body.start(), start).indexOf('\n') < 0;
    return besideBrace && next >= 0 && next < end ? next + 1 : start;
  }
}
