package io.manyhands.processor.plan;

import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.EarlyExits;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.InductionVariable;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Plans one parallel loop. */
final class RegionPlanner {
  private RegionPlanner() {}

  static RegionPlan plan(MethodContext method, AcceptedLoop loop) {
    LoopPlace place = LoopPlace.of(loop.marked(), method.planned().marked().around(loop.marked()));
    Header header = HeaderPlanner.plan(loop, method.planned().marked(), method.names());
    List<Span> text = chunkText(loop, header);
    Captures captures = new Captures(method, loop, text);
    List<Variable> variables = captures.variables(place, before(header));
    List<Variable> copied = new ArrayList<>(captures.reassigned(variables));
    copied.removeAll(before(header));
    loop.facts().inductions().stream().map(InductionVariable::variable).forEach(copied::add);
    loop.facts().exits().values().stream()
        .filter(value -> !value.always())
        .map(EarlyExits.Value::variable)
        .forEach(copied::add);
    Map<Variable, String> copies = copies(copied, method.names());
    FieldLocals fields = new FieldLocals(method, loop, text);
    Map<Field, String> invariant = fields.invariant();
    Map<Field, String> preceding = fields.preceding(invariant);
    loop.facts().standIns().fields().forEach((field, own) -> preceding.put(field, own.name()));
    if (loop.facts().exchange().isPresent()) {
      // What is sent is read here, and not in the worker.
      invariant.forEach(
          (field, name) -> preceding.computeIfAbsent(field, own -> method.names().fresh(name)));
    }
    Map<Field, String> accumulated = fields.accumulated();
    String chunk = method.classNames().fresh(atLine(method.planned().name(), "", loop));
    Map<Method, String> copiedMethods = MethodCopies.names(method, loop);
    ChunkPlan chunkPlan =
        new ChunkPlanner(method, loop, header, text)
            .plan(chunk, variables, copies, captures, invariant, accumulated, copiedMethods);
    Optional<ScanPlan> scan = ScanPlanner.plan(method, loop, header, chunkPlan);
    Optional<ExitPlan> exit = ExitPlanner.plan(method, loop);
    Optional<PartialPlan> partial =
        PartialPlanner.plan(method, loop, chunk, accumulated, invariant, exit, chunkPlan);
    boolean packs = partial.filter(PartialPlan::packs).isPresent();
    return new RegionPlan(
        method.planned().regionId(loop.marked()),
        method.classNames().fresh(atLine(upperCase(method.planned().name()), "_", loop)),
        loop,
        place.replaced(),
        place.inBlock()
            && (preceding.isEmpty() || method.planned().accepted().size() == 1)
            && before(header).stream()
                .noneMatch(variable -> isUsedElsewhere(variable, method, loop)),
        GuardOrder.cheapFirst(RegionLocks.others(loop.facts())),
        header,
        new Scope(method.scope().members(), method.scope().receiver(), preceding),
        hoisted(preceding),
        names(method, loop, partial, preceding.values()),
        copies,
        chunkPlan,
        partial,
        exit,
        scan,
        OrderedPlanner.plan(method, loop, chunk),
        MethodCopies.plan(method, loop, copiedMethods, accumulated),
        loop.marked().insideTry()
            || hasFieldReduction(loop)
            || packs
            || loop.facts().collected().stream()
                .anyMatch(collected -> collected.form() instanceof Collected.Form.Flagged)
            || !loop.facts().standIns().fields().isEmpty()
            || !loop.facts().standIns().places().isEmpty(),
        !loop.facts().replayed() && loop.facts().thrown().stream().distinct().count() > 1,
        LanePlanner.plan(method, loop, header, partial),
        PartPlan.of(method, loop, chunk));
  }

  private static List<Variable> before(Header header) {
    return header instanceof Header.Counted counted
        ? counted.before().stream().map(Statement.Declaration::variable).toList()
        : List.of();
  }

  /** Whether a variable in front of the loop could be in the way of another one. */
  private static boolean isUsedElsewhere(
      Variable variable, MethodContext method, AcceptedLoop loop) {
    return method
        .text()
        .mentionsVariableOutside(
            variable.name(), method.planned().marked().bodySpan(), List.of(loop.span()));
  }

  /** The parts of the loop that a chunk repeats. */
  private static List<Span> chunkText(AcceptedLoop loop, Header header) {
    List<Span> text = new ArrayList<>();
    if (header instanceof Header.Counted counted) {
      counted.update().ifPresent(text::add);
    } else {
      text.add(loop.facts().space().variable().declaration());
    }
    text.addAll(RegionLocks.kept(loop.facts(), loop.body().span()));
    return OrderedPlanner.rest(loop, text);
  }

  private static List<Parameter.OfField> hoisted(Map<Field, String> preceding) {
    List<Parameter.OfField> hoisted = new ArrayList<>();
    preceding.forEach(
        (field, name) -> hoisted.add(new Parameter.OfField(name, field.type(), field)));
    return List.copyOf(hoisted);
  }

  private static Map<Variable, String> copies(List<Variable> reassigned, Names names) {
    Map<Variable, String> copies = new LinkedHashMap<>();
    reassigned.forEach(variable -> copies.put(variable, names.fresh(variable.name() + "Now")));
    return copies;
  }

  private static RegionNames names(
      MethodContext method,
      AcceptedLoop loop,
      Optional<PartialPlan> partial,
      Collection<String> hoisted) {
    Optional<PartialPlan> locked = partial.filter(result -> !result.locks().isEmpty());
    boolean copies = loop.facts().guards().stream().anyMatch(Guard.Copies.class::isInstance);
    boolean list =
        loop.facts().space() instanceof IterationSpace.Elements elements && !elements.isArray();
    boolean named =
        !loop.facts().inductions().isEmpty()
            || loop.facts().guards().stream().anyMatch(Guard.Countable.class::isInstance)
            || (copies && !list)
            || loop.facts().guards().stream().anyMatch(Guard.Room.class::isInstance)
            || partial.filter(PartialPlan::keepsLastValue).isPresent();
    return new RegionNames(
        named ? Optional.of(method.names().fresh("iterations")) : Optional.empty(),
        partial.map(result -> method.names().fresh("total")),
        copies ? Optional.of(method.names().fresh("copies")) : Optional.empty(),
        locked.map(
            result ->
                method
                    .classNames()
                    .fresh(atLine(upperCase(method.planned().name()), "_", loop) + "_LOCKS")),
        loop.facts().checked().isEmpty()
            ? Optional.empty()
            : Optional.of(method.names().fresh("check")),
        loop.facts().lock().isPresent()
                && (loop.facts().replayed()
                    || RegionLocks.others(loop.facts()).stream().anyMatch(Guard::isCheck))
            ? Optional.of(method.names().fresh("asWritten"))
            : Optional.empty(),
        CheckedCasts.of(loop.facts().guards(), method.names(), hoisted),
        method.shared());
  }

  private static boolean hasFieldReduction(AcceptedLoop loop) {
    return loop.facts().reductions().stream()
        .anyMatch(reduction -> reduction.field().isPresent() && !reduction.ofElements());
  }

  /** {@code smooth14}; {@code blur3_14} where the name ends with a digit. */
  private static String atLine(String name, String separator, AcceptedLoop loop) {
    boolean digitLast = Character.isDigit(name.charAt(name.length() - 1));
    return name + (digitLast && separator.isEmpty() ? "_" : separator) + loop.line();
  }

  /** {@code smoothRows} as {@code SMOOTH_ROWS}. */
  static String upperCase(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
