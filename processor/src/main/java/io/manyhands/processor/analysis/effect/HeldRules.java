package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Reached;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Step;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What methods do to objects of the JDK that hold others: collections, streams, iterators, what
 * {@code Optional} and comparators keep.
 *
 * <p>Such an object, its views, iterators and streams count as one. Whatever was put into one of
 * them may come out of each, and be given to every function that one of them got, at any call.
 */
final class HeldRules {
  /** Where a place keeps what it holds; arrays use the same name for their elements. */
  static final String CONTENTS = "[]";

  /** Classes of which iterating reads the collection and does nothing else. */
  private static final Set<String> CREATED =
      Set.of(
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.ArrayDeque",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet");

  /** What every array is, beside being an array (section 10.7 of the language specification). */
  private static final Set<String> TYPES_OF_ARRAYS =
      Set.of("java.lang.Object", "java.lang.Cloneable", "java.io.Serializable");

  /** Methods that read no element. */
  private static final Set<String> SIZES = Set.of("size", "isEmpty");

  /** Whose methods {@code equals} of another one of the same kind calls. */
  private static final List<Type.Declared> COMPARED =
      Stream.of("Collection", "Map", "Map.Entry")
          .map(name -> List.of(name.split("\\.")))
          .map(names -> new Type.Declared("java.util", names, List.of(), true, false, true))
          .toList();

  private static final int MOST_ROUNDS = 6;

  private final Machine machine;
  private final ExpressionRules expressions;
  private final FunctionRules functions;
  private final ObjectRules objects;
  private final ElementRules elements;
  private final OrderRules order;

  HeldRules(Machine machine, ExpressionRules expressions, ObjectRules objects) {
    this.machine = machine;
    this.expressions = expressions;
    this.functions = expressions.functions;
    this.objects = objects;
    this.elements = new ElementRules(machine, objects);
    this.order = new OrderRules(machine, this, objects);
  }

  /**
   * A call.
   *
   * @param method the method or constructor
   * @param effect what it does
   * @param receiver the object, empty for a static method
   * @param written the arguments as written
   * @param values their values
   * @param type type of the result
   * @param span the call
   * @param object the receiver as written
   */
  record Use(
      Method method,
      LibraryEffects.Effect effect,
      Optional<Value> receiver,
      List<Expression> written,
      List<Value> values,
      Type type,
      Span span,
      Optional<Expression> object) {
    /** Use of an object that is not looked at as written. */
    Use(
        Method method,
        LibraryEffects.Effect effect,
        Optional<Value> receiver,
        List<Expression> written,
        List<Value> values,
        Type type,
        Span span) {
      this(method, effect, receiver, written, values, type, span, Optional.empty());
    }

    /** Declared type of an argument. */
    Type parameter(int position) {
      List<Type> all = method.parameterTypes();
      return all.isEmpty() ? Type.Declared.OBJECT : all.get(Math.min(position, all.size() - 1));
    }
  }

  Value apply(Use use) {
    Set<Place> pool = new LinkedHashSet<>();
    Set<Place> holders = new LinkedHashSet<>();
    use.receiver().ifPresent(value -> takeReceiver(use, value, holders, pool));
    for (int k = 0; k < use.values().size(); k++) {
      takeArgument(use, k, pool);
    }
    if (use.method().name().equals("iterate") || use.method().name().equals("generate")) {
      machine.mayGoOn("a stream may have no end");
    }
    expand(pool);
    if (!OrderRules.combines(use)) {
      runFunctions(use, holders, pool);
      askObjects(use, holders, pool);
    }
    elements.ask(use, holders, pool);
    if (use.effect().kind() == LibraryEffects.Kind.HOLDS) {
      union(holders, pool).forEach(place -> keep(place, pool));
    }
    if (use.receiver().isEmpty() || !holders.stream().allMatch(place -> hasViews(place, use))) {
      Place.Fresh made = expressions.fresh(use.span(), use.type());
      Set<Place> origins = new LinkedHashSet<>(pool);
      // The entries of a map stay a part of it.
      holders.stream().filter(place -> isMap(place.type())).forEach(origins::add);
      machine.heap.store(made, CONTENTS, origins);
      holders.removeIf(place -> !hasViews(place, use));
      holders.add(made);
    }
    order.make(use, holders);
    return result(use, holders, pool);
  }

