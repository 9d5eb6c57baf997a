package io.manyhands.processor;

import io.manyhands.processor.analysis.Verdict;
import io.manyhands.processor.analysis.future.FutureVerdict;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedFuture;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.plan.AcceptedLoop;
import io.manyhands.processor.plan.PlannedMethod;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import io.manyhands.processor.reporting.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was decided about the marked loops of one method. */
final class LoopsDecision implements Decision {
  private final MarkedMethod method;
  private final Map<MarkedLoop, Verdict> verdicts;
  private final String unproven;
  private final boolean explain;
  private final FuturesDecision futures;

  /**
   * A decision.
   *
   * @param futures the same about its marked local variables
   * @param unproven what becomes of refused loops whose annotation does not say it
   * @param explain whether the notes of accepted loops say why
   */
  LoopsDecision(
      MarkedMethod method,
      Map<MarkedLoop, Verdict> verdicts,
      Map<MarkedFuture, FutureVerdict> futures,
      String unproven,
      boolean explain) {
    this.method = method;
    this.futures = new FuturesDecision(method, futures, unproven);
    this.verdicts = new LinkedHashMap<>(verdicts);
    this.unproven = unproven;
    this.explain = explain;
  }

  @Override
  public MarkedMethod method() {
    return method;
  }

  @Override
  public void block(MarkedLoop.Obstacle obstacle) {
    Finding finding = Finding.of(method.declaration().source(), obstacle);
    futures.block(finding);
    verdicts.replaceAll(
        (loop, verdict) ->
            runsParallel(loop) ? new Verdict(Optional.empty(), List.of(finding)) : verdict);
  }

  @Override
  public PlannedMethod planned() {
    return new PlannedMethod(method, accepted(), futures.accepted());
  }

  /** The loops to generate: the accepted ones, and those that the user vouches for. */
  private List<AcceptedLoop> accepted() {
    List<AcceptedLoop> accepted = new ArrayList<>();
    verdicts.forEach(
        (loop, verdict) -> {
          if (runsParallel(loop)) {
            accepted.add(new AcceptedLoop(loop, verdict.facts().orElseThrow()));
          }
        });
    return accepted;
  }

  @Override
  public boolean isParallel() {
    return verdicts.keySet().stream().anyMatch(this::runsParallel) || futures.isParallel();
  }

  /** What was decided about its marked local variables. */
  FuturesDecision futures() {
    return futures;
  }

  private boolean runsParallel(MarkedLoop loop) {
    Verdict verdict = verdict(loop);
    boolean trusted = unproven(loop).equals("TRUST") && verdict.facts().isPresent();
    return verdict.isAccepted() || trusted;
  }

  /** The same decision, of which more is told, in the generated source as well. */
  LoopsDecision telling(Map<MarkedLoop, List<String>> sentences) {
    verdicts.replaceAll(
        (loop, verdict) ->
            sentences.containsKey(loop)
                ? verdict.telling(sentences.getOrDefault(loop, List.of()))
                : verdict);
    return this;
  }

  /** Whether a loop is accepted without the user's word. */
  boolean isAccepted(MarkedLoop loop) {
    return verdict(loop).isAccepted();
  }

  /** Whether a loop is refused for what may be no obstacle where called methods stand in it. */
  boolean mayBeOtherwise(MarkedLoop loop) {
    return !runsParallel(loop)
        && verdict(loop).refusals().stream()
            .map(Finding::code)
            .anyMatch(
                code ->
                    code == Code.CALL_EFFECT
                        || code == Code.SHARED_FIELD
                        || code == Code.ASSUMED_DEPENDENCE);
  }

  private Verdict verdict(MarkedLoop loop) {
    return java.util.Objects.requireNonNull(verdicts.get(loop));
  }

  private String unproven(MarkedLoop loop) {
    String own = loop.settings().unproven();
    return own.equals("REFUSE") ? unproven : own;
  }

  /** Whether this loop's refusal is no error: another loop of an annotated method runs parallel. */
  boolean isNoted(MarkedLoop loop) {
    return loop.byMethod() && !verdict(loop).isAccepted() && isParallel();
  }

  /** Whether the annotation stands on the method. */
  boolean isByMethod() {
    return !verdicts.isEmpty() && verdicts.keySet().stream().allMatch(MarkedLoop::byMethod);
  }

  /** One outcome for each loop. */
  Map<MarkedLoop, Outcome> outcomes() {
    Map<MarkedLoop, Outcome> outcomes = new LinkedHashMap<>();
    verdicts.forEach(
        (loop, verdict) ->
            outcomes.put(
                loop, verdict.isAccepted() ? accepted(loop, verdict) : refused(loop, verdict)));
    return outcomes;
  }

