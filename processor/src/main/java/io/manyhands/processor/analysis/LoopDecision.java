package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.collect.CollectedChecks;
import io.manyhands.processor.analysis.collect.CollectedOutput;
import io.manyhands.processor.analysis.collect.ImpliedOrder;
import io.manyhands.processor.analysis.dependence.KeptApart;
import io.manyhands.processor.analysis.dependence.MemoryConflicts;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.analysis.flow.LastingFunctions;
import io.manyhands.processor.analysis.process.OrderedInParent;
import io.manyhands.processor.analysis.process.ProcessAnalysis;
import io.manyhands.processor.model.Alone;
import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.GuardPaths;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Snapshot;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decision about one form of a loop, in stages: what iterations do, what of it chunks can do
 * apart and put together afterwards, whether the rest may meet, and what is told of it.
 */
final class LoopDecision {
  private final Attempt attempt;
  private final SourceText source;
  private final Refusals refusals = new Refusals();
  private final Iterations iterations;
  private final RegionReductions reductions;
  private final Combinations combinations;
  private final OwnArrays own;
  private final HandedOn handedOn;
  private final RegionLock lock;
  private final GuardedFolds guarded;
  private final Set<MethodDeclaration> copied;
  private final Optional<ProcessAnalysis> sent;
  private final Optional<List<Guard>> places;
  private final List<Guard> guards;
  private final List<String> pairs;
  private final boolean isSettled;
  private final Set<String> blamed;

  LoopDecision(Attempt attempt, IterationSpace space, Statement body) {
    this.attempt = attempt;
    this.source = attempt.source();
    this.iterations = Iterations.of(attempt, space, body, refusals);
    this.reductions = RegionReductions.of(attempt, iterations);
    this.combinations = Combinations.of(attempt.loop(), iterations, reductions);
    MemoryConflicts conflicts =
        new MemoryConflicts(
            attempt.method(),
            attempt.loop(),
            space.variable().name(),
            attempt.checkable(),
            attempt.form().blocks().map(Blocks::distance),
            attempt.program(),
            refusals);
    attempt.form().ahead().ifPresent(conflicts::without);
    conflicts.withRows(
        reductions.rows()::array, UnknownRows.of(attempt.loop().loop(), source.uri())::array);
    PackedOutput packed =
        new PackedOutput(
            iterations.scalars().packings(), conflicts::isOwn, !attempt.loop().insideTry());
    this.own = OwnArrays.of(attempt, iterations, reductions, packed, combinations);
    this.handedOn = HandedOn.of(attempt, iterations);
    this.copied = copied();
    this.lock =
        RegionLock.of(
            iterations.effects(),
            copied,
            attempt.nameable(),
            TakenAtEnd.candidates(reductions, iterations));
    this.guarded = GuardedFolds.of(source, attempt.loop(), reductions.all(), attempt.nameable());
    this.places = places();
    this.guards = guards(conflicts);
    this.pairs = conflicts.reasons();
    this.isSettled = iterations.effects().isLarge() || conflicts.wasHard();
    this.blamed = Implementations.blamed(iterations.effects(), conflicts.blamed());
    HeaderCheck.of(source, body, space, iterations.effects()).forEach(refusals::add);
    lock.refusals().forEach(refusals::add);
    ExtendedValues.of(source, body, attempt.program()).forEach(refusals::add);
    this.sent = sent();
  }

  /** Called methods that chunks call copies of. */
  private Set<MethodDeclaration> copied() {
    Set<MethodDeclaration> methods = new LinkedHashSet<>(reductions.methods());
    for (Field field : iterations.output().inMethods()) {
      methods.addAll(iterations.called().touching(field));
    }
    return methods;
  }

  /** The checks for variables in the place of others' fields; empty if they cannot be. */
  private Optional<List<Guard>> places() {
    return attempt
        .form()
        .places()
        .map(
            variables ->
                variables.guards(
                    new KeptApart(attempt.method(), attempt.loop(), attempt.nameable()),
                    withHeader()))
        .orElse(Optional.of(List.of()));
  }