  /** A function has none, and streams do not write into what they come from. */
  private boolean hasViews(Place place, Use use) {
    boolean streams =
        use.type() instanceof Type.Declared type && type.packageName().equals("java.util.stream");
    return machine.heap.function(place).isEmpty() && !(streams && !(place instanceof Place.Fresh));
  }

  static boolean isMap(Type type) {
    return type instanceof Type.Declared declared && declared.names().get(0).contains("Map");
  }

  private void keep(Place place, Set<Place> pool) {
    boolean isArray = place.type() instanceof Type.Array array && array.component().isReference();
    if (place instanceof Place.Fresh fresh && (isOfLibrary(fresh) || isArray)) {
      machine.heap.store(fresh, CONTENTS, pool);
    }
  }

  /** A call that changes the elements of its first argument, an array. */
  Value applyToArray(Use use) {
    Set<Place> pool = new LinkedHashSet<>();
    Type.Array array = (Type.Array) use.written().get(0).type();
    Set<Place> arrays = expressions.places(use.values().get(0), array);
    boolean keeps = array.component().isReference() && !PlainTypes.isPlain(array.component());
    for (Place place : arrays) {
      takeElements(array, place, use.span(), pool);
      expressions.recordElement(true, place, Optional.empty(), array.component(), use.span());
      if (keeps && !(place instanceof Place.Fresh)) {
        machine.heap.changeReferences();
      }
    }
    for (int k = 1; k < use.values().size(); k++) {
      takeArgument(use, k, pool);
    }
    expand(pool);
    runFunctions(use, Set.of(), pool);
    askObjects(use, Set.of(), pool);
    if (keeps) {
      arrays.forEach(place -> keep(place, pool));
    }
    return machine.unknown(use.type(), use.span());
  }

  /** A new object that holds its arguments. */
  Value create(Use use, Place.Fresh object) {
    Set<Place> pool = new LinkedHashSet<>();
    for (int k = 0; k < use.values().size(); k++) {
      takeArgument(use, k, pool);
    }
    expand(pool);
    runFunctions(use, Set.of(object), pool);
    askObjects(use, Set.of(), pool);
    elements.created(use, object);
    machine.heap.store(object, CONTENTS, pool);
    return new Value.Reference(Set.of(object));
  }

  /**
   * What an object of the JDK may hold; empty if nobody knows what reading it does.
   *
   * @param span where any of it may be read
   */
  Optional<Set<Place>> contents(Place place, Span span) {
    Optional<Set<Place>> held = contents(place);
    held.ifPresent(known -> machine.elements.read(place, Optional.empty(), span));
    return held;
  }

  /** The same of a receiver, of which a call may read but one element, or none. */
  private Optional<Set<Place>> contents(Use use, Place place) {
    Optional<Set<Place>> held = contents(place);
    boolean isSize = use.values().isEmpty() && SIZES.contains(use.method().name());
    if (held.isPresent() && !isSize) {
      machine.elements.read(place, position(use, place), use.span());
    }
    return held;
  }

  /** The element that {@code list.get(i)} reads. */
  private static Optional<Polynomial> position(Use use, Place place) {
    return use.method().name().equals("get")
            && use.values().size() == 1
            && LibraryEffects.isList(place.type())
        ? Arithmetic.polynomial(use.values().get(0))
        : Optional.empty();
  }

  private Optional<Set<Place>> contents(Place place) {
    if (place instanceof Place.Fresh fresh && isOfLibrary(fresh)) {
      return Optional.of(machine.heap.load(fresh, CONTENTS));
    }
    if (isElement(place)) {
      Reached collections = place.found().orElseThrow();
      machine.needPlainElements(collections);
      return Optional.of(elements(place.type(), collections.then(new Step.Elements())));
    }
    if (place.type().is("java.util.Optional")) {
      // The class is final, and its objects never change.
      return Optional.of(elements(place.type()));
    }
    Optional<Path> shared = sharedCollection(place);
    shared.ifPresent(machine::needPlainList);
    return shared.map(path -> elements(path.type(), found(path)));
  }

