package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.OrderedPart;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that one iteration of a marked loop reads and writes, itself and through calls.
 *
 * @param accesses in the order of execution; more than happens, never less
 * @param header accesses made by the loop header's expressions
 * @param headerIsPure whether evaluating the header changes nothing; if not, what is known of it is
 *     that it has run before the first iteration
 * @param scope the marked loop as {@code first + stride * index}
 * @param headerLists lists that the header reads
 * @param lists all lists and texts that are read and have to be plain ones of the JDK
 * @param plainElements arrays and lists that hold collections which are read and have to be plain
 *     ones of the JDK
 * @param dispatched methods that have to turn out not to be overridden
 * @param choices for calls on objects of classes that nobody can extend the methods of which one
 *     runs
 * @param headerDispatches whether the header calls such a method
 * @param inductions what every iteration adds to variables declared outside
 * @param tripCounts numbers of iterations of inner loops that the accesses rest on
 * @param locks the critical sections it runs
 * @param inOrder objects whose methods are called in the order of the iterations
 * @param trusted calls of code that is not known, which the user vouches for
 * @param endless why it may never come to an end; empty if it surely does, or throws
 * @param readings the reads of elements, with what has surely been written before
 * @param written elements that an iteration without jumps has surely written at its end
 * @param exposed fields of objects in variables that are read where the iteration may not have
 *     written them
 * @param locked what it does while it holds locks
 * @param steps statements followed until all this was known: the work that another look would take
 */
