package io.manyhands.processor.analysis;

import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of analysis to one marked loop.
 *
 * @param facts what is known where the loop can be generated; empty where it cannot, whatever the
 *     user says
 * @param refusals why it is not proved; empty where it is
 * @param reasons for each pair of accesses that was compared the rule by which it is independent
 * @param blamed of methods of which one or another runs, those that stand in the way
 * @param isSettled whether other forms of the loop are not looked at, because that would take too
 *     long: it reaches much code, or its subscripts are hard to compare
 */
public record Verdict(
    Optional<LoopFacts> facts,
    List<Finding> refusals,
    List<String> reasons,
    Set<String> blamed,
    boolean isSettled) {
  /** An answer without reasons. */
  public Verdict(Optional<LoopFacts> facts, List<Finding> refusals) {
    this(facts, refusals, List.of(), Set.of(), false);
  }

  /** The same with more to be told of what was proved. */
  public Verdict telling(List<String> sentences) {
    return new Verdict(
        facts.map(known -> known.telling(sentences)), refusals, reasons, blamed, isSettled);
  }

  /** Whether the loop may run in parallel without anybody's word. */
  public boolean isAccepted() {
    return facts.isPresent() && refusals.isEmpty();
  }
}
