package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Reached;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Step;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of symbolic execution: values of locals, the loops and calls around the current point,
 * and everything recorded so far.
 *
 * <p>One iteration of the marked loop is executed; {@link ExpressionRules}, {@link StatementRules}
 * and {@link CallRules} say what each construct does.
 */
final class Machine {
  private static final int MOST_STEPS = 30_000;

  /**
   * A method being executed.
   *
   * @param source its file
   * @param self its receiver, or null in a static method
   * @param isRegion whether it is the marked method itself
   * @param results what it may return
   * @param collecting its calls that add to collections of which each chunk has a part of its own
   */
  record Frame(
      SourceText source,
      @Nullable Value self,
      boolean isRegion,
      List<Value> results,
      Set<Expression.Call> collecting) {}

  final Program program;
  final Heap heap;
  final Refusals refusals;
  final Wording wording;
  final LibraryEffects library = LibraryEffects.standard();
  private final Set<Variable> invariant;
  final State state = new State();
  final List<Access> accesses = new ArrayList<>();
  final List<Reading> readings = new ArrayList<>();

  /** What has been written where the methods being executed return. */
  final Deque<List<List<Stretch>>> returns = new ArrayDeque<>();

  final Set<Path> lists = new LinkedHashSet<>();
  final Set<Guard.PlainElements> plainElements = new LinkedHashSet<>();
  final ListElements elements = new ListElements(this);
  final Set<LockUse> locks = new LinkedHashSet<>();
  final Set<Guard.Runs> dispatched = new LinkedHashSet<>();

  /** For calls on objects of classes that nobody can extend the methods of which one runs. */
  final Set<List<Method>> choices = new LinkedHashSet<>();

  final Deque<LoopScope> loops = new ArrayDeque<>();

  /** The type of the marked loop's variable, if it is a loop that counts. */
  @Nullable Type counts;

  final Deque<String> calls = new ArrayDeque<>();
  private final List<Condition> conditions = new ArrayList<>();

  /** What holds everywhere. */
  private final Set<Condition> facts = new LinkedHashSet<>();

  final Divisions divisions = new Divisions();
  final Extrema extrema = new Extrema();
  final Deque<Frame> frames = new ArrayDeque<>();
  final Deque<List<Value>> yields = new ArrayDeque<>();
  final Deque<String> initializing = new ArrayDeque<>();
  private final Set<String> initialized = new HashSet<>();
  final boolean countsTrips;
  private final Map<Symbol, TripCount> tripCounts = new HashMap<>();
  final Set<TripCount> usedTripCounts = new LinkedHashSet<>();

  /** What is known of functions that were created before. */
  KnownFunctions functions = new KnownFunctions();

  /** The values that variables were given in front of the region. */
  DefinedValues definitions = new DefinedValues(Map.of());

  /** The classes of objects that variables hold from their declarations on. */
  Map<Variable, Type.Declared> made = Map.of();

  /** Calls that add to collections of which each chunk has a part of its own. */
  Collecting collecting = new Collecting(Set.of(), Set.of(), Map.of(), Set.of());

  /** Whether what happens now happens in the order of the iterations. */
  Ordering order = new Ordering(Optional.empty());

  /** Objects whose methods are called in the order of the iterations. */
  final Set<Place> inOrder = new LinkedHashSet<>();

  /** Calls of code that is not known, of which the user says what it does not change. */
  final List<Site> trusted = new ArrayList<>();

  /** An object that is checked to be of the class that declares it, and no other. */
  @Nullable Place exact;

  /** Whether what is evaluated now is evaluated before the first iteration, and in no other one. */
  boolean namesSizes;

  /** What is done while locks are held. */
  final LockedWork locked = new LockedWork();

  /** The expression whose value nobody uses, of those being evaluated. */
  @Nullable Expression discarded;

  /** What a check in front of the region can read, if a region has been entered. */
  private @Nullable Reach reach;

  private int silence;
  private int unknowns;
  private int indexes = 1;
  private int steps;