  private Outcome accepted(MarkedLoop loop, Verdict verdict) {
    LoopFacts facts = verdict.facts().orElseThrow();
    List<String> reasons = reasons(facts, explain ? verdict.reasons() : List.of());
    Finding note =
        new Finding(
            Code.ACCEPTED,
            method.declaration().source(),
            loop.loop().span(),
            summary(facts),
            explain ? reasons : List.of(),
            "");
    return new Outcome(
        facts.guards().stream().noneMatch(Guard::isCheck)
            ? Outcome.Kind.PROVED
            : Outcome.Kind.GUARDED,
        regionId(loop),
        method.declaration().source(),
        loop.loop().span(),
        note,
        reasons,
        false);
  }

  /** What was proved, then pair by pair by which rule, then what is checked. */
  private static List<String> reasons(LoopFacts facts, List<String> pairs) {
    List<String> reasons = new ArrayList<>(facts.proofs());
    pairs.forEach(pair -> reasons.add(pair + "."));
    facts.guards().stream()
        .filter(Guard::isCheck)
        .forEach(guard -> reasons.add("Checked at run time: " + guard.describe() + "."));
    return reasons;
  }

  private static String summary(LoopFacts facts) {
    List<String> parts = new ArrayList<>();
    if (!facts.reductions().isEmpty()) {
      int arrays = (int) facts.reductions().stream().filter(LoopsDecision::isArray).count();
      count(folded(facts) - arrays, "reduction").ifPresent(parts::add);
      count(arrays, "array reduction").ifPresent(parts::add);
    }
    count(facts.collected().size(), "collection").ifPresent(parts::add);
    int privates = facts.privates().size() + facts.scratch().size();
    if (privates > 0) {
      parts.add(privates + " private");
    }
    facts.lock().ifPresent(lock -> parts.add("lock of " + lock + " held once"));
    facts.atEnd().forEach(lock -> parts.add("lock of " + lock + " taken at the end"));
    facts
        .scan()
        .ifPresent(
            scan -> parts.add((scan.fromBefore() ? "handing on " : "scan of ") + names(scan)));
    facts
        .inner()
        .ifPresent(
            inner ->
                parts.add("one space with " + inner.space().variable() + " if iterations are few"));
    facts.ordered().ifPresent(part -> parts.add(String.join(", ", part.names()) + " in order"));
    if (!facts.exits().isEmpty()) {
      parts.add("may end early");
    }
    facts.guards().stream()
        .filter(Guard.InBlocks.class::isInstance)
        .forEach(blocks -> parts.add("blocks of " + ((Guard.InBlocks) blocks).distance()));
    if (facts.guards().stream().anyMatch(Guard::isCheck)) {
      parts.add(
          "guard "
              + facts.guards().stream()
                  .filter(Guard::isCheck)
                  .map(Guard::describe)
                  .collect(Collectors.joining(" && ")));
    }
    facts
        .exchange()
        .map(
            exchange ->
                exchange.scratch().isEmpty()
                    ? "in worker processes"
                    : "in worker processes, each with its own "
                        + exchange.scratch().stream()
                            .map(Field::name)
                            .collect(Collectors.joining(", ")))
        .ifPresent(parts::add);
    String title = Code.ACCEPTED.title();
    return parts.isEmpty() ? title : title + ": " + String.join(", ", parts);
  }

  private static String names(Scan scan) {
    return scan.variables().stream()
        .map(Variable::name)
        .map(name -> scan.recurrence(name).map(found -> found.array().toString()).orElse(name))
        .collect(Collectors.joining(", "));
  }

  /** What is chosen together counts as one. */
  private static int folded(LoopFacts facts) {
    List<Reduction> all = facts.reductions();
    int chosen = (int) all.stream().filter(each -> each.selection().isPresent()).count();
    long choices = all.stream().flatMap(each -> each.selection().stream()).distinct().count();
    return all.size() - chosen + (int) choices;
  }

  private static boolean isArray(Reduction reduction) {
    return reduction.ofElements() && !reduction.isCounter();
  }

  private static Optional<String> count(int number, String noun) {
    return number == 0
        ? Optional.empty()
        : Optional.of(number + " " + noun + (number == 1 ? "" : "s"));
  }

  private Outcome refused(MarkedLoop loop, Verdict verdict) {
    Finding finding = Finding.first(verdict.refusals(), runsParallel(loop));
    boolean tolerated = unproven(loop).equals("SEQUENTIAL") || runsParallel(loop) || isNoted(loop);
    return new Outcome(
        Outcome.Kind.REFUSED,
        regionId(loop),
        method.declaration().source(),
        loop.loop().span(),
        finding,
        verdict.refusals().stream().map(Finding::headline).toList(),
        tolerated);
  }

  private String regionId(MarkedLoop loop) {
    return new PlannedMethod(method, List.of()).regionId(loop);
  }
}
