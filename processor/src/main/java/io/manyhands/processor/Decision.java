package io.manyhands.processor;

import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.plan.PlannedMethod;

/** What was decided about one marked method: about its loops, or about its recursive calls. */
sealed interface Decision permits LoopsDecision, InlinedDecision, RecursionDecision {
  /** The method. */
  MarkedMethod method();

  /** The text of the method cannot be moved, or not without rewriting class files. */
  void block(MarkedLoop.Obstacle obstacle);

  /** Whether anything of the method is to be generated. */
  boolean isParallel();

  /** What is to be generated. */
  PlannedMethod planned();
}
