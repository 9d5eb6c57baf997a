package io.manyhands.processor.analysis.future;

import io.manyhands.processor.model.FutureFacts;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The decision about one marked local variable.
 *
 * @param facts what is needed to generate code, empty where it cannot be
 * @param refusals why it is refused, the most telling reason first; empty if it is accepted
 */
public record FutureVerdict(Optional<FutureFacts> facts, List<Finding> refusals) {
  public FutureVerdict {
    refusals = List.copyOf(refusals);
  }

  /** Whether the value is computed beside what follows. */
  public boolean isAccepted() {
    return facts.isPresent() && refusals.isEmpty();
  }
}
