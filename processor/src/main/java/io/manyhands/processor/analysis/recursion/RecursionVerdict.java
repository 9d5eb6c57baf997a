package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.model.RecursionFacts;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The answer of analysis to one marked recursive method.
 *
 * @param facts what is known where the method can be generated; empty where it cannot, whatever the
 *     user says
 * @param refusals why it is not proved; empty where it is
 */
public record RecursionVerdict(Optional<RecursionFacts> facts, List<Finding> refusals) {
  public RecursionVerdict {
    refusals = List.copyOf(refusals);
  }

  /** Whether calls may run in parallel without anybody's word. */
  public boolean isAccepted() {
    return facts.isPresent() && refusals.isEmpty();
  }
}
