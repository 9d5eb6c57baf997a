package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import java.util.List;

/**
 * Where something happens.
 *
 * @param source file
 * @param span the expression
 * @param loops the loops around it, the marked one first
 * @param calls the calls that lead there from the loop body, outermost first
 */
public record Site(SourceText source, Span span, List<LoopScope> loops, List<String> calls) {
  /** The expression's text on one line. */
  public String text() {
    return source.inline(span);
  }

  /** File and line, for messages. */
  public String where() {
    return source.name() + ":" + span.line();
  }
}