  /**
   * A machine that has executed nothing.
   *
   * @param invariant variables declared outside the executed code and not assigned inside
   * @param countsTrips whether the numbers of iterations of inner loops may be used
   * @param wording how messages speak of the code
   */
  Machine(
      Program program,
      Heap heap,
      Refusals refusals,
      Set<Variable> invariant,
      boolean countsTrips,
      Wording wording) {
    this.countsTrips = countsTrips;
    this.program = program;
    this.heap = heap;
    this.refusals = refusals;
    this.wording = wording;
    this.invariant = invariant;
  }

  Frame frame() {
    return frames.getFirst();
  }

  /** Lets the receiver of {@code method} count as an object of exactly its class. */
  void takeExactly(MarkedMethod method) {
    if (self(method) instanceof Value.Reference reference) {
      exact = reference.places().iterator().next();
    }
  }

  /** The receiver of {@code method}, as it is throughout the region. */
  static @Nullable Value self(MarkedMethod method) {
    return method.isStatic()
        ? null
        : new Value.Reference(
            Set.of(
                new Place.Shared(
                    new Path(new Path.Root.OfThis(method.host().type()), List.of()),
                    List.of(),
                    method.host().type())));
  }

  /** The method runs, so its class and the superclasses are initialized. */
  void enter(MarkedMethod method) {
    Type.Declared host = method.host().type();
    reach = new Reach(host, program);
    initialize(host.binaryName());
    program.initializers(host).stream()
        .flatMap(List::stream)
        .forEach(initializer -> initialize(initializer.method().owner().binaryName()));
    frames.push(
        new Frame(
            method.declaration().source(),
            self(method),
            true,
            new ArrayList<>(),
            collecting.calls()));
  }

  /** Goes on counting where another machine has stopped. */
  void countFrom(int done) {
    steps = done;
  }

  /** The work done so far, in statements. */
  int steps() {
    return steps;
  }

  /** Counts the work done, and gives up on a region that is too large. */
  void countStep(Span span) {
    if (++steps > MOST_STEPS) {
      throw new TooLarge(span);
    }
  }

  /** The region reaches more code than can be followed. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient Span span;

    TooLarge(Span span) {
      super("region too large");
      this.span = span;
    }
  }

  /** Runs without recording accesses or refusals, to find values only. */
  void silently(Runnable action) {
    silence++;
    try {
      action.run();
    } finally {
      silence--;
    }
  }

  /** Whether nothing is recorded at the moment. */
  boolean isSilent() {
    return silence > 0;
  }

  /** Notes that a class has been initialized; true the first time. */
  boolean initialize(String binaryName) {
    return initialized.add(binaryName);
  }

  /** Whether a static field belongs to a class that is being initialized: nobody else sees it. */
  boolean isBeingInitialized(Field field) {
    return initializing.contains(field.owner().binaryName());
  }

  Site site(Span span) {
    List<LoopScope> around = new ArrayList<>(loops);
    java.util.Collections.reverse(around);
    List<String> path = new ArrayList<>(calls);
    java.util.Collections.reverse(path);
    List<Condition> known = new ArrayList<>(conditions);
    known.addAll(facts);
    return new Site(frame().source(), span, around, path, List.copyOf(known), order.isInside());
  }

  /** Adds what holds wherever its symbols have values. */
  void know(Condition fact) {
    facts.add(fact);
  }

  /** Runs what is only reached where some conditions hold. */
  void under(List<Condition> known, Runnable action) {
    int before = conditions.size();
    conditions.addAll(known);
    try {
      action.run();
    } finally {
      conditions.subList(before, conditions.size()).clear();
    }
  }

  void record(Access access) {
    if (access instanceof Access.OfElement element
        && element.isWrite()
        && element.array() instanceof Place.Shared shared
        && shared.subscripts().isEmpty()) {
      heap.change(shared.base());
    }
    if (silence == 0) {
      accesses.add(access);
      locked.touch(access);
      if (!access.isWrite() && access instanceof Access.OfElement element) {
        note(element);
      }
    }
  }

  private void note(Access.OfElement read) {
    if (read.array() instanceof Place.Shared shared && shared.subscripts().isEmpty()) {
      readings.add(
          new Reading(
              read,
              state.stretches().stream()
                  .filter(stretch -> stretch.array().equals(shared.base()))
                  .toList()));
    }
  }

