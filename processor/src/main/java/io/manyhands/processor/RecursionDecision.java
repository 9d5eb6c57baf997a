package io.manyhands.processor;

import io.manyhands.processor.analysis.recursion.RecursionVerdict;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.RecursionFacts;
import io.manyhands.processor.plan.PlannedMethod;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import io.manyhands.processor.reporting.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was decided about the calls of a recursive method. */
final class RecursionDecision implements Decision {
  private final MarkedMethod method;
  private final String unproven;
  private RecursionVerdict verdict;

  /**
   * A decision.
   *
   * @param unproven what becomes of a refused method whose annotation does not say it
   */
  RecursionDecision(MarkedMethod method, RecursionVerdict verdict, String unproven) {
    this.method = method;
    this.verdict = verdict;
    String own = method.recursion().orElseThrow().settings().unproven();
    this.unproven = own.equals("REFUSE") ? unproven : own;
  }

  @Override
  public MarkedMethod method() {
    return method;
  }

  @Override
  public void block(MarkedLoop.Obstacle obstacle) {
    verdict =
        new RecursionVerdict(
            Optional.empty(), List.of(Finding.of(method.declaration().source(), obstacle)));
  }

  @Override
  public boolean isParallel() {
    return verdict.facts().isPresent() && (verdict.isAccepted() || unproven.equals("TRUST"));
  }

  @Override
  public PlannedMethod planned() {
    return new PlannedMethod(method, verdict.facts());
  }

  /** The outcome, to be told. */
  Outcome outcome() {
    return verdict.isAccepted() ? accepted(verdict.facts().orElseThrow()) : refused();
  }

  private Outcome accepted(RecursionFacts facts) {
    String headline =
        "method parallelized: "
            + calls(facts)
            + " forked and joined"
            + (facts.isGuarded() ? ", guard " + String.join(", ", checks(facts)) : "");
    return outcome(
        facts.isGuarded() ? Outcome.Kind.GUARDED : Outcome.Kind.PROVED,
        new Finding(
            Code.ACCEPTED,
            method.declaration().source(),
            method.declaration().span(),
            headline,
            List.of(),
            ""),
        reasons(facts),
        false);
  }

  private static String calls(RecursionFacts facts) {
    int single = facts.forked() + facts.groups().size();
    int loops = facts.loops().size();
    String inLoops =
        loops == 1 ? "the recursive calls of a loop" : "the recursive calls of " + loops + " loops";
    if (loops == 0) {
      return single + " recursive calls";
    }
    return single == 0 ? inLoops : single + " recursive calls and " + inLoops;
  }

  private List<String> checks(RecursionFacts facts) {
    List<String> checks = new ArrayList<>();
    if (facts.exactReceiver()) {
      checks.add(exact());
    }
    facts.conditions().forEach(condition -> checks.add(condition.describe()));
    return checks;
  }

  /** {@code this.getClass() == Foo.class}. */
  private String exact() {
    return "this.getClass() == " + String.join(".", method.host().type().names()) + ".class";
  }

  private List<String> reasons(RecursionFacts facts) {
    List<String> reasons = new ArrayList<>(facts.proofs());
    if (facts.exactReceiver()) {
      reasons.add("Checked at run time: " + exact() + ", so that no other method runs.");
    }
    facts
        .conditions()
        .forEach(condition -> reasons.add("Checked at run time: " + condition.describe() + "."));
    return reasons;
  }

  private Outcome refused() {
    Finding finding = Finding.first(verdict.refusals(), isParallel());
    boolean tolerated = unproven.equals("SEQUENTIAL") || isParallel();
    List<String> reasons = verdict.refusals().stream().map(Finding::headline).toList();
    return outcome(Outcome.Kind.REFUSED, finding, reasons, tolerated);
  }

  private Outcome outcome(
      Outcome.Kind kind, Finding finding, List<String> proofs, boolean asWarning) {
    return new Outcome(
        kind,
        new PlannedMethod(method, List.of()).recursionId(),
        method.declaration().source(),
        method.declaration().span(),
        finding,
        proofs,
        asWarning);
  }
}