  /**
   * What a collection in a final field may hold whose declaration has created it, {@code final
   * List<Node> children = new ArrayList<>()}: its class is known, whatever object has the field.
   * Not for loops, whose iterations may add to a collection.
   */
  Optional<Set<Place>> created(Expression collection) {
    return collection instanceof Expression.FieldAccess access
            && !machine.isGuarded()
            && machine
                .program
                .classes()
                .heldBy(access.field())
                .filter(type -> CREATED.contains(type.qualifiedName()))
                .isPresent()
        ? Optional.of(elements(access.field().type()))
        : Optional.empty();
  }

  /** A collection that the loop shares, and of which can be checked that reading only reads. */
  private Optional<Path> sharedCollection(Place place) {
    return place instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
            && machine.isGuarded()
            && shared.base().type() instanceof Type.Declared declared
            && (LibraryEffects.isCheckable(declared.qualifiedName())
                || LibraryEffects.isText(declared))
        ? Optional.of(shared.base())
        : Optional.empty();
  }

  /**
   * A collection in an array or list that the loop shares and leaves as it is: an adjacency list,
   * say. To look at each is cheap; whether a map moves what is looked up is not.
   */
  private boolean isElement(Place place) {
    return place.found().isPresent()
        && machine.isGuarded()
        && !machine.heap.referencesChange()
        && isCheckable(place.type());
  }

  /** Whether a collection of this type in another one can be looked at before the region. */
  static boolean isCheckable(Type type) {
    return type instanceof Type.Declared declared
        && LibraryEffects.isCheckable(declared.qualifiedName())
        && !isMap(declared);
  }

  /** Whether a place is a collection that can be copied: copying does nothing but read it. */
  boolean isCopied(Place place, Span span) {
    boolean isOwn = place instanceof Place.Fresh fresh && isOfLibrary(fresh);
    return (isOwn || isElement(place)) && !isMap(place.type()) && contents(place, span).isPresent();
  }

  /** What a collection holds while the loop leaves it as it is. */
  private Optional<Reached> found(Path collection) {
    return machine.heap.referencesChange()
        ? Optional.empty()
        : Optional.of(Reached.elements(collection, 1));
  }

  private Set<Place> elements(Type type) {
    return elements(type, Optional.empty());
  }

  /**
   * What a collection of a type may hold.
   *
   * @param reached where that is found before the loop, of a map its values
   */
  private Set<Place> elements(Type type, Optional<Reached> reached) {
    if (LibraryEffects.isText(type)) {
      return Set.of();
    }
    List<Type> arguments = ((Type.Declared) type).arguments();
    Set<Place> elements = new LinkedHashSet<>();
    for (int k = 0; k < Math.max(1, arguments.size()); k++) {
      Type argument = arguments.isEmpty() ? Type.Declared.OBJECT : arguments.get(k);
      Type bound =
          argument instanceof Type.Wildcard wildcard
              ? wildcard.extendsBound().orElse(Type.Declared.OBJECT)
              : argument;
      if (!PlainTypes.isPlain(bound)) {
        boolean isKey = k < arguments.size() - 1;
        elements.add(new Place.Anything(bound, isKey ? Optional.empty() : reached));
      }
    }
    return elements;
  }

  private void takeReceiver(Use use, Value value, Set<Place> holders, Set<Place> pool) {
    Set<Place> places = expressions.places(value, use.method().owner());
    for (Place place : places) {
      if (machine.heap.function(place).isPresent()) {
        holders.add(place);
        pool.add(place);
        continue;
      }
      boolean reads = use.effect().kind() == LibraryEffects.Kind.LOOKS;
      Optional<Set<Place>> held =
          (reads ? use.object().flatMap(this::created) : Optional.<Set<Place>>empty())
              .or(
                  () ->
                      reads || place instanceof Place.Fresh
                          ? contents(use, place)
                          : Optional.empty());
      if (held.isEmpty()) {
        refuseReceiver(use, place, reads);
        return;
      }
      holders.add(place);
      pool.addAll(held.get());
    }
  }

