package io.manyhands.processor;

import io.manyhands.processor.analysis.future.FutureVerdict;
import io.manyhands.processor.model.FutureFacts;
import io.manyhands.processor.model.MarkedFuture;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.plan.PlannedMethod;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import io.manyhands.processor.reporting.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What was decided about the marked local variables of one method. */
final class FuturesDecision {
  private final MarkedMethod method;
  private final Map<MarkedFuture, FutureVerdict> verdicts;
  private final String unproven;

  FuturesDecision(MarkedMethod method, Map<MarkedFuture, FutureVerdict> verdicts, String unproven) {
    this.method = method;
    this.verdicts = new LinkedHashMap<>(verdicts);
    this.unproven = unproven;
  }

  /** The text of the method cannot be moved. */
  void block(Finding finding) {
    verdicts.replaceAll(
        (future, verdict) ->
            runsParallel(future) ? new FutureVerdict(Optional.empty(), List.of(finding)) : verdict);
  }

  boolean isParallel() {
    return verdicts.keySet().stream().anyMatch(this::runsParallel);
  }

  /** The values to compute beside what follows. */
  List<FutureFacts> accepted() {
    return verdicts.keySet().stream()
        .filter(this::runsParallel)
        .map(future -> verdict(future).facts().orElseThrow())
        .toList();
  }

  private FutureVerdict verdict(MarkedFuture future) {
    return Objects.requireNonNull(verdicts.get(future));
  }

  private boolean runsParallel(MarkedFuture future) {
    FutureVerdict verdict = verdict(future);
    boolean trusted = unproven(future).equals("TRUST") && verdict.facts().isPresent();
    return verdict.isAccepted() || trusted;
  }

  private String unproven(MarkedFuture future) {
    String own = future.settings().unproven();
    return own.equals("REFUSE") ? unproven : own;
  }

  /** One outcome for each. */
  List<Outcome> outcomes() {
    return verdicts.keySet().stream().map(this::outcome).toList();
  }

  private Outcome outcome(MarkedFuture future) {
    FutureVerdict verdict = verdict(future);
    if (!verdict.isAccepted()) {
      return refused(future, verdict);
    }
    FutureFacts facts = verdict.facts().orElseThrow();
    Finding note =
        new Finding(
            Code.ACCEPTED,
            method.declaration().source(),
            facts.declaration().span(),
            "value computed beside what follows: "
                + facts.declaration().variable()
                + (facts.exactReceiver() ? ", guard " + exact() : ""),
            List.of(),
            "");
    return outcome(
        future,
        facts.exactReceiver() ? Outcome.Kind.GUARDED : Outcome.Kind.PROVED,
        note,
        reasons(facts),
        false);
  }

  /** {@code this.getClass() == Foo.class}. */
  private String exact() {
    return "this.getClass() == " + String.join(".", method.host().type().names()) + ".class";
  }

  private List<String> reasons(FutureFacts facts) {
    List<String> reasons = new ArrayList<>(facts.proofs());
    if (facts.exactReceiver()) {
      reasons.add("Checked at run time: " + exact() + ", so that no other method runs.");
    }
    return reasons;
  }

  private Outcome refused(MarkedFuture future, FutureVerdict verdict) {
    Finding finding = Finding.first(verdict.refusals(), runsParallel(future));
    return outcome(
        future,
        Outcome.Kind.REFUSED,
        finding,
        verdict.refusals().stream().map(Finding::headline).toList(),
        unproven(future).equals("SEQUENTIAL") || runsParallel(future));
  }

  private Outcome outcome(
      MarkedFuture future,
      Outcome.Kind kind,
      Finding finding,
      List<String> reasons,
      boolean tolerated) {
    return new Outcome(
        kind,
        new PlannedMethod(method, List.of()).futureId(future),
        method.declaration().source(),
        future.declaration().map(declaration -> declaration.span()).orElse(future.mark()),
        finding,
        reasons,
        tolerated);
  }
}
