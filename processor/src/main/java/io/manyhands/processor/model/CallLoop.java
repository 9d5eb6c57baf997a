package io.manyhands.processor.model;

import java.util.List;

/**
 * A loop with one recursive call. The calls of its iterations may run at the same time: each begins
 * where it stands, and what is done with its result is done when the loop has ended, in the same
 * order.
 *
 * @param loop the loop
 * @param call the call
 * @param rest what is done with the result: the statement with the call, and those behind it that
 *     need it
 * @param braces whether {@code rest} is one statement without braces around it
 * @param mayThrow whether the loop, apart from the calls, may end with an exception
 * @param inBlock whether further statements may stand in front of the loop without braces
 */
public record CallLoop(
    Statement loop,
    Expression.Call call,
    List<Statement> rest,
    boolean braces,
    boolean mayThrow,
    boolean inBlock) {
  public CallLoop {
    rest = List.copyOf(rest);
  }

  /** The text of what is done with a result. */
  public Span restSpan() {
    Span first = rest.get(0).span();
    Span last = rest.get(rest.size() - 1).span();
    return new Span(
        first.start(), last.end(), first.line(), first.column(), last.endLine(), last.endColumn());
  }

  /** Whether the results are of no interest. */
  public boolean dropsResults() {
    return rest.size() == 1
        && rest.get(0) instanceof Statement.Evaluate only
        && only.expression().equals(call);
  }
}
