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
 * @param conditions what holds whenever it happens, in terms of the iteration that it belongs to
 * @param inOrder whether it belongs to the part that runs in the order of the iterations
 */
public record Site(
    SourceText source,
    Span span,
    List<LoopScope> loops,
    List<String> calls,
    List<Condition> conditions,
    boolean inOrder) {
  /** A place that no test stands in front of. */
  public Site(SourceText source, Span span, List<LoopScope> loops, List<String> calls) {
    this(source, span, loops, calls, List.of(), false);
  }

  /** A place of which nobody asks for its order. */
  public Site(
      SourceText source,
      Span span,
      List<LoopScope> loops,
      List<String> calls,
      List<Condition> conditions) {
    this(source, span, loops, calls, conditions, false);
  }

  /** The expression's text on one line. */
  public String text() {
    return source.inline(span);
  }

  /** File and line, for messages. */
  public String where() {
    return source.name() + ":" + span.line();
  }
}