  /**
   * The checks that rows read ahead are not those written, and that nothing but the loop's text
   * writes what is copied; empty if it may.
   */
  private Optional<List<Guard>> copies() {
    KeptApart apart = new KeptApart(attempt.method(), attempt.loop(), attempt.nameable());
    List<Guard> all = new ArrayList<>();
    attempt.form().ahead().stream()
        .flatMap(ahead -> ahead.arrays().stream())
        .forEach(array -> all.addAll(apart.ofRows(array)));
    for (Snapshot copy : snapshots()) {
      Optional<List<Guard>> checks =
          apart.fromWrites(copy.array(), attempt.loop().loop().span(), withHeader());
      if (checks.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(checks.get());
    }
    return Optional.of(all);
  }

  /** All that the loop reads and writes, its header as well. */
  private List<Access> withHeader() {
    return Stream.concat(
            iterations.effects().header().stream(), iterations.effects().accesses().stream())
        .toList();
  }

  /** The checks before the region under which its iterations do not need each other. */
  private List<Guard> guards(MemoryConflicts conflicts) {
    CollectedOutput output = iterations.output();
    boolean packsOnly =
        output.found().isEmpty()
            && reductions.all().size() == iterations.scalars().packings().size();
    List<Guard> all = new ArrayList<>(HeaderGuards.of(attempt, iterations, refusals));
    all.addAll(
        conflicts
            .keeping(own.scratch().indexes())
            .compare(iterations.effects().accesses(), reductions.fields(), own.paths()));
    all.addAll(CollectionElements.guards(attempt, iterations, refusals));
    all.addAll(own.packed().guards(packsOnly));
    all.addAll(
        OrderedCheck.guards(
            iterations.ordered(),
            iterations.effects(),
            iterations.space(),
            attempt.nameable(),
            refusals));
    attempt
        .form()
        .implied()
        .ifPresent(
            kept ->
                all.addAll(
                    ImpliedOrder.guards(
                        attempt.method(),
                        attempt.loop(),
                        iterations.space(),
                        kept,
                        iterations.effects().lists())));
    attempt.form().ahead().ifPresent(copies -> all.addAll(copies.guards()));
    copies().ifPresent(all::addAll);
    this.places.ifPresent(all::addAll);
    all.addAll(own.scratch().guards());
    all.addAll(reductions.guards());
    all.addAll(iterations.counts());
    all.addAll(
        CollectedChecks.of(
            attempt.method(),
            attempt.loop(),
            iterations.space(),
            output.found(),
            iterations.effects().lists(),
            iterations.effects().plainElements().isEmpty()));
    all.addAll(lock.guards());
    all.addAll(guarded.guards());
    all.addAll(handedOn.guards());
    attempt.form().blocks().ifPresent(blocks -> all.add(blocks.guard(attempt.method())));
    all.removeIf(LoopDecision::asksNothing);
    return all;
  }

  /** Whether what it looks at is an object of two classes that have none in common. */
  private static boolean asksNothing(Guard guard) {
    return GuardPaths.casts(guard).stream()
        .anyMatch(cast -> cast.conversion() == Path.Conversion.IMPOSSIBLE);
  }

  /** What worker processes need, if they shall run the loop. */
  private Optional<ProcessAnalysis> sent() {
    return attempt.loop().settings().inProcesses()
        ? Optional.of(
            ProcessAnalysis.of(
                new ProcessAnalysis.Asked(
                    attempt.method(),
                    attempt.loop().loop(),
                    iterations.ordered().rest(),
                    iterations.space(),
                    iterations.effects().scope(),
                    iterations.early(),
                    OrderedInParent.of(iterations.ordered().part(), iterations.body()),
                    iterations.captured(),
                    fieldsReadEarly(),
                    iterations.scalars().privates(),
                    reductions.all(),
                    iterations.output().found(),
                    own.packed().collected(),
                    own.paths(),
                    iterations.scalars().exits(),
                    attempt.nameable()),
                attempt.program()))
        : Optional.empty();
  }

  /** Fields that iterations only read, and that they read ahead of what follows in order. */
  private Set<Field> fieldsReadEarly() {
    Set<Field> early = new LinkedHashSet<>();
    for (Access access : iterations.early()) {
      if (access instanceof Access.OfField field) {
        early.add(field.field());
      }
    }
    Set<Field> fields = iterations.invariantFields(accumulated());
    fields.retainAll(early);
    return fields;
  }

  /** What comes of it. */
  Verdict verdict() {
    if (attempt.form().blocks().isPresent() && !combinations.allow(Combinations.Feature.BLOCKS)) {
      return new Verdict(
          Optional.empty(),
          List.of(untold("more than elements of arrays goes from block to block")));
    }
    if ((lock.held().isPresent() || guarded.areLocked())
        && !attempt.form().alone().equals(Alone.NONE)) {
      return new Verdict(
          Optional.empty(), List.of(untold("an iteration that runs by itself takes a lock")));
    }
    sent.ifPresent(asked -> asked.doubts().forEach(refusals::add));
    List<Finding> obstacles = obstacles();
    List<Finding> all = told(obstacles);
    return obstacles.isEmpty()
        ? new Verdict(Optional.of(facts(all)), all, pairs, blamed, isSettled)
        : new Verdict(Optional.empty(), all, List.of(), blamed, isSettled);
  }

  /** Never told: the loop is refused for what stands in the way of it as it was written. */
  private Finding untold(String reason) {
    return new Finding(
        Code.UNSUPPORTED,
        source,
        attempt.loop().loop().span(),
        reason,
        List.of(),
        "remove @Parallel");
  }

  /** What keeps the loop from being generated, whatever the user vouches for. */
  private List<Finding> obstacles() {
    List<Finding> scalar = iterations.scalars().refusals();
    // What keeps a fold from being one comes before that it is none.
    List<Finding> all =
        new ArrayList<>(scalar.stream().filter(each -> each.code() == Code.COMBINER).toList());
    all.addAll(
        SharingCheck.of(
            source,
            attempt.loop(),
            iterations.body(),
            iterations.scalars(),
            reductions.all(),
            own.scratch().paths(),
            iterations.effects()));
    all.addAll(iterations.ordered().findings());
    all.addAll(
        OrderedCheck.of(
            source,
            attempt.loop(),
            iterations.ordered(),
            reductions.all(),
            collected(),
            lock.held()));
    scalar.stream().filter(each -> !all.contains(each)).forEach(all::add);
    all.addAll(
        ShortCircuits.check(
            source,
            iterations.body(),
            reductions.all(),
            iterations.effects().accesses(),
            reductions.direct(),
            attempt.program()));
    all.addAll(
        RepeatedTests.check(
            source,
            iterations.body(),
            reductions.all(),
            iterations.effects().accesses(),
            own.paths(),
            copied,
            attempt.program()));
    all.addAll(
        TakenObjects.check(
            source, iterations.body(), iterations.space().variable(), reductions.all()));
    all.addAll(ResultCheck.of(source, attempt.loop(), reductions.all(), thrown()));
    sent.ifPresent(asked -> all.addAll(asked.obstacles()));
    refusals.all().stream().filter(LoopDecision::isObstacle).forEach(all::add);
    boolean mayHandOn =
        combinations.allow(Combinations.Feature.SCAN)
            && handedOn.isFree()
            && refusals.all().isEmpty();
    if (!mayHandOn) {
      all.addAll(iterations.scalars().scanRefusal());
    }
    attempt
        .form()
        .fields()
        .flatMap(
            fields ->
                fields.otherUse(
                    withHeader(), iterations.effects().trusted(), iterations.ordered().apart()))
        .ifPresent(use -> all.add(usedElsewhere(use)));
    if (copies().isEmpty()) {
      all.add(untold("an array of which there is a copy may be written by another name"));
    }
    if (places.isEmpty()) {
      all.add(untold("an object of which a field is a variable may have another name"));
    }
    all.addAll(guarded.findings(iterations.body(), guards, iterations.effects()));
    all.addAll(exitObstacles());
    all.addAll(outputObstacles());
    return all;
  }

  /** Never told: the loop is refused for what stands in the way without variables. */
  private Finding usedElsewhere(Site use) {
    return new Finding(
        Code.SHARED_FIELD,
        source,
        attempt.loop().loop().span(),
        "a field that the loop assigns is also used at " + use.where(),
        List.of(),
        "remove @Parallel");
  }

  private List<Finding> exitObstacles() {
    List<Finding> all =
        new ArrayList<>(
            SpeculationCheck.lock(
                source, iterations.scalars().exits().jumps(), iterations.effects()));
    if (!iterations.scalars().exits().isEmpty() && !reductions.arrays().isEmpty()) {
      all.addAll(speculation(false));
    }
    return all;
  }

  /**
   * What iterations after the one that ends the loop would do.
   *
   * @param inProcesses whether array elements that they have written are dropped
   */
  private List<Finding> speculation(boolean inProcesses) {
    List<Finding> all =
        new ArrayList<>(
            SpeculationCheck.of(
                source,
                iterations.scalars().exits().jumps(),
                iterations.effects(),
                reductions.fields(),
                SpeculationCheck.dropped(own.unseen(), inProcesses)));
    all.addAll(SpeculationCheck.ahead(source, iterations.ordered(), iterations.effects()));
    return all;
  }

  private List<Finding> outputObstacles() {
    List<CollectedOutput.Found> found = iterations.output().found();
    List<Finding> all =
        new ArrayList<>(
            own.packed().refusals(source, iterations.space(), iterations.effects().accesses()));
    all.addAll(ResultCheck.collected(source, attempt.loop(), found));
    all.addAll(iterations.output().comparedLate(handsBackMore()));
    all.addAll(CollectedConflicts.unnamed(source, found, attempt.nameable(), sent.isPresent()));
    all.addAll(
        CollectedConflicts.of(
            source, found, iterations.effects(), ShortCircuits.mayThrow(reductions.all())));
    return all;
  }

  /** Whether more than collections may be seen after an exception. */
  private boolean handsBackMore() {
    boolean isVariable =
        !reductions.all().isEmpty()
            || !iterations.scalars().inductions().isEmpty()
            || iterations.scalars().privates().stream().anyMatch(PrivateVariable::lastValue);
    return !iterations.scalars().packings().isEmpty()
        || (attempt.loop().insideTry() && isVariable)
        || reductions.facts().stream().anyMatch(each -> each.variable().isEmpty());
  }

  private static boolean isObstacle(Finding finding) {
    return switch (finding.code()) {
      case UNSUPPORTED, BOUND_CHANGES, SHORT_CIRCUIT, NOT_DISJOINT -> true;
      default -> false;
    };
  }

  /** All findings, the worst first. */
  private List<Finding> told(List<Finding> obstacles) {
    List<Finding> told = new ArrayList<>(obstacles);
    told.addAll(iterations.output().refusals());
    refusals.all().stream().filter(finding -> !isObstacle(finding)).forEach(told::add);
    speculation(sent.isPresent()).stream()
        .filter(finding -> !told.contains(finding))
        .forEach(told::add);
    return GuardedMentions.in(lock.retold(told), iterations.effects());
  }

  private List<Type> thrown() {
    return ThrownExceptions.of(iterations.ordered().rest());
  }

  private List<Collected> collected() {
    return Stream.concat(
            iterations.output().found().stream().map(CollectedOutput.Found::collected),
            own.packed().collected().stream())
        .toList();
  }

  /**
   * What the generator needs to know.
   *
   * @param doubts what is not proved, if the loop shall run on the user's word
   */
  private LoopFacts facts(List<Finding> doubts) {
    boolean isProved = doubts.isEmpty();
    LoopFacts facts =
        new LoopFacts(
            iterations.space(),
            iterations.scalars().privates(),
            iterations.scalars().inductions(),
            reductions.facts(),
            isProved ? Guards.simplified(guards) : Guards.withoutProof(guards),
            captured(),
            invariantFields(isProved),
            thrown(),
            isProved ? proofs() : Proofs.trusted(doubts),
            ShortCircuits.mayThrow(reductions.all()),
            MovedReferences.of(
                attempt.method(),
                iterations.called().texts(copied),
                reductions.all(),
                attempt.loop().loop(),
                collected(),
                isProved ? lock.dropped() : List.of()),
            isProved ? lock.held() : Optional.empty(),
            iterations.scalars().exits(),
            handedOn.scan(),
            Optional.empty(),
            collected(),
            iterations.ordered().part(),
            own.scratch().found(),
            UserWords.of(
                iterations.body(), iterations.effects(), own.paths(), accumulated(), !isProved),
            attempt.form().standIns(iterations.ordered().apart()),
            Optional.empty(),
            Stream.concat(isProved ? lock.atEnd().stream() : Stream.of(), guarded.locks().stream())
                .toList(),
            guarded.apart(iterations.body(), guards, iterations.effects()));
    return sent.map(asked -> asked.sent(facts)).orElse(facts);
  }

  /** The copies of arrays from before the loop. */
  private List<Snapshot> snapshots() {
    return attempt.form().ahead().map(ReadsAhead::snapshots).orElse(List.of());
  }

  /** Variables that chunks are given. */
  private List<Variable> captured() {
    List<Variable> captured = new ArrayList<>(iterations.captured());
    snapshots().forEach(snapshot -> captured.add(snapshot.copy()));
    return List.copyOf(captured);
  }

  /** Fields that need to be read but once. */
  private Set<Field> invariantFields(boolean isProved) {
    LastingFunctions functions = LastingFunctions.in(attempt.loop().loop(), attempt.program());
    return iterations.invariantFields(accumulated()).stream()
        // On the user's word alone, an unknown call may still change what is not final.
        .filter(field -> isProved || field.isFinal())
        // A function that runs later finds what was assigned since. None comes from a worker.
        .filter(field -> field.isFinal() || sent.isPresent() || !functions.mention(field))
        .filter(field -> sent.filter(to -> to.everywhere().contains(field)).isEmpty())
        .filter(field -> sent.isEmpty() || fieldsReadEarly().contains(field))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Fields that iterations fold into or add to. */
  private Set<Field> accumulated() {
    Set<Field> accumulated = new LinkedHashSet<>(reductions.fields());
    for (CollectedOutput.Found found : iterations.output().found()) {
      found.collected().field().ifPresent(accumulated::add);
    }
    return accumulated;
  }

  private List<String> proofs() {
    List<String> proofs = new ArrayList<>(PeeledLoop.told(attempt.form().alone()));
    attempt.form().ahead().ifPresent(copies -> proofs.addAll(copies.told()));
    proofs.addAll(
        Proofs.of(
            iterations.effects(),
            iterations.scalars(),
            handedOn.scan(),
            reductions.all(),
            own.scratch().found(),
            lock,
            iterations.output().found(),
            iterations.ordered().part()));
    proofs.addAll(guarded.proofs());
    List<String> all = ScratchObjects.told(attempt, proofs);
    return attempt
        .form()
        .blocks()
        .map(blocks -> blocks.told(all))
        .orElseGet(() -> ForwardSubstitution.told(attempt, all));
  }
}