public record IterationEffects(
    List<Access> accesses,
    List<Access> header,
    boolean headerIsPure,
    LoopScope scope,
    Set<Path> headerLists,
    Set<Path> lists,
    Set<Guard.PlainElements> plainElements,
    Set<Guard.Runs> dispatched,
    Set<List<Method>> choices,
    boolean headerDispatches,
    Map<Variable, Polynomial> inductions,
    Set<TripCount> tripCounts,
    Set<LockUse> locks,
    Set<Place> inOrder,
    List<Site> trusted,
    Optional<String> endless,
    List<Reading> readings,
    List<Stretch> written,
    Set<Path> exposed,
    LockedWork locked,
    int steps) {
  private static final int MOST_ROUNDS = 12;

  /** The last {@code i} for which {@code i * (i - 1) / 2} is an {@code int}. */
  private static final int LAST_TRIANGLE = 65_536;

  /** Work that is done once, but not for one form of the loop after the other. */
  private static final int MANY_STEPS = 5_000;

  /** Whether it reaches so much code that one look at it has to be enough. */
  public boolean isLarge() {
    return steps > MANY_STEPS;
  }

  /**
   * Executes one iteration symbolically, again and again until what is known of memory no longer
   * grows.
   *
   * @param method the method around the loop
   * @param definitions the values that variables were given in front of the loop
   * @param without methods, by name, that are left out where others may run
   * @param body body of the marked loop
   * @param space its header
   * @param program the methods whose source is at hand
   * @param carried variables whose values go from iteration to iteration
   * @param collecting calls that add to collections, of which each chunk has a part of its own
   * @param countsTrips whether the numbers of iterations of inner loops may be used: each has to be
   *     shown to be right
   * @param ordered the part of the body that runs in the order of the iterations
   * @param refusals receives what cannot be analyzed
   */
  public static IterationEffects of(
      MarkedMethod method,
      Statement loop,
      Map<Variable, Expression> definitions,
      Set<String> without,
      Statement body,
      IterationSpace space,
      Program program,
      Set<Variable> carried,
      Collecting collecting,
      boolean countsTrips,
      Optional<OrderedPart> ordered,
      Refusals refusals) {
    Set<Variable> invariant = new HashSet<>();
    invariant.addAll(Reads.used(loop));
    invariant.addAll(method.declaration().parameters());
    KnownFunctions functions = KnownFunctions.in(method.declaration().body());
    invariant.addAll(functions.captured(invariant));
    definitions.values().forEach(value -> invariant.addAll(Definitions.operands(value)));
    invariant.removeAll(Reads.declared(loop));
    invariant.removeAll(Reads.written(body));
    Heap heap = new Heap(without);
    Map<Variable, Type.Declared> made = MadeObjects.in(method.declaration().body());
    int steps = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      refusals.clear();
      heap.takeGrowth();
      Machine machine = new Machine(program, heap, refusals, invariant, countsTrips, Wording.LOOP);
      machine.countFrom(steps);
      machine.functions = functions;
      machine.made = made;
      machine.definitions = new DefinedValues(definitions);
      machine.collecting = collecting;
      machine.order = new Ordering(ordered);
      try {
        boolean sourceIsPure = sourceIsPure(method, space, program, heap, functions);
        IterationEffects effects =
            new Run(machine, method, space).execute(body, carried, sourceIsPure);
        if (!heap.takeGrowth()) {
          return effects;
        }
        steps = machine.steps();
      } catch (Machine.TooLarge tooLarge) {
        return tooLarge(method, loop, space, refusals);
      }
    }
    return tooLarge(method, loop, space, refusals);
  }

  /**
   * Whether what gives the elements changes nothing, as far as is known. What it does otherwise is
   * over before the first iteration; all that matters then is that nothing is known of the
   * elements.
   */
  private static boolean sourceIsPure(
      MarkedMethod method,
      IterationSpace space,
      Program program,
      Heap heap,
      KnownFunctions functions) {
    if (!(space instanceof IterationSpace.Elements elements)) {
      return true;
    }
    Refusals refusals = new Refusals();
    Machine machine = new Machine(program, heap, refusals, Set.of(), false, Wording.LOOP);
    machine.functions = functions;
    Run run = new Run(machine, method, elements);
    machine.enter(method);
    try {
      run.source(elements);
    } catch (Machine.TooLarge tooLarge) {
      return false;
    }
    return refusals.all().isEmpty() && machine.accesses.stream().noneMatch(Access::isWrite);
  }

  private static IterationEffects tooLarge(
      MarkedMethod method, Statement loop, IterationSpace space, Refusals refusals) {
    Site site = new Site(method.declaration().source(), loop.span(), List.of(), List.of());
    refusals.add(
        Code.UNSUPPORTED,
        site,
        "the loop calls more code than can be analyzed",
        List.of(),
        "mark a smaller loop");
    Symbol.Index index = new Symbol.Index(0, space.variable().name(), false);
    return new IterationEffects(
        List.of(),
        List.of(),
        true,
        new LoopScope(index, Polynomial.of(index), Polynomial.of(1), List.of()),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        false,
        Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Set.of(),
        new LockedWork(),
        Integer.MAX_VALUE);
  }

  /** What {@link #lists} has but for texts, which are no collections. */
  public Set<Path> collections() {
    Set<Path> collections = new LinkedHashSet<>(lists);
    collections.removeIf(list -> LibraryEffects.isText(list.type()));
    return collections;
  }

  /** Lists of which iterations replace elements. */
  public Set<Path> replacedLists() {
    Set<Path> lists = new LinkedHashSet<>();
    for (Access access : accesses) {
      if (access instanceof Access.OfElement element
          && element.isWrite()
          && element.array() instanceof Place.Shared shared
          && shared.subscripts().isEmpty()
          && LibraryEffects.isList(shared.base().type())) {
        lists.add(shared.base());
      }
    }
    return lists;
  }

  /** One symbolic execution. */
  private record Run(
      Machine machine, MarkedMethod method, IterationSpace space, ExpressionRules expressions) {
    Run(Machine machine, MarkedMethod method, IterationSpace space) {
      this(machine, method, space, new ExpressionRules(machine));
    }

    IterationEffects execute(Statement body, Set<Variable> carried, boolean sourceIsPure) {
      machine.enter(method);
      machine.definitions.prepare(machine, expressions);
      Value source = new Value.Other();
      if (space instanceof IterationSpace.Elements all) {
        source = sourceIsPure ? source(all) : Value.anything(all.source().type());
      }
      LoopScope scope =
          space instanceof IterationSpace.Counted counted
              ? counted(counted)
              : elements((IterationSpace.Elements) space, source);
      List<Access> header = List.copyOf(machine.accesses);
      machine.accesses.clear();
      machine.elements.clear();
      machine.readings.clear();
      machine.endless = Optional.empty();
      Set<Path> headerLists = Set.copyOf(machine.lists);
      refuseElements();
      boolean headerDispatches = !machine.dispatched.isEmpty();
      boolean pure = sourceIsPure && header.stream().noneMatch(Access::isWrite);
      if (space instanceof IterationSpace.Elements all
          && all.isEntries()
          && !Reads.written(body).contains(all.variable())) {
        machine.entries.add(all.variable());
        machine.values.goThrough(scope.value());
      }
      machine.loops.push(scope);
      if (space instanceof IterationSpace.Counted counted) {
        machine.counts = counted.variable().type();
      }
      bind(scope, source);
      Map<Variable, Polynomial> inductions = inductions(body, carried, scope);
      machine.state.set(List.of());
      machine.state.followStores();
      new StatementRules(machine, expressions).execute(body);
      machine.accesses.addAll(machine.elements.reads());
      machine.values.check();
      return new IterationEffects(
          List.copyOf(machine.accesses),
          header,
          pure,
          scope,
          headerLists,
          new LinkedHashSet<>(machine.lists),
          new LinkedHashSet<>(machine.plainElements),
          new LinkedHashSet<>(machine.dispatched),
          new LinkedHashSet<>(machine.choices),
          headerDispatches,
          inductions,
          new LinkedHashSet<>(machine.usedTripCounts),
          new LinkedHashSet<>(machine.locks),
          new LinkedHashSet<>(machine.inOrder),
          List.copyOf(machine.trusted),
          machine.endless,
          List.copyOf(machine.readings),
          machine.state.stretches(),
          new LinkedHashSet<>(machine.exposed),
          machine.locked,
          machine.steps());
    }

    /** The header is evaluated before anything can be checked. */
    private void refuseElements() {
      for (Guard.PlainElements needed : machine.plainElements) {
        machine.refuse(
            Code.UNKNOWN_CALL,
            space instanceof IterationSpace.Counted counted
                ? counted.bound().span()
                : ((IterationSpace.Elements) space).source().span(),
            "the header of the loop reads a collection in "
                + needed.base()
                + ", of which is not known what kind it is",
            "read what the header needs into a local variable before the loop");
      }
      machine.plainElements.clear();
    }

    /** Finds the variables to which every iteration adds the same, and gives them their values. */
    private Map<Variable, Polynomial> inductions(
        Statement body, Set<Variable> carried, LoopScope scope) {
      List<Variable> candidates = carried.stream().filter(InductionRules::isCandidate).toList();
      Map<Variable, Value> head = machine.state.save();
      InductionRules rules = new InductionRules(machine);
      Map<Variable, Polynomial> amounts =
          rules.amounts(
              head,
              candidates,
              scope.index(),
              () -> new LoopRules(machine, expressions).body(body));
      amounts
          .values()
          .removeIf(
              amount ->
                  !machine.counted(amount).isInvariant()
                      || amount.symbols().stream().anyMatch(machine.divisions::isQuotient));
      amounts.replaceAll((variable, amount) -> machine.need(amount));
      machine.state.restore(head);
      amounts.forEach(
          (variable, amount) ->
              machine.state.set(
                  variable,
                  new Value.ClosedForm(
                      Polynomial.of(new Symbol.Value(Path.of(variable)))
                          .plus(amount.times(Polynomial.of(scope.index()))))));
      if (scope.stride().is(1)) {
        Site behind = machine.site(body.span());
        rules
            .rising()
            .forEach(
                (variable, amount) ->
                    rise(variable, amount, scope, behind, isSubscript(variable, body))
                        .ifPresent(counted -> amounts.put(variable, counted)));
      }
      return amounts;
    }

    private static boolean isSubscript(Variable variable, Statement body) {
      boolean[] found = {false};
      Nodes.eachExpression(
          body,
          part ->
              found[0] |=
                  part instanceof Expression.ArrayAccess access
                      && Nodes.mentions(access.index(), variable));
      return found[0];
    }

    /**
     * Gives a variable that rises by {@code a + b * i} its value, with {@code i * (i - 1) / 2},
     * which has to be an {@code int}.
     */
    private Optional<Polynomial> rise(
        Variable variable, Polynomial amount, LoopScope scope, Site behind, boolean isSubscript) {
      Polynomial index = Polynomial.of(scope.index());
      Polynomial counted = machine.counted(amount);
      Polynomial first = counted.substitute(scope.index(), Polynomial.of(0));
      Polynomial rise = counted.coefficient(scope.index()).orElseThrow();
      // What is plainly added in each iteration is a running total, for which a scan has no limit,
      // unless it tells which elements are meant.
      if ((amount.equals(counted) && !isSubscript)
          || !first.isInvariant()
          || !counted.equals(first.plus(rise.times(index)))) {
        return Optional.empty();
      }
      machine.need(amount);
      machine.usedTripCounts.add(
          new TripCount(
              Polynomial.of(LAST_TRIANGLE).minus(index),
              new LoopScope.Limit(Polynomial.of(0), List.of()),
              behind));
      Polynomial triangle = Polynomial.of(machine.unknownSymbol("i * (i - 1) / 2"));
      machine.know(
          new Condition(
              triangle.times(Polynomial.of(2)).minus(index.times(index.plus(-1))),
              Condition.Relation.ZERO,
              List.of()));
      machine.state.set(
          variable,
          new Value.ClosedForm(
              Polynomial.of(new Symbol.Value(Path.of(variable)))
                  .plus(first.times(index))
                  .plus(rise.times(triangle))));
      return Optional.of(counted);
    }

    private void bind(LoopScope scope, Value source) {
      if (space instanceof IterationSpace.Counted counted) {
        machine.state.set(counted.variable(), new Value.ClosedForm(scope.value()));
        return;
      }
      IterationSpace.Elements elements = (IterationSpace.Elements) space;
      machine.state.set(elements.variable(), element(elements, shared(source), scope));
    }

    /** An object that the header creates is shared by all iterations. */
    private static Value shared(Value source) {
      return source instanceof Value.Reference reference
          ? new Value.Reference(
              reference.places().stream()
                  .map(
                      place ->
                          place instanceof Place.Fresh ? new Place.Anything(place.type()) : place)
                  .collect(Collectors.toCollection(LinkedHashSet::new)))
          : source;
    }

    private Value element(IterationSpace.Elements elements, Value source, LoopScope scope) {
      if (elements.isList()) {
        return ofList(elements, source, scope);
      }
      if (!elements.isArray()) {
        return ofCollection(elements, source, scope);
      }
      Type component = ((Type.Array) elements.source().type()).component();
      Span span = elements.source().span();
      Value result = null;
      for (Place place : expressions.places(source, elements.source().type())) {
        expressions.recordElement(false, place, Optional.of(scope.value()), component, span);
        Value value =
            expressions.elementOf(place, new Value.ClosedForm(scope.value()), component, span);
        result = result == null ? value : State.either(result, value);
      }
      return result == null
          ? machine.unknown(component, span)
          : Arithmetic.convert(result, component, elements.variable().type());
    }

    /** An element of a list that keeps its elements while the loop runs. */
    private Value ofList(IterationSpace.Elements elements, Value source, LoopScope scope) {
      Type type = elements.variable().type();
      return source instanceof Value.Reference reference
              && reference.places().size() == 1
              && reference.places().iterator().next() instanceof Place.Shared list
              && list.subscripts().isEmpty()
              && LibraryEffects.isList(list.type())
              && !PlainTypes.isPlain(type)
              && !machine.heap.referencesChange()
          ? new Value.Reference(Set.of(list.element(scope.value(), type)))
          : Value.anything(type);
    }

    /**
     * An object in a collection, or in a map whose values or entries are the elements. Which of
     * them it is tells it apart, if a check finds none there twice.
     */
    private Value ofCollection(IterationSpace.Elements elements, Value source, LoopScope scope) {
      Type type = elements.variable().type();
      if (!(source instanceof Value.Reference reference)
          || reference.places().size() != 1
          || !(reference.places().iterator().next() instanceof Place.Shared all)
          || !all.subscripts().isEmpty()
          || machine.heap.referencesChange()
          || elements.isEntries() != holdsEntries(all.type(), elements)) {
        return Value.anything(type);
      }
      if (machine.entries.contains(elements.variable())) {
        machine.entryValues.put(elements.variable(), all.element(scope.value(), type));
      }
      return PlainTypes.isPlain(type) || elements.isEntries()
          ? Value.anything(type)
          : new Value.Reference(Set.of(all.element(scope.value(), type)));
    }

    /** What is found in entries are their values: an entry that is seen as an object is none. */
    private static boolean holdsEntries(Type all, IterationSpace.Elements elements) {
      return elements.isView()
          ? ((Expression.Call) elements.source()).method().name().equals("entrySet")
          : all instanceof Type.Declared declared
              && declared.arguments().stream().anyMatch(each -> each.is("java.util.Map.Entry"));
    }

    private LoopScope elements(IterationSpace.Elements elements, Value source) {
      Symbol.Index index = new Symbol.Index(0, elements.variable().name(), false);
      Set<Place> places = expressions.places(source, elements.source().type());
      List<LoopScope.Limit> limits =
          new ArrayList<>(elements.isArray() ? LoopRules.lengthLimit(places) : List.of());
      if (limits.isEmpty()) {
        limits.add(new LoopScope.Limit(Polynomial.of(size(elements)).plus(-1), List.of()));
      }
      // What that makes a check of would never pass: it asks for the most elements there can be.
      limits.add(
          new LoopScope.Limit(Polynomial.of(Integer.MAX_VALUE - 1L), List.of(), true, false));
      return new LoopScope(index, Polynomial.of(index), Polynomial.of(1), limits);
    }

    private Symbol size(IterationSpace.Elements elements) {
      Span span = elements.source().span();
      return Symbol.Size.ofSource(method.declaration().source().inline(span), elements.isArray());
    }

    /** A view of a map is made once, before the loop, as in the loop as written. */
    private Value source(IterationSpace.Elements elements) {
      if (elements.isView() && elements.source() instanceof Expression.Call view) {
        Optional<Value> map = view.receiver().map(expressions::evaluate);
        return map.filter(found -> showsValues(view, found))
            .orElseGet(() -> Value.anything(view.type()));
      }
      return expressions.evaluate(elements.source());
    }

    /** Whether a view is of the values of a map, alone or in entries: that is what maps hold. */
    private static boolean showsValues(Expression.Call view, Value map) {
      return (view.method().name().equals("values") || view.method().name().equals("entrySet"))
          && map instanceof Value.Reference reference
          && reference.places().size() == 1
          && reference.places().iterator().next() instanceof Place.Shared shared
          && shared.subscripts().isEmpty()
          && shared.type() instanceof Type.Declared declared
          && LibraryEffects.isCheckable(declared.qualifiedName());
    }

    private LoopScope counted(IterationSpace.Counted counted) {
      machine.namesSizes = true;
      Polynomial first = closedForm(counted.first());
      Polynomial bound = closedForm(counted.bound());
      machine.namesSizes = false;
      Symbol.Index index = new Symbol.Index(0, counted.variable().name(), false);
      Polynomial stride =
          counted
              .step()
              .constant()
              .map(constant -> Polynomial.of(Math.abs(constant)))
              .orElseGet(() -> step(counted, counted.step().symbolic().orElseThrow()));
      boolean ascends = counted.step().ascends();
      Polynomial moved = Polynomial.of(index).times(stride);
      Polynomial value = ascends ? first.plus(moved) : first.minus(moved);
      Polynomial distance = ascends ? bound.minus(first) : first.minus(bound);
      Operator relation = counted.relation();
      boolean inclusive = relation == Operator.LESS_EQUAL || relation == Operator.GREATER_EQUAL;
      // That the variable itself does not wrap around is what a Countable guard makes sure of.
      LoopScope.Limit limit =
          new LoopScope.Limit(inclusive ? distance : distance.plus(-1), List.of(first, bound));
      return new LoopScope(index, value, stride, List.of(limit, typeLimit(counted, first)));
    }

    /** Of a computed {@code long} nothing can be checked that would show an overflow. */
    private Polynomial step(IterationSpace.Counted counted, Expression amount) {
      boolean isName =
          amount instanceof Expression.Local || amount instanceof Expression.FieldAccess;
      Polynomial form = closedForm(amount);
      boolean isChecked = !counted.isLong() && form.symbols().stream().allMatch(Run::hasName);
      return isName || isChecked ? form : Polynomial.of(machine.unnamedSymbol(amount));
    }

    /** Whether a check in front of the loop can read it. */
    private static boolean hasName(Symbol symbol) {
      return symbol instanceof Symbol.Value value
          && !(value.path().root() instanceof Path.Root.OfVariable root
              && root.variable().kind() == Variable.Kind.BINDING);
    }

    /** The loop variable never leaves the range of its type. */
    private static LoopScope.Limit typeLimit(IterationSpace.Counted counted, Polynomial first) {
      long most = counted.isLong() ? Long.MAX_VALUE : Integer.MAX_VALUE;
      Polynomial end = Polynomial.of(counted.step().ascends() ? most : -most - 1);
      return new LoopScope.Limit(
          counted.step().ascends() ? end.minus(first) : first.minus(end),
          List.of(first),
          true,
          false);
    }

    /** The value of a header expression; one without closed form gets a symbol of its own. */
    private Polynomial closedForm(Expression expression) {
      Optional<Polynomial> form = Arithmetic.polynomial(expressions.evaluate(expression));
      boolean usable = form.isPresent() && form.get().isInvariant();
      return usable ? form.get() : Polynomial.of(machine.unnamedSymbol(expression));
    }
  }
}