  private void refuseReceiver(Use use, Place place, boolean reads) {
    if (LibraryEffects.isFunction(use.method().owner())) {
      machine.refuse(
          Code.UNKNOWN_CALL,
          use.span(),
          "the effects of " + use.method() + " are not known: it may be any function",
          "use a lambda expression in the "
              + machine.wording.region()
              + ", or in a variable before it or a static constant");
    } else if (place instanceof Place.Fresh || reads) {
      machine.refuse(
          Code.UNKNOWN_CALL,
          use.span(),
          "what "
              + use.method()
              + " does is not known: the object may be of any class that is a "
              + String.join(".", use.method().owner().names()),
          machine.wording == Wording.METHOD
              ? "copy it into an array before the method, and let that work on the array"
              : "read what the loop needs of it into an array before the loop");
    } else {
      machine.refuse(
          Code.CALL_EFFECT,
          use.span(),
          use.method() + " uses or changes an object that " + machine.wording.units() + " share",
          "create the object inside the " + machine.wording.region() + ", or use arrays");
    }
  }

  private void takeArgument(Use use, int position, Set<Place> pool) {
    Expression written = use.written().get(position);
    Value value = use.values().get(position);
    if (PlainTypes.isPlain(written.type()) || isNull(value)) {
      return;
    }
    for (Place place : expressions.places(value, written.type())) {
      take(use, position, seenAs(place, written.type()), written, pool);
    }
  }

  /** An object as it is given away: what a pattern has found in it, its place does not tell. */
  private Place seenAs(Place place, Type type) {
    return place instanceof Place.Fresh || mayBe(place, type) ? place : new Place.Anything(type);
  }

  private void take(Use use, int position, Place place, Expression written, Set<Place> pool) {
    Type parameter = use.parameter(position);
    if (machine.heap.function(place).isPresent()) {
      pool.add(place);
    } else if (LibraryEffects.isFunction(parameter)) {
      takeFunction(use, position, place, written, pool);
    } else if (written.type() instanceof Type.Array array
        && parameter instanceof Type.Array
        && !use.method().name().equals("toArray")) {
      if (use.method().name().equals("asList") && !(place instanceof Place.Fresh)) {
        refuseView(use, written);
      }
      takeElements(array, place, written.span(), pool);
      pool.add(place);
    } else if (LibraryEffects.isWalked(parameter) || isComparedAsCollection(use, place)) {
      boolean changes =
          use.receiver().isEmpty()
              && use.effect().kind() == LibraryEffects.Kind.HOLDS
              && use.method().owner().is("java.util.Collections");
      Optional<Set<Place>> held =
          changes && !(place instanceof Place.Fresh)
              ? Optional.empty()
              : contents(place, written.span());
      if (held.isEmpty()) {
        machine.refuse(
            Code.UNKNOWN_CALL,
            written.span(),
            use.method() + " may call methods of its argument of type " + written.type(),
            "pass a collection that the iteration has created, or one from before the loop");
      } else {
        pool.addAll(held.get());
      }
      if (place instanceof Place.Fresh) {
        pool.add(place);
      }
    } else {
      pool.add(place);
    }
  }

  /** Whether {@code equals} of a collection may ask its argument what that holds. */
  private boolean isComparedAsCollection(Use use, Place place) {
    if (use.receiver().isEmpty()
        || !use.method().name().equals("equals")
        || place.type() instanceof Type.Array) {
      return false;
    }
    if (!(place.type() instanceof Type.Declared type)) {
      return true;
    }
    boolean isExact =
        place instanceof Place.Fresh || type.isFinal() || machine.program.classes().isEnum(type);
    return !isExact || isOfLibrary(type) || isCompared(type);
  }

  /** Whether {@code equals} of an object of the JDK may call methods of such an object. */
  boolean isCompared(Type.Declared type) {
    return COMPARED.stream().anyMatch(each -> machine.program.classes().isA(type, each));
  }

  private void refuseView(Use use, Expression written) {
    machine.refuse(
        Code.UNKNOWN_CALL,
        written.span(),
        use.method() + " makes a list through which the array may be written",
        "make a copy, List.of(" + machine.frame().source().inline(written.span()) + ")");
  }

