package io.manyhands.processor.plan;

import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;

/**
 * A marked loop that may run in parallel.
 *
 * @param marked the loop
 * @param facts why, and under which conditions
 */
public record AcceptedLoop(MarkedLoop marked, LoopFacts facts) {
  /** The statement that an iteration executes. */
  public Statement body() {
    Statement loop = marked.loop();
    if (loop instanceof Statement.For counted) {
      return counted.body();
    }
    if (loop instanceof Statement.ForEach elements) {
      return elements.body();
    }
    throw new IllegalArgumentException("not a for loop: " + loop.span());
  }

  /** Line of the loop. */
  public int line() {
    return marked.loop().span().line();
  }

  /** The loop without its label. */
  public Span span() {
    return marked.loop().span();
  }
}
