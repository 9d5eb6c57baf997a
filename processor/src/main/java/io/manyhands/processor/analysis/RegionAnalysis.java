package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.collect.CollectedChecks;
import io.manyhands.processor.analysis.collect.CollectedOutput;
import io.manyhands.processor.analysis.dependence.MemoryConflicts;
import io.manyhands.processor.analysis.dependence.TripCounts;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Collecting;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.analysis.flow.Jumps;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.ordered.OrderedLoop;
import io.manyhands.processor.analysis.process.ProcessAnalysis;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.analysis.scalar.Scalars;
import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.MovedUpdates;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions put to a marked loop, in order: its form, scalars, effects, dependences. */
public final class RegionAnalysis {
  private final MarkedMethod method;
  private final MarkedLoop loop;
  private final Program program;

  /** Statements in which a variable stands for an element of an array. */
  private final Map<RecurrencePattern.Found, Variable> previous;

  /** The size of blocks that run one after the other. */
  private final Optional<Polynomial> near;

  private final SourceText source;
  private final List<Finding> refusals = new ArrayList<>();

  private RegionAnalysis(
      MarkedMethod method,
      MarkedLoop loop,
      Program program,
      Map<RecurrencePattern.Found, Variable> previous,
      Optional<Polynomial> near) {
    this.previous = previous;
    this.near = near;
    this.method = method;
    this.loop = loop;
    this.program = program;
    this.source = method.declaration().source();
  }

  /**
   * Decides one loop.
   *
   * @param method the method around it
   * @param loop the marked loop
   * @param program the methods whose source is at hand
   */
  public static Verdict of(MarkedMethod method, MarkedLoop loop, Program program) {
    Verdict verdict = alone(method, loop, program);
    if (loop.obstacle().isPresent() || !method.obstacles().isEmpty()) {
      return verdict;
    }
    Optional<Verdict> blocks = inBlocks(method, loop, program, verdict);
    if (blocks.isPresent() || verdict.isAccepted()) {
      return blocks.orElse(verdict);
    }
    return RecurrencePattern.of(HeaderVariables.withCounterAlone(loop), method.localNames())
        .flatMap(other -> rewritten(method, other, program))
        .orElseGet(() -> new RightLoop(method, loop, program).advise(verdict));
  }

  /** The verdict on blocks of a loop, if it has too little without. */
  private static Optional<Verdict> inBlocks(
      MarkedMethod method, MarkedLoop loop, Program program, Verdict whole) {
    MarkedLoop counted = HeaderVariables.withCounterAlone(loop);
    Optional<Polynomial> distance = BlockDistance.of(counted);
    boolean hasEnough =
        whole.isAccepted()
            && whole.facts().orElseThrow().guards().stream()
                .noneMatch(guard -> isAbout(guard, distance.orElse(Polynomial.of(0))));
    if (distance.isEmpty() || hasEnough) {
      return Optional.empty();
    }
    return Optional.of(new RegionAnalysis(method, counted, program, Map.of(), distance).decide())
        .filter(Verdict::isAccepted);
  }

  /** Whether a check compares the distance with how much there is. */
  private static boolean isAbout(Guard guard, Polynomial distance) {
    return guard instanceof Guard.AtLeast bound
        && bound.polynomial().symbols().stream().anyMatch(distance.symbols()::contains);
  }

  /** The verdict on a loop with variables in the place of elements, if all are handed on. */
  private static Optional<Verdict> rewritten(
      MarkedMethod method, RecurrencePattern.Rewritten other, Program program) {
    Verdict verdict =
        new RegionAnalysis(
                method,
                HeaderVariables.withCounterAlone(other.loop()),
                program,
                other.previous(),
                Optional.empty())
            .decide();
    return Optional.of(verdict)
        .filter(Verdict::isAccepted)
        .filter(
            accepted ->
                accepted
                    .facts()
                    .flatMap(LoopFacts::scan)
                    .filter(scan -> scan.variables().containsAll(other.previous().values()))
                    .filter(scan -> scan.recurrences().size() == other.previous().size())
                    .isPresent());
  }

  /** The same without a look at other loops of the nest. */
  static Verdict alone(MarkedMethod method, MarkedLoop loop, Program program) {
    return new ForwardSubstitution(method, loop)
        .decide(
            HeaderVariables.withCounterAlone(loop),
            other ->
                new RegionAnalysis(method, other, program, Map.of(), Optional.empty()).decide());
  }