  private void takeFunction(
      Use use, int position, Place place, Expression written, Set<Place> pool) {
    boolean known =
        place instanceof Place.Fresh fresh && (isOfLibrary(fresh) || isImplemented(fresh));
    if (!known) {
      machine.refuse(
          Code.UNKNOWN_CALL,
          written.span(),
          use.method() + " calls a function of which is not known what it does",
          "write the lambda expression where it is used, or in a variable before the "
              + machine.wording.region());
    } else if (isImplemented((Place.Fresh) place)) {
      machine.heap.callAs((Place.Fresh) place, (Type.Declared) use.parameter(position));
    }
    pool.add(place);
    contents(place, written.span()).ifPresent(pool::addAll);
  }

  private boolean isImplemented(Place.Fresh place) {
    return place.type() instanceof Type.Declared type
        && machine.program.classes().isOfProgram(type);
  }

  private void takeElements(Type.Array type, Place place, Span span, Set<Place> pool) {
    expressions.recordElement(false, place, Optional.empty(), type.component(), span);
    if (type.component().isReference() && !PlainTypes.isPlain(type.component())) {
      Value element = expressions.elementOf(place, new Value.Other(), type.component(), span);
      pool.addAll(expressions.places(element, type.component()));
    }
  }

  /** Adds what is held by what is there. */
  void expand(Set<Place> places) {
    List<Place> open = new ArrayList<>(places);
    while (!open.isEmpty()) {
      Place place = open.remove(open.size() - 1);
      boolean holds =
          place instanceof Place.Fresh fresh
              && (isOfLibrary(fresh) || fresh.type() instanceof Type.Array);
      if (holds) {
        for (Place held : machine.heap.load((Place.Fresh) place, CONTENTS)) {
          if (places.add(held)) {
            open.add(held);
          }
        }
      }
    }
  }

