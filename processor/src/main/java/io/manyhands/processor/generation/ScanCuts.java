package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Recurrence;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the first pass of a scan leaves out of a text, so that no line of it stays blank. */
final class ScanCuts {
  private ScanCuts() {}

  /**
   * What stands for the statements that are left out.
   *
   * @param text the whole source
   * @param body the part of it that is cut
   */
  static List<SourceCutter.Replacement> of(Scan scan, String text, Span body, SourceCutter cutter) {
    List<SourceCutter.Replacement> replacements = new ArrayList<>();
    for (Scan.Cut cut : scan.cuts()) {
      if (!body.contains(cut.span())) {
        // Nothing but a comment is cut without the body.
        continue;
      }
      Optional<Recurrence> recurrence =
          scan.recurrences().stream()
              .filter(found -> found.statement().span().equals(cut.span()))
              .findFirst();
      if (recurrence.isPresent()) {
        replacements.add(
            new SourceCutter.Replacement(
                cut.span(), new RecurrenceText(recurrence.get(), cutter).fold()));
      } else if (cut.kept().isPresent()) {
        replacements.add(
            new SourceCutter.Replacement(
                cut.span(), CodeBlock.of("$L;", cutter.cut(cut.kept().get()))));
      } else if (cut.needsBlock()) {
        replacements.add(new SourceCutter.Replacement(cut.span(), CodeBlock.of("{}")));
      } else {
        replacements.add(
            new SourceCutter.Replacement(withLine(cut.span(), text, body), CodeBlock.of("")));
      }
    }
    return replacements;
  }

  /**
   * A statement with the white space in front of it and a comment behind it on its line. Where
   * something else follows on the line, that takes its place: a comment may end the line before.
   */
  static Span withLine(Span span, String text, Span body) {
    int end = span.end();
    int comment = behindBlanks(text, end, body.end());
    if (text.startsWith("//", comment) && comment < body.end()) {
      int line = text.indexOf('\n', comment);
      end = line < 0 || line > body.end() ? body.end() : line;
    }
    int next = behindBlanks(text, end, body.end());
    int start = span.start();
    if (next < body.end() && text.charAt(next) != '\n' && text.charAt(next) != '\r') {
      end = next;
    } else {
      while (start > body.start() && Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
    }
    while (start == body.start() && end < body.end() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Span(start, end, span.line(), span.column(), span.endLine(), span.endColumn());
  }

  private static int behindBlanks(String text, int start, int end) {
    int behind = start;
    while (behind < end && (text.charAt(behind) == ' ' || text.charAt(behind) == '\t')) {
      behind++;
    }
    return behind;
  }
}