  private Verdict decide() {
    method.obstacles().forEach(this::refuse);
    loop.obstacle().ifPresent(this::refuse);
    LoopForm form = LoopForm.of(loop.loop());
    if (form.space().isEmpty()) {
      refusals.add(
          new Finding(
              Code.NOT_COUNTED,
              source,
              form.place(),
              "the iterations cannot be counted before the loop starts: " + form.reason(),
              List.of(),
              "write for (int i = first; i < bound; i += step) with values that do not change, or"
                  + " iterate over an array or a List"));
    }
    refusals.addAll(
        SpeculationCheck.form(source, form.body(), Jumps.leaving(form.body(), loop.label())));
    if (!refusals.isEmpty()) {
      return new Verdict(Optional.empty(), List.copyOf(refusals));
    }
    return decide(form.space().orElseThrow(), form.body());
  }

  private void refuse(MarkedLoop.Obstacle obstacle) {
    refusals.add(Finding.of(source, obstacle));
  }

  private Verdict decide(IterationSpace space, Statement body) {
    OrderedLoop ordered = OrderedLoop.of(method, loop, body, program);
    Scalars scalars = Scalars.of(method, loop, body, ordered.apart(), program);
    CalledMethods called = new CalledMethods(method, ordered.rest(), program);
    CollectedOutput output =
        CollectedOutput.of(
            source,
            loop,
            ordered.rest(),
            ordered.part().isPresent() ? Optional.of(body) : Optional.empty(),
            program,
            called.forCollections());
    Refusals found = new Refusals();
    Statement own = Foldings.withOwn(body, Foldings.accumulated(scalars.reductions()));
    IterationEffects effects = effects(space, own, scalars, output, ordered, true, found);
    Optional<Set<Guard>> counts = TripCounts.reliable(effects.tripCounts(), nameable());
    if (counts.isEmpty()) {
      effects = effects(space, own, scalars, output, ordered, false, found);
    }
    scalars.settle(effects.inductions());
    List<Access> early =
        effects.accesses().stream().filter(access -> !access.site().inOrder()).toList();
    List<ReductionPatterns.Found> reductions = new ArrayList<>(scalars.reductions());
    reductions.addAll(FieldReductions.of(ordered.rest(), early));
    Set<Field> direct = fields(reductions);
    MovedReductions elsewhere = MovedReductions.of(called, source.uri(), early, direct, nameable());
    reductions.addAll(elsewhere.found());
    ArrayReductions arrays = ArrayReductions.of(called, source.uri(), early);
    reductions.addAll(arrays.found().values());
    CounterReductions counters = CounterReductions.of(ordered.rest(), early);
    reductions.addAll(counters.found());
    reductions = ResultCheck.inOrder(loop, reductions);
    Set<Field> reduced = fields(reductions);
    MemoryConflicts conflicts =
        new MemoryConflicts(method, loop, space.variable().name(), nameable(), near, found);
    List<Guard> guards = new ArrayList<>();
    headerGuard(space, effects).ifPresent(guards::add);
    guards.addAll(kinds(effects, found));
    PackedOutput packed = new PackedOutput(scalars.packings(), conflicts::isOwn, !loop.insideTry());
    Set<Path> copies = new LinkedHashSet<>(arrays.found().keySet());
    copies.addAll(packed.paths());
    ScratchArrays scratch =
        // Of a scan the first time has no use for copies; what runs in order is not in the chunk.
        scalars.scan().isPresent() || ordered.part().isPresent()
            ? ScratchArrays.none(method, loop, program, effects)
            : ScratchArrays.of(method, loop, body, program, effects, nameable(), copies);
    copies.addAll(scratch.paths());
    guards.addAll(conflicts.compare(effects.accesses(), reduced, copies));
    guards.addAll(
        packed.guards(output.found().isEmpty() && reductions.size() == scalars.packings().size()));
    guards.addAll(OrderedCheck.guards(ordered, effects, space, nameable(), found));
    guards.addAll(arrays.guards());
    guards.addAll(scratch.guards());
    guards.addAll(counters.guards());
    guards.addAll(Foldings.guards(reductions));
    guards.addAll(counts.orElse(Set.of()));
    guards.addAll(elsewhere.guards());
    guards.addAll(CollectedChecks.of(method, loop, space, output.found(), effects.lists()));
    HeaderCheck.of(source, body, space, effects).forEach(found::add);
    Set<Path> unseen = new LinkedHashSet<>(packed.paths());
    unseen.addAll(scratch.unseen());
    List<Finding> speculation =
        SpeculationCheck.of(source, scalars.exits().jumps(), effects, reduced, unseen);

    Set<MethodDeclaration> copied = new LinkedHashSet<>(elsewhere.methods());
    copied.addAll(arrays.methods());
    output.inMethods().forEach(field -> copied.addAll(called.touching(field)));
    RegionLock lock = RegionLock.of(effects, copied, nameable());
    lock.refusals().forEach(found::add);
    lock.held().flatMap(HeldLock::check).ifPresent(guards::add);

    List<Collected> collected =
        Stream.concat(
                output.found().stream().map(CollectedOutput.Found::collected),
                packed.collected().stream())
            .toList();
    // What keeps a fold from being one comes before that it is none.
    List<Finding> structural =
        new ArrayList<>(
            scalars.refusals().stream().filter(each -> each.code() == Code.COMBINER).toList());
    structural.addAll(SharingCheck.of(source, loop, body, scalars, reductions, collected, effects));
    structural.addAll(ordered.findings());
    structural.addAll(OrderedCheck.of(source, loop, ordered, reductions, collected, lock.held()));
    scalars.refusals().stream().filter(each -> !structural.contains(each)).forEach(structural::add);
    structural.addAll(
        ShortCircuits.check(source, body, reductions, effects.accesses(), direct, program));
    structural.addAll(TakenObjects.check(source, body, space.variable(), reductions));
    List<Type> thrown = ThrownExceptions.of(ordered.rest());
    structural.addAll(ResultCheck.of(source, loop, reductions, thrown));
    Optional<ProcessAnalysis> sent = sent(space, body, effects, scalars, reductions, arrays);
    sent.ifPresent(asked -> structural.addAll(asked.obstacles()));
    sent.ifPresent(asked -> asked.doubts().forEach(found::add));
    found.all().stream().filter(RegionAnalysis::isStructural).forEach(structural::add);
    boolean handsOnOnly =
        !loop.settings().inProcesses()
            && reductions.stream().allMatch(each -> mayMeetScan(each.reduction()))
            && effects.locks().isEmpty()
            && output.found().isEmpty()
            && scalars.packings().isEmpty()
            && ordered.part().isEmpty();
    IterationEffects known = effects;
    Function<Scan, Optional<List<Guard>>> reads =
        scan -> ScanReads.guards(scan, previous.keySet(), known.accesses(), nameable());
    Optional<List<Guard>> inOnePass = scalars.scan().flatMap(reads);
    Optional<Scan> scanned =
        scalars.scan().map(scan -> inOnePass.isPresent() ? scan : scan.inTwoPasses());
    Optional<List<Guard>> unchanged =
        scanned.isEmpty() ? Optional.of(List.of()) : inOnePass.or(() -> scanned.flatMap(reads));
    Optional<ArrayRecurrences.Checked> elements =
        ArrayRecurrences.check(previous, known.accesses(), nameable());
    elements.ifPresent(checked -> guards.addAll(checked.guards()));
    if (!handsOnOnly || unchanged.isEmpty() || elements.isEmpty() || !found.all().isEmpty()) {
      structural.addAll(scalars.scanRefusal());
    }
    guards.addAll(unchanged.orElse(List.of()));
    near.ifPresent(distance -> guards.add(blocks(distance)));
    boolean fitsBlocks =
        handsOnOnly
            && scanned.isEmpty()
            && scalars.exits().isEmpty()
            && scalars.inductions().isEmpty()
            && arrays.found().isEmpty();
    if (near.isPresent() && !fitsBlocks) {
      return new Verdict(Optional.empty(), List.of(notInBlocks()));
    }
    structural.addAll(SpeculationCheck.lock(source, scalars.exits().jumps(), effects));
    if (!scalars.exits().isEmpty() && !arrays.found().isEmpty()) {
      structural.addAll(speculation);
    }

    if (sent.isPresent()) {
      structural.addAll(CollectedConflicts.inProcesses(source, output.found()));
      structural.addAll(packed.inProcesses(source, space));
    }
    structural.addAll(packed.refusals(source, space));
    structural.addAll(
        CollectedConflicts.of(source, output.found(), effects, ShortCircuits.mayThrow(reductions)));
    List<Finding> told = new ArrayList<>(structural);
    told.addAll(output.refusals());
    found.all().stream().filter(finding -> !isStructural(finding)).forEach(told::add);
    speculation.stream().filter(finding -> !told.contains(finding)).forEach(told::add);
    List<Finding> all = lock.retold(told);
    if (!structural.isEmpty()) {
      return new Verdict(Optional.empty(), all);
    }
    Optional<HeldLock> held = all.isEmpty() ? lock.held() : Optional.empty();
    List<Guard> needed = all.isEmpty() ? Guards.simplified(guards) : headerOnly(guards);
    LoopFacts facts =
        new LoopFacts(
            space,
            scalars.privates(),
            scalars.inductions(),
            reductions.stream().map(ReductionPatterns.Found::reduction).toList(),
            needed,
            captured(body),
            invariantFields(effects.accesses(), accumulated(reduced, output)).stream()
                // On the user's word alone, an unknown call may still change what is not final.
                .filter(field -> all.isEmpty() || field.isFinal())
                .filter(field -> sent.filter(to -> to.everywhere().contains(field)).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)),
            thrown,
            all.isEmpty()
                ? inBlocks(
                    Proofs.of(
                        effects,
                        scalars,
                        scanned,
                        reductions,
                        scratch.found(),
                        held,
                        output.found(),
                        ordered.part()))
                : Proofs.trusted(all),
            ShortCircuits.mayThrow(reductions),
            moved(reductions, called, copied, held),
            held,
            scalars.exits(),
            scanned.map(scan -> elements.map(each -> scan.with(each.recurrences())).orElse(scan)),
            Optional.empty(),
            collected,
            ordered.part(),
            scratch.found(),
            UserWords.of(body, effects.accesses(), !all.isEmpty()));
    return new Verdict(Optional.of(sent.map(asked -> asked.sent(facts)).orElse(facts)), all);
  }

  /** What worker processes need, if they shall run the loop. */
  private Optional<ProcessAnalysis> sent(
      IterationSpace space,
      Statement body,
      IterationEffects effects,
      Scalars scalars,
      List<ReductionPatterns.Found> reductions,
      ArrayReductions arrays) {
    return loop.settings().inProcesses()
        ? Optional.of(
            ProcessAnalysis.of(
                new ProcessAnalysis.Asked(
                    method,
                    loop.loop(),
                    body,
                    space,
                    effects,
                    captured(body),
                    invariantFields(effects.accesses(), fields(reductions)),
                    scalars.privates(),
                    reductions,
                    arrays.found().keySet(),
                    scalars.exits(),
                    nameable()),
                program))
        : Optional.empty();
  }

  /** Never told: the loop is refused for what stands in the way without blocks. */
  private Finding notInBlocks() {
    return new Finding(
        Code.UNSUPPORTED,
        source,
        loop.loop().span(),
        "more than elements of arrays goes from block to block",
        List.of(),
        "remove @Parallel");
  }

  private Guard blocks(Polynomial distance) {
    String name = "block";
    while (method.localNames().contains(name)) {
      name += "_";
    }
    return new Guard.InBlocks(distance, name);
  }

  private List<String> inBlocks(List<String> proofs) {
    if (near.isEmpty()) {
      return ForwardSubstitution.told(loop, source, proofs);
    }
    List<String> sentences = new ArrayList<>();
    for (String proof : proofs) {
      sentences.add(
          proof.replace(
              "No two iterations meet",
              "No two iterations that are fewer than " + near.get() + " apart meet"));
    }
    sentences.add("So blocks of that many iterations run one after the other.");
    return List.copyOf(sentences);
  }

  /** Whether a second pass can also make a reduction. */
  private static boolean mayMeetScan(Reduction reduction) {
    return reduction.variable().isPresent()
        && !reduction.ofElements()
        && !reduction.inPartial()
        && !reduction.isRounded()
        && reduction.folding().isEmpty();
  }

  /** Checks of what kind the objects are whose methods the loop calls. */
  private List<Guard> kinds(IterationEffects effects, Refusals found) {
    List<Guard> guards = new ArrayList<>();
    for (Path list : effects.lists()) {
      guards.add(
          new Guard.PlainList(list.toString(), Optional.of(list), writesReferences(effects)));
      requireNameable(list, "what kind of list " + list + " is", found);
    }
    for (Guard.Runs runs : effects.dispatched()) {
      guards.add(runs);
      requireNameable(
          runs.object(), "which class " + runs.object() + " is of, and its methods,", found);
    }
    return guards;
  }

  private void requireNameable(Path path, String what, Refusals found) {
    if (!nameable().test(path)) {
      found.add(
          new Finding(
              Code.UNKNOWN_CALL,
              source,
              loop.loop().span(),
              what + " cannot be checked before the loop",
              List.of(),
              "read " + path + " into a local variable before the loop"));
    }
  }

  private IterationEffects effects(
      IterationSpace space,
      Statement body,
      Scalars scalars,
      CollectedOutput output,
      OrderedLoop ordered,
      boolean countsTrips,
      Refusals found) {
    return IterationEffects.of(
        method,
        loop.loop(),
        loop.definitions(),
        body,
        space,
        program,
        scalars.carried(),
        new Collecting(output.calls(), output.callsInMethods(), output.inside()),
        countsTrips,
        ordered.part(),
        found);
  }

  /** Fields of which each chunk has its own. */
  private static Set<Field> accumulated(Set<Field> reduced, CollectedOutput output) {
    Set<Field> accumulated = new LinkedHashSet<>(reduced);
    output.found().forEach(each -> each.collected().field().ifPresent(accumulated::add));
    return accumulated;
  }

  private static Set<Field> fields(List<ReductionPatterns.Found> reductions) {
    return reductions.stream()
        .flatMap(reduction -> reduction.reduction().field().stream())
        .collect(Collectors.toSet());
  }

  private MovedUpdates moved(
      List<ReductionPatterns.Found> reductions,
      CalledMethods called,
      Set<MethodDeclaration> methods,
      Optional<HeldLock> lock) {
    return MovedReferences.of(
        method, called.texts(methods), reductions, lock.map(HeldLock::dropped).orElse(List.of()));
  }

  // Without these facts there is nothing to generate, whatever the user vouches for.
  private static boolean isStructural(Finding finding) {
    return switch (finding.code()) {
      case UNSUPPORTED, BOUND_CHANGES, SHORT_CIRCUIT, NOT_DISJOINT -> true;
      default -> false;
    };
  }

  private static List<Guard> headerOnly(List<Guard> guards) {
    return guards.stream()
        .filter(
            guard ->
                guard instanceof Guard.Countable
                    || guard instanceof Guard.PlainList
                    || guard instanceof Guard.PlainCollection
                    || guard instanceof Guard.NotNull
                    || guard instanceof Guard.Copies
                    || guard instanceof Guard.Room)
        .toList();
  }

  /** Whether iterations write elements of an array of objects, which a list may be a view of. */
  private static boolean writesReferences(IterationEffects effects) {
    return effects.accesses().stream()
        .anyMatch(
            access ->
                access.isWrite()
                    && access instanceof Access.OfElement element
                    && !(element.array() instanceof Place.Fresh)
                    && element.component().isReference());
  }

  private Optional<Guard> headerGuard(IterationSpace space, IterationEffects effects) {
    if (space instanceof IterationSpace.Counted counted) {
      return counted.alwaysCountable()
          ? Optional.empty()
          : Optional.of(new Guard.Countable(counted.variable().name()));
    }
    IterationSpace.Elements elements = (IterationSpace.Elements) space;
    String text = source.inline(elements.source().span());
    if (elements.isArray()) {
      return Optional.empty();
    }
    return Optional.of(
        elements.isList()
            ? new Guard.PlainList(text, Optional.empty(), writesReferences(effects))
            : new Guard.PlainCollection(text, elements.isEntries()));
  }

  /** Paths that start at something in scope before the loop. */
  private Predicate<Path> nameable() {
    Set<Variable> inside = Reads.declared(loop.loop());
    return path ->
        !(path.root() instanceof Path.Root.OfCast)
            && (!(path.root() instanceof Path.Root.OfVariable root)
                || (root.variable().kind() != Variable.Kind.BINDING
                    && !inside.contains(root.variable())));
  }

  private static List<Variable> captured(Statement body) {
    Set<Variable> inside = Reads.declared(body);
    Set<Variable> written = Reads.written(body);
    return Reads.used(body).stream()
        .filter(variable -> !inside.contains(variable) && !written.contains(variable))
        .toList();
  }

  private static Set<Field> invariantFields(List<Access> accesses, Set<Field> reduced) {
    Set<Field> read = new java.util.LinkedHashSet<>();
    Set<Field> written = new java.util.HashSet<>(reduced);
    for (Access access : accesses) {
      if (access instanceof Access.OfField field) {
        boolean own = field.object().filter(place -> place instanceof Place.Fresh).isPresent();
        if (field.isWrite() && !own) {
          written.add(field.field());
        } else if (field.onThis()) {
          read.add(field.field());
        }
      }
    }
    read.removeAll(written);
    return read;
  }
}
