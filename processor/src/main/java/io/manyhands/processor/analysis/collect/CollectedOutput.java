package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The collections that a loop adds to: which ones it does nothing else with, and the others. */
public final class CollectedOutput {
  private static final Set<String> CHANGING =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "push",
          "put",
          "putIfAbsent",
          "putAll",
          "merge",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "remove",
          "append",
          "insert");

  private final Statement body;
  private final Statement whole;
  private final List<Expression> header;
  private final Set<String> inside;
  private final List<Found> found = new ArrayList<>();
  private final List<Finding> refusals = new ArrayList<>();
  private final Set<Variable> refusedFlags = new HashSet<>();
  private final Set<Accumulator> considered = new HashSet<>();
  private final PlainKeys keys;
  private final RecordOrders orders;
  private final PassedOn helpers;
  private final CollectedRefusals words;
  private final MarkedMethod method;
  private final MarkedLoop loop;

  private CollectedOutput(
      MarkedMethod method, MarkedLoop loop, Statement body, Statement whole, Program program) {
    this.method = method;
    this.loop = loop;
    this.body = body;
    this.whole = whole;
    this.header = Nodes.expressions(loop.loop());
    this.inside =
        Reads.declared(loop.loop()).stream().map(Variable::name).collect(Collectors.toSet());
    this.keys = new PlainKeys(program.classes());
    this.orders = new RecordOrders(program);
    this.helpers = new PassedOn(program);
    this.words = new CollectedRefusals(method.declaration().source());
  }

  /** The bodies of methods that the loop calls. */
  public interface Called {
    /** All of them. */
    List<Statement> bodies();

    /**
     * The loop's body and those of the methods that mention {@code field} or call one that does;
     * empty if chunks cannot call copies of these methods, or if there are none.
     */
    List<Statement> touching(Field field);
  }

  /**
   * Looks at every variable and field outside the loop whose methods the body calls.
   *
   * @param method the method around the loop
   * @param loop the marked loop
   * @param body what chunks run of its body
   * @param whole the body, if more of it runs in the order of the iterations: then fields stay what
   *     they are, since methods that are called there may use them
   * @param program the classes of keys, and methods that may be given a collection
   * @param called methods that may add to collections in fields
   */
  public static CollectedOutput of(
      MarkedMethod method,
      MarkedLoop loop,
      Statement body,
      Optional<Statement> whole,
      Program program,
      Called called) {
    CollectedOutput output = new CollectedOutput(method, loop, body, whole.orElse(body), program);
    Set<Variable> inside = Reads.declared(loop.loop());
    Set<Variable> written = Reads.written(body);
    Predicate<Accumulator> scratch =
        candidate -> candidate.field().filter(program::isScratch).isPresent();
    for (Accumulator candidate : candidates(List.of(body))) {
      boolean stays =
          candidate
              .variable()
              .or(() -> candidate.owner().flatMap(CollectedOutput::root))
              .map(variable -> !inside.contains(variable) && !written.contains(variable))
              .orElse(true);
      boolean asked = sharing(candidate) == Sharing.NONE || sharing(candidate) == Sharing.AUTO;
      boolean apart = whole.isPresent() && candidate.field().isPresent();
      if (stays && asked && !apart && !scratch.test(candidate)) {
        output.consider(candidate, output.bodies(candidate, called));
      }
    }
    for (Accumulator candidate : candidates(whole.isEmpty() ? called.bodies() : List.of())) {
      if (candidate.field().isPresent()
          && candidate.owner().isEmpty()
          && !output.isKnown(candidate)
          && !scratch.test(candidate)
          && sharing(candidate) == Sharing.NONE) {
        List<Statement> bodies = called.touching(candidate.field().get());
        if (!bodies.isEmpty()) {
          output.consider(candidate, bodies);
        }
      }
    }
    return output;
  }

  private boolean isKnown(Accumulator candidate) {
    return considered.contains(candidate);
  }

  /** The text that may add to a collection, besides what the collection is passed to. */
  private List<Statement> bodies(Accumulator candidate, Called called) {
    List<Statement> touching =
        candidate.owner().isPresent()
            ? List.of()
            : candidate.field().map(called::touching).orElse(List.of());
    return touching.isEmpty() ? List.of(body) : touching;
  }

  /** What the user says about it: then that is what it gets. */
  private static Sharing sharing(Accumulator candidate) {
    return candidate
        .variable()
        .map(Variable::sharing)
        .orElseGet(() -> candidate.field().orElseThrow().sharing());
  }

  /** Those that the loop only adds to, in the order in which it first does. */
  public List<Found> found() {
    return found;
  }

  /** The calls in the loop that add to them. */
  public Set<Expression.Call> calls() {
    return calls(each -> true);
  }

  /** What these calls have the collections compare: elements of sets, keys of maps. */
  public Set<Expression> compared() {
    Set<Expression> compared = new HashSet<>();
    found.forEach(each -> each.additions().forEach(addition -> compared.addAll(addition.keys())));
    return compared;
  }

  /** The variables that tell whether a separator comes first, as folds. */
  public List<Reduction> flags() {
    return found.stream()
        .map(each -> each.collected().form())
        .filter(Collected.Form.Flagged.class::isInstance)
        .map(form -> FlaggedSeparators.fold((Collected.Form.Flagged) form))
        .toList();
  }

  /** Variables that do not tell it well enough, of which the refusals speak. */
  public Set<Variable> refusedFlags() {
    return refusedFlags;
  }

  /** The calls that add to them, wherever the methods in which they stand are called. */
  public Set<Expression.Call> callsInMethods() {
    return calls(each -> each.collected().inPartial());
  }

  private Set<Expression.Call> calls(Predicate<Found> some) {
    Set<Expression.Call> calls = new HashSet<>();
    found.stream()
        .filter(some)
        .forEach(each -> each.additions().forEach(addition -> calls.addAll(addition.calls())));
    return calls;
  }

  /** Those among them that called methods add to. */
  public Set<Field> inMethods() {
    Set<Field> fields = new LinkedHashSet<>();
    for (Found each : found) {
      if (each.collected().inPartial() && each.collected().owner().isEmpty()) {
        fields.add(each.collected().field().orElseThrow());
      }
    }
    return fields;
  }

  /** For calls that are given one of them, the calls in that method that add to it. */
  public Map<Expression.Call, Set<Expression.Call>> inside() {
    Map<Expression.Call, Set<Expression.Call>> inside = new HashMap<>();
    for (Found each : found) {
      for (Addition addition : each.additions()) {
        addition
            .inside()
            .forEach(
                (call, own) -> inside.computeIfAbsent(call, key -> new HashSet<>()).addAll(own));
      }
    }
    return inside;
  }

  /**
   * Why they cannot be filled beside each other: where a {@code compareTo} fails after the loop, at
   * an iteration that is not the last, others have taken what later iterations have added.
   *
   * @param handsBackMore whether something else may be seen after an exception
   */
  public List<Finding> comparedLate(boolean handsBackMore) {
    OwnCollections own = new OwnCollections(method, loop);
    List<Finding> findings = new ArrayList<>();
    for (Found each : found) {
      Type actual = each.collected().variable().map(own::type).orElse(each.type());
      boolean isSeen =
          handsBackMore
              || found.stream()
                  .anyMatch(
                      other ->
                          !other.equals(each)
                              && (loop.insideTry() || !isOwn(other.collected(), own)));
      each.additions().stream()
          .filter(addition -> isSeen && CollectionTypes.maySortLate(actual, addition.form()))
          .flatMap(addition -> addition.keys().stream())
          .filter(compared -> !orders.isOrdered(compared.type()))
          .findFirst()
          .ifPresent(key -> findings.add(words.late(each.collected().name(), key)));
    }
    return findings;
  }

  private static boolean isOwn(Collected collected, OwnCollections own) {
    return collected.variable().flatMap(own::creation).isPresent();
  }

  /** Why others are none of them. */
  public List<Finding> refusals() {
    return refusals;
  }

  private static Set<Accumulator> candidates(List<Statement> bodies) {
    Set<Accumulator> candidates = new LinkedHashSet<>();
    for (Statement body : bodies) {
      Nodes.eachExpression(
          body,
          expression -> {
            if (expression instanceof Expression.Call call) {
              call.receiver().flatMap(CollectedOutput::named).ifPresent(candidates::add);
              call.arguments().stream()
                  .map(CollectedOutput::named)
                  .flatMap(Optional::stream)
                  .forEach(candidates::add);
            }
            holder(expression).ifPresent(candidates::add);
          });
    }
    return candidates;
  }

  /** The array of collections one of which is meant. */
  private static Optional<Accumulator> holder(Expression element) {
    return element instanceof Expression.ArrayAccess access
            && CollectionTypes.elementType(access.array().type()).isPresent()
        ? variable(access.array())
        : Optional.empty();
  }

  private static Optional<Accumulator> named(Expression receiver) {
    return CollectionTypes.isKnown(receiver.type()) && CollectionTypes.isSpelled(receiver.type())
        ? variable(receiver)
        : Optional.empty();
  }

  private static Optional<Accumulator> variable(Expression receiver) {
    if (receiver instanceof Expression.Local local) {
      return Optional.of(Accumulator.of(local.variable()));
    }
    if (receiver instanceof Expression.FieldAccess access
        && access.target().orElse(null) instanceof Expression.Local owner) {
      // Of a field whose type has parameters of its class, the method may not know them.
      return !access.field().isVolatile() && access.type().equals(access.field().type())
          ? Optional.of(Accumulator.of(access.field(), Optional.of(Path.of(owner.variable()))))
          : Optional.empty();
    }
    return receiver instanceof Expression.FieldAccess access
            && access.target().map(target -> target instanceof Expression.This).orElse(true)
            && !access.field().isVolatile()
        ? Optional.of(Accumulator.of(access.field()))
        : Optional.empty();
  }

  private static Optional<Variable> root(Path path) {
    return path.root() instanceof Path.Root.OfVariable root
        ? Optional.of(root.variable())
        : Optional.empty();
  }

  private void consider(Accumulator accumulator, List<Statement> bodies) {
    considered.add(accumulator);
    Type actual =
        accumulator
            .variable()
            .map(new OwnCollections(method, loop)::type)
            .orElse(accumulator.type());
    Target target = new Target.Held(accumulator, actual);
    List<Addition> additions = new ArrayList<>();
    bodies.forEach(text -> additions.addAll(AdditionSearch.of(text, target, helpers)));
    if (additions.isEmpty()) {
      change(target).ifPresent(call -> refusals.add(words.change(accumulator.name(), call)));
      return;
    }
    Optional<Expression> other =
        header.stream()
            .filter(accumulator::occursIn)
            .findFirst()
            .or(
                () ->
                    bodies.stream()
                        .map(text -> text == body ? whole : text)
                        .map(text -> AdditionSearch.otherUse(text, accumulator, additions))
                        .flatMap(Optional::stream)
                        .findFirst());
    boolean inPlaces = additions.get(0).form() instanceof Collected.Form.Each;
    if (inPlaces && header.stream().anyMatch(accumulator::occursIn)) {
      return;
    }
    if (other.isPresent()) {
      refusals.add(words.read(accumulator.name(), additions.get(0), other.get()));
      return;
    }
    Collected.Form form = Separators.form(additions);
    Optional<Addition> odd =
        additions.stream()
            .filter(
                addition ->
                    !Separators.fits(addition, form)
                        || !Separators.isThere(form, inside)
                        || (Separators.isOne(form)
                            && (bodies.size() > 1 || accumulator.owner().isPresent())))
            .findFirst();
    if (odd.isPresent()) {
      refusals.add(words.mixed(accumulator.name(), additions.get(0), odd.get()));
      return;
    }
    if (form instanceof Collected.Form.Flagged flagged && !isKnown(flagged, accumulator)) {
      if (isTold(flagged)) {
        refusedFlags.add(flagged.flag());
      }
      refusals.add(words.flag(accumulator.name(), flagged, additions.get(0)));
      return;
    }
    Optional<Expression> key =
        additions.stream()
            .flatMap(addition -> addition.keys().stream())
            .filter(compared -> !keys.areValues(compared.type()))
            .findFirst();
    if (key.isPresent()) {
      refusals.add(words.key(accumulator.name(), key.get()));
      return;
    }
    Optional<Expression> unordered =
        additions.stream()
            .filter(addition -> CollectionTypes.maySort(actual, addition.form()))
            .flatMap(addition -> addition.keys().stream())
            .filter(compared -> !orders.isOrdered(compared.type()))
            .findFirst();
    if (unordered.isPresent()) {
      refusals.add(words.order(accumulator.name(), unordered.get()));
      return;
    }
    found.add(
        new Found(
            new Collected(
                accumulator.variable(),
                accumulator.field(),
                form,
                bodies.size() > 1 || accumulator.owner().isPresent(),
                accumulator.owner()),
            List.copyOf(additions)));
  }

  /** Whether the flag tells of each part whether a separator comes before it. */
  private boolean isKnown(Collected.Form.Flagged form, Accumulator accumulator) {
    return isTold(form) && (form.isCalm() || !isSeenAfterException(accumulator));
  }

  /** Whether it tells it, and serves for nothing else. */
  private boolean isTold(Collected.Form.Flagged form) {
    boolean isApart =
        Reads.mentions(whole, form.flag()) == FlaggedSeparators.USES
            && header.stream().noneMatch(part -> Nodes.mentions(part, form.flag()));
    return isApart && FlaggedSeparators.isTold(form, loop.loop(), method.declaration().body());
  }

  /** Whether somebody may look at it after an iteration has thrown something. */
  private boolean isSeenAfterException(Accumulator accumulator) {
    boolean[] isCaught = {loop.insideTry()};
    Nodes.everyStatement(body, inner -> isCaught[0] |= inner instanceof Statement.Try);
    return isCaught[0]
        || accumulator.variable().flatMap(new OwnCollections(method, loop)::creation).isEmpty();
  }

  /** A call that adds something and that no pattern matches. */
  private Optional<Expression.Call> change(Target target) {
    List<Expression.Call> calls = new ArrayList<>();
    Nodes.eachExpression(
        body,
        expression -> {
          if (expression instanceof Expression.Call call
              && target.receives(call)
              && CHANGING.contains(call.method().name())) {
            calls.add(call);
          }
        });
    return calls.stream().findFirst();
  }

  /**
   * A collection that the loop only adds to.
   *
   * @param collected what it is
   * @param additions the statements that add to it
   */
  public record Found(Collected collected, List<Addition> additions) {
    /** Whether everything added is a number or a string. */
    boolean isPlain() {
      return additions.stream()
          .flatMap(addition -> addition.calls().stream())
          .flatMap(call -> call.arguments().stream())
          .allMatch(argument -> PlainKeys.isPlain(argument.type()));
    }

    /** Whether it is known to be a hash table that other threads may share. */
    public boolean isConcurrentTable() {
      return type().is("java.util.concurrent.ConcurrentHashMap")
          || type().is("java.util.concurrent.ConcurrentMap");
    }

    /** What is passed to the methods of the collection. */
    public List<Expression> arguments() {
      return additions.stream()
          .flatMap(addition -> addition.calls().stream())
          .flatMap(call -> call.arguments().stream())
          .toList();
    }

    /** The calls that add. */
    public Set<Expression.Call> calls() {
      Set<Expression.Call> calls = new HashSet<>();
      additions.forEach(addition -> calls.addAll(addition.calls()));
      return calls;
    }

    /** The first place that adds. */
    public Expression place() {
      return additions.get(0).calls().get(0);
    }

    Type type() {
      return collected.type();
    }
  }
}
