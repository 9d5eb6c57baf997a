package io.manyhands.processor.analysis;

import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The answer of analysis to one marked loop.
 *
 * @param facts what is known where the loop can be generated; empty where it cannot, whatever the
 *     user says
 * @param refusals why it is not proved; empty where it is
 */
public record Verdict(Optional<LoopFacts> facts, List<Finding> refusals) {
  /** Whether the loop may run in parallel without anybody's word. */
  public boolean isAccepted() {
    return facts.isPresent() && refusals.isEmpty();
  }
}