  /** The array is written at a position, and there is no other that may be meant. */
  void wrote(Set<Place> arrays, Optional<Polynomial> position) {
    if (arrays.size() == 1
        && arrays.iterator().next() instanceof Place.Shared shared
        && shared.subscripts().isEmpty()) {
      position.flatMap(form -> Stretch.at(shared.base(), form)).ifPresent(state::add);
    }
  }

  /** Fields of objects in variables that are read where they may not have been written before. */
  final Set<Path> exposed = new LinkedHashSet<>();

  /** A field of an object is read. */
  void readField(Place object, Field field) {
    if (silence == 0) {
      inVariable(object)
          .filter(path -> !state.stretches().contains(Stretch.of(path, field)))
          .ifPresent(path -> exposed.add(path.then(field)));
    }
  }

  /** A field is written, and there is no other object that may be meant. */
  void wroteField(Set<Place> objects, Field field) {
    if (objects.size() == 1) {
      inVariable(objects.iterator().next()).ifPresent(path -> state.add(Stretch.of(path, field)));
    }
  }

  /** The name of an object that a variable holds. */
  private static Optional<Path> inVariable(Place object) {
    return object instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
            && shared.base().fields().isEmpty()
            && shared.base().root() instanceof Path.Root.OfVariable
        ? Optional.of(shared.base())
        : Optional.empty();
  }

  /** Remembers a call of code that is not known, which the user vouches for. */
  void trust(Span span) {
    if (silence == 0) {
      trusted.add(site(span));
    }
  }

  /** Remembers that a lock is taken. */
  void recordLock(LockUse use) {
    if (silence == 0 && !order.isInside()) {
      locks.add(use);
    }
  }

  /** Remembers a call of code that is not at hand. */
  void callForeign(Span span) {
    heap.forgetStores();
    if (silence == 0) {
      locked.callForeign(site(span));
    }
  }

  /** Variables that hold entries of a map that turns out to be one of the JDK's own. */
  final Set<Variable> entries = new HashSet<>();

  /** What is done to them. */
  final EntryValues values = new EntryValues(this);

  /** Where the values of such entries are found, if a check can look at them. */
  final Map<Variable, Place.Shared> entryValues = new HashMap<>();

  /** Why an iteration may go on for ever, if it may. */
  Optional<String> endless = Optional.empty();

  /** Remembers, of all reasons, the first one. */
  void mayGoOn(String reason) {
    if (silence == 0 && !order.isInside() && endless.isEmpty()) {
      endless = Optional.of(reason);
    }
  }

  /** Remembers that a list must turn out to be one of the JDK's own. */
  void needPlainList(Path list) {
    if (silence == 0) {
      lists.add(list);
      locked.lookAround();
    }
  }

  /** Remembers that collections in an array or list must turn out to be of the JDK's own. */
  void needPlainElements(Reached collections) {
    if (silence == 0) {
      plainElements.add(new Guard.PlainElements(collections, List.of()));
    }
  }

  /** How a check in front of the region gets from an object to what its field holds, if it can. */
  Optional<Step> through(Field field) {
    Optional<Method> accessor = program.accessor(field);
    boolean isNamed = reach == null ? field.owner().accessible() : reach.names(field.owner());
    return isNamed && (accessor.isPresent() || (reach != null && reach.reads(field)))
        ? Optional.of(new Step.Through(field, accessor))
        : Optional.empty();
  }

  /** Whether what is needed can be checked at run time, in front of the region. */
  boolean isGuarded() {
    return wording == Wording.LOOP;
  }

  /** Whether a check in front of the region can follow {@code path}. */
  boolean follows(Path path) {
    return reach == null || reach.follows(path);
  }

  /** Remembers that a method must turn out not to be overridden. */
  void needImplementation(Guard.Runs implementation) {
    if (silence == 0) {
      dispatched.add(implementation);
    }
  }

  /** Remembers that a call runs one of some methods, whatever its receiver is. */
  void needOneOf(List<Method> methods) {
    if (silence == 0) {
      choices.add(methods);
    }
  }

  void refuse(Code code, Span span, String headline, String fix) {
    if (silence == 0 && !order.permits(code)) {
      refusals.add(code, site(span), headline, List.of(), fix);
    }
  }

