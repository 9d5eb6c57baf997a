package io.manyhands.processor;

import io.manyhands.processor.analysis.CheckedNames;
import io.manyhands.processor.analysis.Futures;
import io.manyhands.processor.analysis.RegionAnalysis;
import io.manyhands.processor.analysis.UnusedSharing;
import io.manyhands.processor.analysis.Verdict;
import io.manyhands.processor.analysis.future.FutureVerdict;
import io.manyhands.processor.analysis.recursion.RecursionAnalysis;
import io.manyhands.processor.generation.GeneratedClass;
import io.manyhands.processor.generation.ParallelClassWriter;
import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedFuture;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.plan.Blocked;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.PlannedMethod;
import io.manyhands.processor.plan.Planner;
import io.manyhands.processor.reading.MarkedSource;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import io.manyhands.processor.reporting.Outcome;
import io.manyhands.processor.weaving.Weaving;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The way of a source file through the processor: its marked loops are read, decided, planned,
 * generated and handed to the weaver; whatever comes of them is told.
 */
final class Journey {
  private final Options options;
  private final Telling telling;
  private final Emitting emitting;
  private final Map<String, MarkedMethod> hosts = new HashMap<>();

  Journey(Options options, Telling telling, Emitting emitting) {
    this.options = options;
    this.telling = telling;
    this.emitting = emitting;
  }

  /** Takes one attributed file all the way to generated sources. */
  void travel(MarkedSource source) {
    source.reading().findings().forEach(finding -> tell(finding, source.reading().refused()));
    Map<HostClass, List<Decision>> byHost = new LinkedHashMap<>();
    List<Decision> decisions = new ArrayList<>();
    for (MarkedMethod method : source.reading().methods()) {
      UnusedSharing.of(method).forEach(telling::finding);
      decisions.add(decide(source, method));
    }
    for (Decision decision : new OtherText(source, this::decideLoops).of(decisions)) {
      byHost.computeIfAbsent(decision.method().host(), absent -> new ArrayList<>()).add(decision);
    }
    byHost.forEach(this::generate);
  }

  /** A loop whose code cannot be moved is a region that is refused. */
  private void tell(Finding finding, Map<Finding, String> refused) {
    String own = refused.get(finding);
    if (own == null) {
      telling.finding(finding);
      return;
    }
    String unproven = own.equals("REFUSE") ? options.unproven() : own;
    telling.outcome(
        new Outcome(
            Outcome.Kind.REFUSED,
            finding.source().name() + "#" + finding.span().line(),
            finding.source(),
            finding.span(),
            finding,
            List.of(),
            !unproven.equals("REFUSE")));
  }

  /** A method's recursive calls come first; where they cannot run in parallel, loops may. */
  private Decision decide(MarkedSource source, MarkedMethod method) {
    if (method.recursion().isEmpty()) {
      return decideLoops(source, method);
    }
    RecursionDecision calls =
        new RecursionDecision(
            method, RecursionAnalysis.of(method, source.program()), options.unproven());
    if (calls.isParallel() || (method.loops().isEmpty() && method.futures().isEmpty())) {
      return calls;
    }
    LoopsDecision loops = decideLoops(source, method);
    return loops.isParallel() || !method.futures().isEmpty() ? loops : calls;
  }

  /** Analysis of every marked loop of a method. */
  private LoopsDecision decideLoops(MarkedSource source, MarkedMethod method) {
    Map<MarkedLoop, Verdict> verdicts = new LinkedHashMap<>();
    for (MarkedLoop loop : method.loops()) {
      verdicts.put(loop, RegionAnalysis.of(method.seenFrom(loop), loop, source.program()));
    }
    Map<MarkedFuture, FutureVerdict> futures = new LinkedHashMap<>();
    for (MarkedFuture future : method.futures()) {
      futures.put(future, Futures.decide(method, future, source.program()));
    }
    List<LoopFacts> facts =
        verdicts.values().stream().flatMap(verdict -> verdict.facts().stream()).toList();
    return new LoopsDecision(
        CheckedNames.in(method, facts, source.program()),
        verdicts,
        futures,
        options.unproven(),
        options.explain());
  }

  /** Plan and source of one generated class; a method that cannot be moved is left out. */
  private void generate(HostClass host, List<Decision> decisions) {
    List<Decision> moving = new ArrayList<>(decisions);
    Optional<ClassPlan> plan = Optional.empty();
    while (plan.isEmpty() && moving.stream().anyMatch(Decision::isParallel)) {
      ClassPlan attempt = plan(host, moving);
      for (Blocked blocked : attempt.obstacles()) {
        moving.stream()
            .filter(decision -> decision.method().equals(blocked.method()))
            .forEach(decision -> decision.block(blocked.obstacle()));
      }
      plan = attempt.obstacles().isEmpty() ? Optional.of(attempt) : Optional.empty();
    }
    hosts.putIfAbsent(host.type().binaryName(), decisions.get(0).method());
    plan.map(each -> ParallelClassWriter.write(each, emitting::isClass))
        .ifPresent(generated -> emit(generated, decisions));
    decisions.forEach(telling::decision);
  }

  /** Tells that the class file of a host was not redirected. */
  void notWoven(Weaving.Failure failure) {
    String host = failure.woven().host();
    MarkedMethod method = Objects.requireNonNull(hosts.get(host));
    telling.findingWithoutPlace(
        new Finding(
            Code.NOT_WOVEN,
            method.declaration().source(),
            method.declaration().span(),
            host + " was compiled but not redirected: " + failure.reason(),
            List.of(),
            "make the output directory writable, or compile with -Amanyhands.weave=false"));
  }

  private ClassPlan plan(HostClass host, List<Decision> decisions) {
    List<PlannedMethod> methods = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision.isParallel()) {
        methods.add(decision.planned());
      }
    }
    return Planner.plan(
        host, decisions.get(0).method().declaration().source(), methods, options.weave());
  }

  private void emit(GeneratedClass generated, List<Decision> decisions) {
    emitting
        .emit(generated)
        .ifPresent(
            failure -> {
              MarkedMethod method = decisions.get(0).method();
              telling.finding(
                  new Finding(
                      Code.NOT_WOVEN,
                      method.declaration().source(),
                      method.declaration().span(),
                      "generated source " + generated.qualifiedName() + " could not be written",
                      List.of(failure.reason()),
                      failure.fix()));
            });
  }
}
