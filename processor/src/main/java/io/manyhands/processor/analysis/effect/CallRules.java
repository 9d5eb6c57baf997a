package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call does: the callee's body is executed with the values of the arguments, so that its
 * accesses are known in terms of the caller's loops.
 */
final class CallRules {
  private static final int DEEPEST = 24;

  private final Machine machine;
  private final ExpressionRules expressions;
  final ObjectRules objects;
  final LibraryRules library;
  private final Dispatch dispatch;
  private final CollectRules collections;
  final InitializerRules initializers;
  private final Set<String> active = new HashSet<>();
  private final Set<String> generalized = new HashSet<>();

  /** Calls that add to collections in the method that is entered next. */
  private Set<Expression.Call> collecting = Set.of();

  /** What has surely been written when the last method that was entered returns. */
  private List<Stretch> written = List.of();

  CallRules(Machine machine, ExpressionRules expressions) {
    this.machine = machine;
    this.expressions = expressions;
    this.objects = new ObjectRules(machine, this);
    this.library = new LibraryRules(machine, expressions, objects);
    this.dispatch = new Dispatch(machine);
    this.collections = new CollectRules(machine, expressions, this);
    this.initializers = new InitializerRules(machine, this);
  }

  Value call(Expression.Call call) {
    if (collections.know(call)) {
      return collections.apply(call);
    }
    Optional<Value> receiver = call.receiver().map(expressions::evaluate);
    List<Value> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(expressions.evaluate(argument)));
    Method method = call.method();
    Optional<List<Place.Fresh>> functions = expressions.functions.called(method, receiver);
    if (functions.isPresent()) {
      return expressions.functions.call(functions.get(), arguments, call.type(), call.span());
    }
    if (ThreadSafety.isDeclared(call)) {
      return new ThreadSafety(machine, expressions).pass(call, arguments);
    }
    if (machine.order.isInside() && OrderedCalls.isOrdered(call, machine.order)) {
      return ordered(call, receiver, arguments);
    }
    Optional<Value> mixed = mixed(call, receiver, arguments);
    if (mixed.isPresent()) {
      return mixed.get();
    }
    if (Sections.isCopy(call)) {
      return library.copy(call, receiver.orElseThrow());
    }
    Optional<Value> extremum =
        machine.extrema.of(call, arguments, machine).or(() -> ExactCalls.of(call, arguments));
    if (extremum.isPresent()) {
      return extremum.get();
    }
    Optional<LibraryEffects.Effect> effect = machine.library.of(method);
    boolean isBase =
        method.isConstructor()
            && effect.filter(known -> known.kind() == LibraryEffects.Kind.SELF).isPresent();
    boolean isFinal = method.isFixed() && !method.isConstructor();
    if (isBase || (effect.isPresent() && (isFinal || !isOfProgram(receiver)))) {
      lookAt(call);
      Value result = library.apply(effect.get(), call, receiver, arguments);
      return new Sizes(machine, expressions).of(call, receiver).orElse(result);
    }
    List<Dispatch.Target> targets = dispatch.targets(method, receiver);
    boolean locks = targets.stream().anyMatch(target -> target.declaration().isSynchronized());
    if (!targets.isEmpty() && (machine.isGuarded() || !locks)) {
      if (method.isStatic()) {
        initializers.use(method.owner(), call.span());
      }
      collecting = collections.inside(call);
      Value result = enterAny(targets, arguments, call);
      // Beside those of the program, one of the JDK's classes of values may be meant.
      return ValueMethods.of(method).isEmpty() ? result : machine.unknown(call.type(), call.span());
    }
    if (targets.isEmpty() && ThrowableRules.know(call, machine)) {
      return ThrowableRules.apply(call, machine);
    }
    if (targets.isEmpty() && isOfEveryObject(method) && receiver.isPresent()) {
      return objects.call(call, receiver.get(), arguments);
    }
    Optional<Value> constants = constants(call);
    if (constants.isPresent()) {
      return constants.get();
    }
    if (AnnotationWords.isPure(call)) {
      return pure(call);
    }
    if (targets.isEmpty() && dispatch.runsOnValues(method, receiver)) {
      return machine.unknown(call.type(), call.span());
    }
    if (isHarmlessOnce(method, receiver, arguments)) {
      return created(call.span(), call.type());
    }
    refuse(method, locks, call.span());
    return machine.unknown(call.type(), call.span());
  }

  /** A call that changes nothing, on the word of an annotation; nor does its class's beginning. */
  private Value pure(Expression.Call call) {
    machine.mayGoOn("of " + call.method() + " no more is known than that it is pure");
    Type.Declared owner = call.method().owner();
    if (call.method().isStatic() && machine.program.initializers(owner).isPresent()) {
      initializers.use(owner, call.span());
    }
    if (!AnnotationWords.readsValuesOnly(call)) {
      machine.record(new Access.OfEverything(machine.site(call.span())));
    }
    machine.callForeign(call.span());
    return machine.unknown(call.type(), call.span());
  }

  /** An object of the JDK's own may be one that other threads change. */
  private void lookAt(Expression.Call call) {
    boolean isPlain =
        call.method().isStatic()
            || call.receiver().map(Expression::type).filter(PlainTypes::isPlain).isPresent();
    if (!isPlain && !machine.isSilent()) {
      machine.locked.lookAround();
    }
  }

  /** What the object does to itself, it does in order; of what else it does the source tells. */
  private Value ordered(Expression.Call call, Optional<Value> receiver, List<Value> arguments) {
    boolean isRead = machine.program.classes().isOfProgram(call.method().owner());
    List<Dispatch.Target> targets = isRead ? dispatch.targets(call.method(), receiver) : List.of();
    boolean isFirst = call.receiver().filter(Expression.Call.class::isInstance).isEmpty();
    if (isFirst && receiver.orElse(null) instanceof Value.Reference reference) {
      machine.inOrder.addAll(reference.places());
    }
    return targets.isEmpty()
        ? new OrderedCalls(machine, expressions, objects).pass(call, arguments)
        : machine.order.trust(() -> enterAny(targets, arguments, call));
  }

  private static boolean isOfEveryObject(Method method) {
    return switch (method.name()) {
      case "hashCode", "toString" -> method.parameterTypes().isEmpty();
      case "equals" ->
          method.parameterTypes().size() == 1
              && method.parameterTypes().get(0).is("java.lang.Object");
      default -> false;
    };
  }

  /** The methods that every enum has. */
  private Optional<Value> constants(Expression.Call call) {
    Method method = call.method();
    boolean given =
        method.isStatic()
            && machine.program.classes().isEnum(method.owner())
            && machine.program.declaration(method).isEmpty();
    if (given && method.name().equals("values") && call.arguments().isEmpty()) {
      initializers.use(method.owner(), call.span());
      Place.Fresh all = expressions.fresh(call.span(), call.type());
      machine.heap.store(all, HeldRules.CONTENTS, Set.of(new Place.Anything(method.owner())));
      return Optional.of(new Value.Reference(Set.of(all)));
    }
    if (given && method.name().equals("valueOf") && call.arguments().size() == 1) {
      initializers.use(method.owner(), call.span());
      return Optional.of(Value.anything(method.owner()));
    }
    return Optional.empty();
  }

  /** A call of a function that may also be an object of the iteration's own. */
  private Optional<Value> mixed(
      Expression.Call call, Optional<Value> receiver, List<Value> arguments) {
    if (!(receiver.orElse(null) instanceof Value.Reference reference)
        || reference.places().stream().noneMatch(place -> runs(place, call.method()))) {
      return Optional.empty();
    }
    Value result = null;
    for (Place place : reference.places()) {
      Optional<MethodDeclaration> declaration =
          place instanceof Place.Fresh && place.type() instanceof Type.Declared exact
              ? machine.program.implementation(call.method(), exact)
              : Optional.empty();
      if (!runs(place, call.method())
          && declaration.filter(found -> !found.isSynchronized()).isEmpty()) {
        return Optional.empty();
      }
      Value value =
          runs(place, call.method())
              ? expressions.functions.call(
                  List.of((Place.Fresh) place), arguments, call.type(), call.span())
              : enter(
                  declaration.orElseThrow(),
                  new Value.Reference(Set.of(place)),
                  arguments,
                  call.span(),
                  call.type());
      result = result == null ? value : State.either(result, value);
    }
    return Optional.ofNullable(result);
  }

  private boolean runs(Place place, Method method) {
    return expressions.functions.runs(place, method).isPresent();
  }

  /** Whether the object may be of a class of the program, which has methods of its own. */
  private boolean isOfProgram(Optional<Value> receiver) {
    return receiver.orElse(null) instanceof Value.Reference reference
        && reference.places().stream()
            .anyMatch(
                place ->
                    place instanceof Place.Fresh fresh
                        && machine.heap.function(place).isEmpty()
                        && fresh.type() instanceof Type.Declared type
                        && machine.program.classes().isOfProgram(type));
  }

  /** Executes one after the other: one of them is called. */
  private Value enterAny(
      List<Dispatch.Target> targets, List<Value> arguments, Expression.Call call) {
    LockRules locks = new LockRules(machine);
    List<Value> results = new ArrayList<>();
    Obstacles obstacles = new Obstacles(machine, targets.size());
    for (Dispatch.Target target : targets) {
      written = machine.state.stretches();
      obstacles.before();
      locks.within(
          target.declaration(),
          target.self(),
          call.span(),
          () ->
              results.add(
                  enter(target.declaration(), target.self(), arguments, call.span(), call.type())));
      obstacles.after(target.declaration());
    }
    obstacles.leaveOut();
    if (targets.size() == 1) {
      machine.state.set(written);
    }
    return results.stream().reduce(State::either).orElseThrow();
  }

  private void refuse(Method method, boolean locks, Span span) {
    if (locks) {
      machine.refuse(
          Code.UNKNOWN_CALL,
          span,
          "call of " + method + ", which is synchronized",
          "call a method that takes no lock");
      return;
    }
    if (AnnotationWords.isThreadSafe(method)) {
      machine.refuse(
          Code.UPDATE_ORDER,
          span,
          "order of updates is not kept: "
              + method.owner()
              + " is @ThreadSafe, which keeps calls of "
              + method
              + " apart, and not in the order of the iterations",
          "say @Shared(Sharing.THREAD_SAFE) where the object is declared if the order is of no"
              + " interest, or @Shared(Sharing.ORDERED) to keep it");
      return;
    }
    Optional<String> reason = machine.library.reason(method);
    if (reason.isPresent()) {
      NeverRules.refuse(machine, method, reason.get(), span);
      return;
    }
    boolean overridable = !method.isFixed() && machine.program.declaration(method).isPresent();
    machine.refuse(
        Code.UNKNOWN_CALL,
        span,
        overridable
            ? "call of " + method + ", which another class may override"
            : "the effects of " + method + " are not known",
        overridable
            ? "make the method private, static or final"
            : "call it before or after the "
                + machine.wording.region()
                + ", or use a method whose source is compiled with it");
  }

  Value create(Expression.NewObject creation) {
    List<Value> arguments = new ArrayList<>();
    creation.arguments().forEach(argument -> arguments.add(expressions.evaluate(argument)));
    Place.Fresh object = expressions.fresh(creation.span(), creation.type());
    Value self = new Value.Reference(Set.of(object));
    Method constructor = creation.constructor();
    Optional<LibraryEffects.Effect> effect = machine.library.of(constructor);
    if (effect.isPresent()) {
      return library.create(effect.get(), creation, object, arguments);
    }
    if (isHarmlessOnce(constructor, Optional.empty(), arguments)) {
      return self;
    }
    initializers.use(constructor.owner(), creation.span());
    Optional<MethodDeclaration> declaration = machine.program.declaration(constructor);
    if (declaration.isPresent()) {
      enter(declaration.get(), self, arguments, creation.span(), Type.Primitive.VOID);
    } else {
      refuse(constructor, false, creation.span());
    }
    return self;
  }

  /** Executes the static initializers of a class. */
  void initialize(MethodDeclaration initializer, Span span) {
    enter(initializer, null, List.of(), span, Type.Primitive.VOID);
  }

  /**
   * Whether a call may happen in whichever iteration initializes the class: a library method that
   * is given nothing of the program's own.
   */
  private boolean isHarmlessOnce(Method method, Optional<Value> receiver, List<Value> arguments) {
    return !machine.initializing.isEmpty()
        && machine.library.isHarmlessOnce(method)
        && java.util.stream.Stream.concat(receiver.stream(), arguments.stream())
            .allMatch(this::isOwn);
  }

  /** An object of the JDK that leads to nothing else; a function may be called by who gets it. */
  private boolean isOwn(Value value) {
    if (!(value instanceof Value.Reference reference)) {
      return true;
    }
    Set<Place> all = new HashSet<>(reference.places());
    library.held.expand(all);
    return all.stream()
        .allMatch(
            place ->
                place instanceof Place.Fresh fresh
                    && (fresh.type() instanceof Type.Array || library.held.isOfLibrary(fresh)));
  }

  /** What a call gives that may happen in any iteration. */
  private Value created(Span span, Type type) {
    boolean isNew =
        type instanceof Type.Array array
            ? PlainTypes.isPlain(array.component())
            : HeldRules.isOfLibrary(type);
    return isNew && !PlainTypes.isPlain(type)
        ? new Value.Reference(Set.of(expressions.fresh(span, type)))
        : machine.unknown(type, span);
  }

  /** Executes a method's body; on recursion once more with arguments that may be anything. */
  Value enter(
      MethodDeclaration declaration,
      @Nullable Value self,
      List<Value> arguments,
      Span span,
      Type type) {
    String key = declaration.method().key();
    if (generalized.contains(key)) {
      return machine.unknown(type, span);
    }
    boolean general = active.contains(key) || machine.calls.size() >= DEEPEST;
    if (general) {
      machine.mayGoOn(declaration.method() + " calls itself, or too many others");
      generalized.add(key);
    } else {
      active.add(key);
    }
    try {
      Value result =
          execute(
              declaration,
              general ? general(declaration, self) : self,
              general ? general(declaration) : arguments);
      return general ? machine.unknown(type, span) : typed(result, type, span);
    } finally {
      (general ? generalized : active).remove(key);
    }
  }

  private @Nullable Value general(MethodDeclaration declaration, @Nullable Value self) {
    boolean same =
        self == null
            || (self instanceof Value.Reference reference
                && !reference.places().isEmpty()
                && reference.places().stream().allMatch(place -> place.equals(machine.exact)));
    return same
        ? self
        : new Value.Reference(Set.of(new Place.Anything(declaration.method().owner())));
  }

  private List<Value> general(MethodDeclaration declaration) {
    return declaration.parameters().stream()
        .map(parameter -> machine.unknown(parameter.type(), Span.NONE))
        .toList();
  }

  private Value typed(Value result, Type type, Span span) {
    boolean keeps =
        result instanceof Value.Reference
            || (result instanceof Value.ClosedForm && PlainTypes.isSmallIntegral(type));
    return keeps ? result : machine.unknown(type, span);
  }

  private Value execute(
      MethodDeclaration declaration, @Nullable Value self, List<Value> arguments) {
    Map<Variable, Value> caller = machine.state.save();
    machine.calls.push(declaration.method().toString());
    List<Value> results = new ArrayList<>();
    machine.frames.push(new Machine.Frame(declaration.source(), self, false, results, collecting));
    collecting = Set.of();
    machine.returns.push(new ArrayList<>());
    try {
      bind(declaration, arguments);
      StatementRules statements = new StatementRules(machine, expressions);
      declaration.fieldInitializers().forEach(statements::execute);
      statements.execute(declaration.body());
      written = wherever(machine.state.stretches());
    } finally {
      machine.returns.pop();
      machine.frames.pop();
      machine.calls.pop();
      machine.state.restore(caller);
    }
    return results.stream().reduce(State::either).orElseGet(Value.Other::new);
  }

  /** What has been written at the end, and wherever the method returns before. */
  private List<Stretch> wherever(List<Stretch> atEnd) {
    List<Stretch> common = new ArrayList<>(atEnd);
    machine.returns.getFirst().forEach(there -> common.retainAll(new HashSet<>(there)));
    return common;
  }

  private void bind(MethodDeclaration declaration, List<Value> arguments) {
    List<Variable> parameters = declaration.parameters();
    boolean packed = declaration.method().isVarargs() && parameters.size() != arguments.size();
    for (int k = 0; k < parameters.size(); k++) {
      boolean known = k < arguments.size() && !(packed && k == parameters.size() - 1);
      boolean maybePacked = declaration.method().isVarargs() && k == parameters.size() - 1;
      Value value =
          known && !maybePacked
              ? narrowed(arguments.get(k), parameters.get(k).type())
              : maybePacked
                  ? packed(declaration, arguments, packed)
                  : machine.unknown(parameters.get(k).type(), Span.NONE);
      machine.state.set(parameters.get(k), value);
    }
  }

  /** The array of a variable number of arguments, unless it may be one that was passed as it is. */
  private Value packed(MethodDeclaration declaration, List<Value> arguments, boolean packed) {
    int first = declaration.parameters().size() - 1;
    Variable parameter = declaration.parameters().get(first);
    boolean isArray =
        !packed && first < arguments.size() && arguments.get(first) instanceof Value.Reference;
    if (isArray) {
      boolean ofNumbers =
          parameter.type() instanceof Type.Array array
              && array.component() instanceof Type.Primitive;
      return ofNumbers ? arguments.get(first) : machine.unknown(parameter.type(), Span.NONE);
    }
    Place.Fresh array = expressions.fresh(declaration.span(), parameter.type());
    for (Value argument : arguments.subList(first, arguments.size())) {
      if (argument instanceof Value.Reference reference) {
        machine.heap.store(array, HeldRules.CONTENTS, reference.places());
      }
    }
    return new Value.Reference(Set.of(array));
  }

  // An int closed form passed to a long parameter was computed in int: give the form up.
  private static Value narrowed(Value argument, Type parameter) {
    return argument instanceof Value.ClosedForm && !PlainTypes.isSmallIntegral(parameter)
        ? new Value.Other()
        : argument;
  }
}
