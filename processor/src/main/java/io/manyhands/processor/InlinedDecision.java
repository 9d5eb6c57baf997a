package io.manyhands.processor;

import io.manyhands.processor.inlining.InlinedLoop;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.plan.PlannedMethod;
import io.manyhands.processor.reporting.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was decided about the loops of a method once the methods that they call stand in them: told
 * of the loops as they are written.
 */
final class InlinedDecision implements Decision {
  private final LoopsDecision asWritten;
  private final LoopsDecision inlined;
  private final Map<MarkedLoop, InlinedLoop> loops;
  private boolean isBlocked;

  /**
   * A decision.
   *
   * @param asWritten about the method as it is written
   * @param inlined about the same method with other text, which has the same loops
   * @param loops the loops as they are written that have other text
   */
  InlinedDecision(
      LoopsDecision asWritten, LoopsDecision inlined, Map<MarkedLoop, InlinedLoop> loops) {
    this.loops = loops;
    this.asWritten = asWritten;
    this.inlined = inlined;
  }

  /** The decision that counts: about the other text, unless that cannot be generated. */
  LoopsDecision current() {
    return isBlocked ? asWritten : inlined;
  }

  @Override
  public MarkedMethod method() {
    return current().method();
  }

  @Override
  public void block(MarkedLoop.Obstacle obstacle) {
    if (isBlocked) {
      asWritten.block(obstacle);
    }
    isBlocked = true;
  }

  @Override
  public boolean isParallel() {
    return current().isParallel();
  }

  @Override
  public PlannedMethod planned() {
    return current().planned();
  }

  /** One outcome for each loop, each told where the loop is written. */
  Map<MarkedLoop, Outcome> outcomes() {
    if (isBlocked) {
      return asWritten.outcomes();
    }
    Map<MarkedLoop, Outcome> before = asWritten.outcomes();
    Map<MarkedLoop, Outcome> told = new LinkedHashMap<>();
    inlined
        .outcomes()
        .forEach(
            (loop, outcome) -> {
              MarkedMethod method = asWritten.method();
              MarkedLoop written = method.loops().get(inlined.method().loops().indexOf(loop));
              InlinedLoop other = loops.get(written);
              told.put(
                  loop,
                  other == null
                      ? outcome.as(before.getOrDefault(written, outcome))
                      : outcome
                          .at(method.declaration().source(), written.loop().span())
                          .under(other.conditions()));
            });
    return told;
  }
}