  /** Gives everything to every function, until nothing new comes out. */
  private void runFunctions(Use use, Set<Place> holders, Set<Place> pool) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Set<Place> found = new LinkedHashSet<>();
      Set<Place> given = new LinkedHashSet<>(holders);
      given.addAll(pool);
      for (Place place : List.copyOf(pool)) {
        machine
            .heap
            .function(place)
            .ifPresent(closure -> found.addAll(run((Place.Fresh) place, closure, given)));
        if (machine.heap.function(place).isEmpty() && place instanceof Place.Fresh fresh) {
          runMethods(use, fresh, given, found);
        }
      }
      expand(found);
      if (!pool.addAll(found)) {
        return;
      }
    }
    pool.add(new Place.Anything(Type.Declared.OBJECT));
  }

  private Set<Place> run(Place.Fresh place, Closure closure, Set<Place> given) {
    List<Value> arguments = new ArrayList<>();
    closure
        .lambda()
        .parameters()
        .forEach(parameter -> arguments.add(objects.argument(given, parameter.type())));
    Set<Place> results = functions.results(place, arguments);
    // What a supplier hands out may be filled: by a collector, say.
    boolean shares =
        arguments.isEmpty()
            && results.stream()
                .anyMatch(
                    result ->
                        !(result instanceof Place.Fresh) && LibraryEffects.isWalked(result.type()));
    if (shares) {
      machine.refuse(
          Code.CALL_EFFECT,
          closure.lambda().span(),
          "a function hands out a collection that " + machine.wording.units() + " share",
          "create a collection in the function");
    }
    return results;
  }

  /** An object of a class of the program that the JDK has been given as a function. */
  private void runMethods(Use use, Place.Fresh place, Set<Place> pool, Set<Place> found) {
    for (Type.Declared function : machine.heap.calledAs(place)) {
      for (Method method : machine.program.classes().abstractMethods(function)) {
        if (method.name().equals("equals")) {
          // A comparator need not declare its own: every object has one.
          objects.requireEquality(place, use.span(), method);
        } else {
          found.addAll(objects.run(place, method, pool, use.span()));
        }
      }
    }
  }

  private void askObjects(Use use, Set<Place> holders, Set<Place> pool) {
    order.ask(use, holders, pool);
    order.ask(use, pool, pool);
    Set<LibraryEffects.Need> needs = use.effect().needs();
    if (needs.contains(LibraryEffects.Need.HASH) && !use.written().isEmpty()) {
      Type type = use.written().get(0).type();
      if (LibraryEffects.isWalked(use.parameter(0)) && type instanceof Type.Declared collection) {
        requireKeys(use, collection, pool);
      } else {
        objects.requireEquality(use.values().get(0), type, use.span(), use.method());
        requireComparedCollections(use, holders, pool);
      }
    }
    if (use.method().name().equals("collect") && CollectorForms.mayHash(use.written())) {
      if (use.type() instanceof Type.Declared collection && LibraryEffects.isWalked(collection)) {
        requireKeys(use, collection, pool);
      } else {
        pool.forEach(place -> objects.requireEquality(place, use.span(), use.method()));
      }
    }
    boolean compared = use.values().stream().anyMatch(value -> !isNull(value) && isFunction(value));
    if (needs.contains(LibraryEffects.Need.ORDER)) {
      if (compared) {
        order.askWithoutComparator(use, pool);
      } else {
        pool.forEach(place -> objects.requireOrder(place, use.span(), use.method()));
      }
    }
    if (needs.contains(LibraryEffects.Need.TEXT)) {
      pool.forEach(place -> objects.requireText(place, use.span(), use.method()));
    }
    if (needs.contains(LibraryEffects.Need.EQUAL) || OrderRules.keepsEquality(use)) {
      pool.forEach(place -> objects.requireEquality(place, use.span(), use.method()));
    }
  }

  /** A collection that is looked for in a new one is compared with collections from before. */
  private void requireComparedCollections(Use use, Set<Place> holders, Set<Place> pool) {
    boolean isWalking =
        use.values().get(0) instanceof Value.Reference sought
            && sought.places().stream()
                .anyMatch(place -> place instanceof Place.Fresh fresh && isOfLibrary(fresh))
            && holders.stream().allMatch(Place.Fresh.class::isInstance);
    if (isWalking) {
      pool.stream()
          .filter(place -> !(place instanceof Place.Fresh))
          .filter(place -> mayBe(place, use.written().get(0).type()))
          .filter(
              place ->
                  !(place.type() instanceof Type.Declared type)
                      || isOfLibrary(type)
                      || isCompared(type))
          .forEach(place -> objects.requireEquality(place, use.span(), use.method()));
    }
  }

  /** The keys of a map, the elements of another collection, and those of collections in it. */
  private void requireKeys(Use use, Type.Declared collection, Set<Place> pool) {
    List<Type> arguments = collection.arguments();
    Type key = arguments.isEmpty() ? Type.Declared.OBJECT : arguments.get(0);
    if (!PlainTypes.isPlain(key)) {
      pool.stream()
          .filter(place -> mayBe(place, key))
          .forEach(
              place -> objects.requireEquality(narrowed(place, key), use.span(), use.method()));
    }
    for (Type argument : arguments) {
      if (argument instanceof Type.Declared inner && LibraryEffects.isWalked(inner)) {
        requireKeys(use, inner, pool);
      }
    }
  }

  private boolean isFunction(Value value) {
    return value instanceof Value.Reference reference
        && reference.places().stream()
            .allMatch(
                place ->
                    machine.heap.function(place).isPresent()
                        || (place.type() instanceof Type.Declared type
                            && LibraryEffects.isFunction(type)));
  }

  private static boolean isNull(Value value) {
    return value instanceof Value.Reference reference && reference.places().isEmpty();
  }

  private Value result(Use use, Set<Place> holders, Set<Place> pool) {
    if (PlainTypes.isPlain(use.type())) {
      return machine.unknown(use.type(), use.span());
    }
    boolean isElement = use.method().returnType() instanceof Type.TypeVariable;
    if (use.type() instanceof Type.Array array && !isElement) {
      for (Place place : pool) {
        if (place.type() instanceof Type.Array filled && !(place instanceof Place.Fresh)) {
          // toArray may have been given this one to fill.
          expressions.recordElement(true, place, Optional.empty(), filled.component(), use.span());
          machine.heap.changeReferences();
        }
      }
      Place.Fresh made = expressions.fresh(use.span(), array);
      machine.heap.store(made, CONTENTS, pool);
      Set<Place> all =
          pool.stream()
              .filter(place -> place.type() instanceof Type.Array)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      all.add(made);
      return new Value.Reference(all);
    }
    Optional<Value> element =
        isElement ? listElement(use, holders).or(() -> mapElement(use, holders)) : Optional.empty();
    if (element.isPresent()) {
      return element.get();
    }
    Set<Place> places = new LinkedHashSet<>();
    if (!isElement || isOfLibrary(use.type())) {
      holders.forEach(place -> places.add(seenThrough(place, use.type())));
    }
    if (isElement) {
      pool.stream()
          .filter(place -> mayBe(place, use.type()))
          .forEach(place -> places.add(narrowed(place, use.type())));
      if (places.isEmpty() && !pool.stream().allMatch(Place.Fresh.class::isInstance)) {
        places.add(new Place.Anything(use.type()));
      }
    }
    return new Value.Reference(places);
  }

  /** A list as its sublist shows it: elements are not where they are in the list itself. */
  private static Place seenThrough(Place place, Type type) {
    return place instanceof Place.Shared list
            && list.subscripts().isEmpty()
            && LibraryEffects.isList(list.type())
            && LibraryEffects.isList(type)
        ? new Place.Shared(
            list.base(),
            List.of(),
            new Type.Declared(
                "java.util",
                List.of("AbstractList"),
                ((Type.Declared) list.type()).arguments(),
                true,
                false,
                false))
        : place;
  }

  /** The element of a list that keeps its elements while the loop runs. */
  private Optional<Value> listElement(Use use, Set<Place> holders) {
    Optional<Polynomial> subscript =
        use.method().name().equals("get") && use.values().size() == 1
            ? Arithmetic.polynomial(use.values().get(0))
            : Optional.empty();
    return subscript.isPresent()
            && holders.size() == 1
            && holders.iterator().next() instanceof Place.Shared list
            && list.subscripts().isEmpty()
            && LibraryEffects.isList(list.type())
            && !machine.heap.referencesChange()
        ? Optional.of(
            new Value.Reference(
                Set.of(new Place.Shared(list.base(), List.of(subscript.get()), use.type()))))
        : Optional.empty();
  }

  /** A collection that a map holds which keeps its values while the loop runs. */
  private Optional<Value> mapElement(Use use, Set<Place> holders) {
    return use.method().name().equals("get")
            && use.values().size() == 1
            && holders.size() == 1
            && holders.iterator().next() instanceof Place.Shared map
            && map.subscripts().isEmpty()
            && machine.isGuarded()
            && isMap(map.type())
            && isCheckable(use.type())
            && !machine.heap.referencesChange()
        ? Optional.of(
            new Value.Reference(
                Set.of(
                    new Place.Shared(
                        map.base(),
                        List.of(
                            Polynomial.of(
                                machine.unknownSymbol(
                                    machine.frame().source().inline(use.span())))),
                        use.type()))))
        : Optional.empty();
  }

  /** What is known of a place once it has been seen as an object of {@code type}. */
  static Place narrowed(Place place, Type type) {
    return place instanceof Place.Anything
        ? new Place.Anything(type, place.found(), place.position())
        : place;
  }

  /** Whether the object at a place may be of a type. */
  boolean mayBe(Place place, Type type) {
    if (place.type() instanceof Type.Array && type instanceof Type.Declared declared) {
      return TYPES_OF_ARRAYS.contains(declared.qualifiedName());
    }
    if (!(place.type() instanceof Type.Declared known)
        || !(type instanceof Type.Declared declared)
        || machine.program.classes().isA(known, declared)) {
      return true;
    }
    if (machine.heap.function(place).isPresent()) {
      return declared.is("java.io.Serializable");
    }
    if (!(place instanceof Place.Anything) && isOfLibrary(known) && isOfLibrary(declared)) {
      return true;
    }
    if (place instanceof Place.Fresh) {
      return false;
    }
    // Nothing goes into a collection as one class and comes out as one that is not related.
    return machine.program.classes().isA(declared, known);
  }

  /** Whether an object that the iteration has created is one of the JDK's, not of the program's. */
  boolean isOfLibrary(Place.Fresh place) {
    return machine.heap.function(place).isEmpty() && isOfLibrary(place.type());
  }

  static boolean isOfLibrary(Type type) {
    return type instanceof Type.Declared declared && declared.packageName().startsWith("java.");
  }

  private static List<Place> union(Set<Place> one, Set<Place> other) {
    List<Place> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
