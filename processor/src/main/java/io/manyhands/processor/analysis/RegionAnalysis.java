package io.manyhands.processor.analysis;

import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Program;
import java.util.Optional;

/** Decides marked loops: as they are written, and where that fails in other forms of the same. */
public final class RegionAnalysis {
  private RegionAnalysis() {}

  /**
   * Decides one loop.
   *
   * @param method the method around it
   * @param marked the marked loop
   * @param program the methods whose source is at hand
   */
  public static Verdict of(MarkedMethod method, MarkedLoop marked, Program program) {
    MarkedLoop loop = BoundReferences.inlined(marked);
    Verdict verdict = decided(method, loop, program);
    return verdict.refusals().isEmpty()
        ? new OneSpace(method, loop, program).widen(verdict)
        : GivenElements.of(method, loop)
            .filter(given -> !verdict.isSettled())
            .map(given -> decided(method, given, program))
            .filter(Verdict::isAccepted)
            .orElse(verdict);
  }

  private static Verdict decided(MarkedMethod method, MarkedLoop loop, Program program) {
    Attempt written = Attempt.asWritten(method, loop, program);
    Verdict verdict = ForwardSubstitution.decide(written);
    boolean isRefused = !verdict.refusals().isEmpty();
    if (loop.obstacle().isPresent()
        || !method.obstacles().isEmpty()
        || (isRefused && verdict.isSettled())) {
      return verdict;
    }
    Optional<Verdict> blocks = inBlocks(written, verdict);
    if (blocks.isPresent() || verdict.isAccepted()) {
      Verdict found = blocks.orElse(verdict);
      return OtherForms.withCopiesAtDistance(written, found).orElse(found);
    }
    return RecurrencePattern.of(written.loop(), method.localNames())
        .flatMap(other -> handingOn(written.rewritten(other)))
        .or(() -> OtherForms.of(written, verdict))
        .orElseGet(() -> new RightLoop(method, loop, program).advise(verdict));
  }

  /** The same without a look at other forms, or at other loops of the nest. */
  static Verdict alone(MarkedMethod method, MarkedLoop loop, Program program) {
    return ForwardSubstitution.decide(Attempt.asWritten(method, loop, program));
  }

  /** The verdict on blocks of a loop, if it has too little without. */
  private static Optional<Verdict> inBlocks(Attempt written, Verdict whole) {
    Optional<Blocks> blocks = BlockDistance.of(written.loop()).map(Blocks::new);
    boolean hasEnough =
        whole.isAccepted()
            && whole.facts().orElseThrow().guards().stream()
                .noneMatch(guard -> blocks.filter(some -> some.isAbout(guard)).isPresent());
    return blocks
        .filter(some -> !hasEnough)
        .flatMap(
            some ->
                Optional.of(written.as(written.form().in(some)).decide())
                    .filter(Verdict::isAccepted)
                    .filter(
                        verdict ->
                            verdict.facts().orElseThrow().guards().stream()
                                .allMatch(some::leavesMany)));
  }

  /** The verdict on a loop with variables in the place of elements, if all are handed on. */
  private static Optional<Verdict> handingOn(Attempt attempt) {
    return Optional.of(attempt.decide())
        .filter(Verdict::isAccepted)
        .filter(
            accepted ->
                accepted
                    .facts()
                    .flatMap(LoopFacts::scan)
                    .filter(
                        scan -> scan.variables().containsAll(attempt.form().previous().values()))
                    .filter(scan -> scan.recurrences().size() == attempt.form().previous().size())
                    .isPresent());
  }
}