  /** Whether {@code variable} keeps its value throughout the region. */
  boolean isInvariant(Variable variable) {
    return invariant.contains(variable);
  }

  /** A symbol for a loop that is entered now. */
  Symbol.Index index(String name) {
    return new Symbol.Index(indexes++, name, false);
  }

  /** A value of {@code type} about which nothing is known. */
  Value unknown(Type type, Span span) {
    if (PlainTypes.isSmallIntegral(type)) {
      String text = span.equals(Span.NONE) ? "?" : frame().source().inline(span);
      return new Value.ClosedForm(Polynomial.of(new Symbol.Unknown(unknowns++, text, false)));
    }
    return Value.anything(type);
  }

  /** How many symbols {@link #unknownSymbol} has given out; later ones have higher numbers. */
  int unknowns() {
    return unknowns;
  }

  /** A symbol for an expression that has one value throughout the region, but seldom a name. */
  Symbol.Value unnamedSymbol(Expression expression) {
    return new Symbol.Value(
        Path.of(
            definitions
                .name(expression)
                .orElseGet(
                    () ->
                        new Variable(
                            frame().source().inline(expression.span()),
                            expression.type(),
                            Variable.Kind.BINDING,
                            expression.span(),
                            Sharing.NONE))));
  }

  /** A symbol for an {@code int} of which nothing is known. */
  Symbol.Unknown unknownSymbol(String text) {
    return new Symbol.Unknown(unknowns++, text, false);
  }

  /** A symbol for a number of type {@code int} or {@code long} of which nothing is known. */
  Symbol.Unknown unknownSymbol(String text, Type type) {
    return new Symbol.Unknown(
        unknowns++, text, false, type == Type.Primitive.LONG, Optional.empty());
  }

  /** One of which is known what it was made of. */
  Symbol.Unknown unknownSymbol(String text, Symbol.Origin origin) {
    return new Symbol.Unknown(unknowns++, text, false, false, Optional.of(origin));
  }

  /** A symbol for the number of times that a loop has run. */
  Polynomial tripCount(TripCount count) {
    Symbol symbol = unknownSymbol("?");
    tripCounts.put(symbol, count);
    return Polynomial.of(symbol);
  }

  /** Lets {@code value} stand for {@code start} in what numbers of iterations rest on. */
  void settle(Symbol start, Polynomial value) {
    tripCounts.replaceAll((symbol, count) -> count.substitute(start, value));
  }

  /** A closed form with what is known in the place of numbers of times that loops have run. */
  Polynomial counted(Polynomial form) {
    Polynomial result = form;
    for (Symbol symbol : form.symbols()) {
      TripCount count = tripCounts.get(symbol);
      if (count != null) {
        result = result.substitute(symbol, counted(count.count()));
      }
    }
    return result;
  }

  /** As {@link #counted}, for a value that is used: what it rests on has to hold. */
  Polynomial need(Polynomial form) {
    for (Symbol symbol : form.symbols()) {
      TripCount count = tripCounts.get(symbol);
      if (count != null && !isSilent() && usedTripCounts.add(count)) {
        need(count.count());
      }
    }
    return counted(form);
  }

  /** {@link #need} for a value. */
  Value read(Value value) {
    return value instanceof Value.ClosedForm number
        ? new Value.ClosedForm(need(number.polynomial()))
        : value;
  }

  /** What is left of a place where it may have been named at another moment of the iteration. */
  Place atAnyMoment(Place place) {
    if (heap.function(place).isPresent()) {
      return Closure.atAnyMoment((Place.Fresh) place);
    }
    return place.position().isEmpty() ? place : new Place.Anything(place.type(), place.found());
  }

  /** The value at the end of a path that keeps it throughout the region. */
  static Value invariant(Path path) {
    Type type = path.type();
    if (type.isIntegral()) {
      return new Value.ClosedForm(Polynomial.of(new Symbol.Value(path)));
    }
    return PlainTypes.isPlain(type)
        ? new Value.Other()
        : new Value.Reference(Set.of(new Place.Shared(path, List.of(), type)));
  }
}
