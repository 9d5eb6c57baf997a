package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Step;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What evaluating an expression does, in Java's order of evaluation. */
final class ExpressionRules {
  private final Machine machine;
  final CallRules calls;
  final FunctionRules functions;
  private final ConditionRules conditions;
  private final ClassRules classes;
  private final OpenValues openValues;

  ExpressionRules(Machine machine) {
    this.machine = machine;
    this.functions = new FunctionRules(machine, this);
    this.calls = new CallRules(machine, this);
    this.conditions = new ConditionRules(machine, this);
    this.classes = new ClassRules(machine.program);
    this.openValues = new OpenValues(machine);
  }

  /** The value of {@code expression}; its accesses are recorded. */
  Value evaluate(Expression expression) {
    return machine.order.isInside() && machine.frame().isRegion()
        ? machine.order.evaluate(expression, () -> evaluateHere(expression))
        : evaluateHere(expression);
  }

  private Value evaluateHere(Expression expression) {
    openValues.require(expression);
    if (expression instanceof Expression.Literal literal) {
      return literal(literal);
    }
    if (expression instanceof Expression.Local local) {
      return local(local);
    }
    if (expression instanceof Expression.This self) {
      Value value = machine.frame().self();
      return value == null ? Value.anything(self.type()) : value;
    }
    if (expression instanceof Expression.FieldAccess access) {
      return readField(access);
    }
    if (expression instanceof Expression.ArrayAccess access) {
      return readElement(access);
    }
    if (expression instanceof Expression.ArrayLength length) {
      return length(length);
    }
    if (expression instanceof Expression.Assignment assignment) {
      return assign(assignment);
    }
    if (expression instanceof Expression.CompoundAssignment assignment) {
      return compound(assignment);
    }
    if (expression instanceof Expression.Step step) {
      return step(step);
    }
    return evaluateOperator(expression);
  }

  private Value evaluateOperator(Expression expression) {
    if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    }
    if (expression instanceof Expression.Unary unary) {
      return Arithmetic.unary(unary, evaluate(unary.operand()));
    }
    if (expression instanceof Expression.Cast cast) {
      return cast(cast, evaluate(cast.operand()));
    }
    if (expression instanceof Expression.Conditional choice) {
      return choose(choice);
    }
    if (expression instanceof Expression.InstanceOf test) {
      Value value = evaluate(test.operand());
      test.binding().ifPresent(binding -> machine.state.set(binding, value));
      test.parts().forEach(this::setUnknown);
      return new Value.Other();
    }
    if (expression instanceof Expression.NewArray creation) {
      return newArray(creation);
    }
    if (expression instanceof Expression.Call call) {
      return calls.call(call);
    }
    if (expression instanceof Expression.NewObject creation) {
      return calls.create(creation);
    }
    if (expression instanceof Expression.Lambda lambda) {
      return functions.create(lambda);
    }
    if (expression instanceof Expression.SwitchExpression choice) {
      return choose(choice);
    }
    Expression.Unsupported other = (Expression.Unsupported) expression;
    machine.refuse(
        Code.UNSUPPORTED,
        other.span(),
        "the "
            + machine.wording.region()
            + " contains "
            + other.what()
            + ", which cannot be analyzed",
        "move it out of the " + machine.wording.region() + ", or write it with plain statements");
    return Value.anything(other.type());
  }

  /** Any of the values that the cases yield. */
  private Value choose(Expression.SwitchExpression choice) {
    machine.yields.push(new java.util.ArrayList<>());
    new StatementRules(machine, this).execute(choice.choice());
    return machine.yields.pop().stream()
        .reduce(State::either)
        .filter(value -> value instanceof Value.Reference)
        .orElseGet(() -> machine.unknown(choice.type(), choice.span()));
  }

  /** A variable of a pattern, of which only the type is known. */
  void setUnknown(Variable variable) {
    machine.state.set(variable, machine.unknown(variable.type(), variable.declaration()));
  }

  private Value choose(Expression.Conditional choice) {
    List<Condition> succeeds = conditions.where(choice.condition(), true);
    List<Condition> fails = conditions.where(choice.condition(), false);
    Optional<Value[]> compared = compared(choice);
    evaluate(choice.condition());
    Map<Variable, Value> before = machine.state.save();
    Value[] yes = {new Value.Other()};
    machine.under(succeeds, () -> yes[0] = evaluate(choice.yes()));
    Map<Variable, Value> afterYes = machine.state.save();
    machine.state.restore(before);
    Value[] no = {new Value.Other()};
    machine.under(fails, () -> no[0] = evaluate(choice.no()));
    machine.state.join(afterYes);
    return compared
        .flatMap(sides -> machine.extrema.of(choice, sides[0], sides[1], yes[0], no[0], machine))
        .orElseGet(
            () ->
                State.areMixed(List.of(yes[0], no[0]))
                    ? machine.unknown(choice.type(), choice.span())
                    : State.either(yes[0], no[0]));
  }

  /** The two ints that a choice between ints compares, if nothing in it changes anything. */
  private Optional<Value[]> compared(Expression.Conditional choice) {
    if (choice.type() != Type.Primitive.INT
        || !(choice.condition() instanceof Expression.Binary test)
        || test.left().type() != Type.Primitive.INT
        || test.right().type() != Type.Primitive.INT
        || !Nodes.operands(choice).stream().allMatch(ConditionRules::isPlainThroughout)) {
      return Optional.empty();
    }
    Value[] sides = {new Value.Other(), new Value.Other()};
    machine.silently(
        () -> {
          sides[0] = evaluate(test.left());
          sides[1] = evaluate(test.right());
        });
    return Optional.of(sides);
  }

  private Value cast(Expression.Cast cast, Value operand) {
    Type from = cast.operand().type();
    if (!(operand instanceof Value.Reference reference) || from.equals(cast.type())) {
      return Arithmetic.convert(operand, from, cast.type());
    }
    return new Value.Reference(
        reference.places().stream()
            .map(place -> classes.cast(place, cast.type()))
            .collect(Collectors.toSet()));
  }

  private Value literal(Expression.Literal literal) {
    Object value = literal.value().orElse(null);
    if (value instanceof Character character) {
      return new Value.ClosedForm(Polynomial.of(character));
    }
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      return new Value.ClosedForm(Polynomial.of(((Number) value).longValue()));
    }
    return literal.type() == Type.Primitive.NULL
        ? new Value.Reference(Set.of())
        : new Value.Other();
  }

  private Value local(Expression.Local local) {
    Variable variable = local.variable();
    Optional<Value> known = machine.state.get(variable);
    if (known.isPresent()) {
      return known.get() instanceof Value.Other ? named(local) : machine.read(known.get());
    }
    List<Expression.Lambda> alternatives = machine.functions.of(variable);
    if (!alternatives.isEmpty() && machine.isInvariant(variable)) {
      return functions.before(alternatives, machine.frames.getLast());
    }
    return machine.isInvariant(variable)
        ? machine.definitions.of(variable).orElseGet(() -> Machine.invariant(Path.of(variable)))
        : machine.unknown(local.type(), local.span());
  }

  /** A value that is not known, but the same wherever it is read until the next assignment. */
  private Value named(Expression.Local local) {
    Value value = machine.unknown(local.type(), local.span());
    machine.state.name(local.variable(), value);
    return value;
  }

  // --- fields ---

  private Value readField(Expression.FieldAccess access) {
    return readField(access, access.target().map(this::evaluate));
  }

  private Value readField(Expression.FieldAccess access, Optional<Value> target) {
    Field field = access.field();
    checkVolatile(field, access.span());
    if (target.isEmpty()) {
      calls.initializers.use(field.owner(), access.span());
      if (machine.isBeingInitialized(field)) {
        return readFieldOf(InitializerRules.statics(field), access);
      }
      Optional<KnownFunctions.Constant> function = KnownFunctions.of(field, machine.program);
      if (function.isPresent()) {
        return functions.before(
            List.of(function.get().lambda()),
            new Machine.Frame(function.get().source(), null, false, List.of(), Set.of()));
      }
      if (machine.program.isScratch(field)) {
        return new Value.Reference(Set.of(new Place.Fresh(field.key(), field.type())));
      }
      Path path = new Path(new Path.Root.OfStatic(field), List.of());
      recordField(false, Optional.empty(), access);
      return machine.heap.changes(field.key())
          ? machine.unknown(access.type(), access.span())
          : Machine.invariant(path);
    }
    Value result = null;
    for (Place place : places(target.get(), access.target().get().type())) {
      Value value = readFieldOf(place, access);
      result = result == null ? value : State.either(result, value);
    }
    return result == null ? machine.unknown(access.type(), access.span()) : result;
  }

  private Value readFieldOf(Place place, Expression.FieldAccess access) {
    Field field = access.field();
    recordField(false, Optional.of(place), access);
    machine.readField(place, field);
    if (place instanceof Place.Fresh fresh) {
      return access.type().isReference() && !PlainTypes.isPlain(access.type())
          ? new Value.Reference(machine.heap.load(fresh, field.key()))
          : machine.unknown(access.type(), access.span());
    }
    boolean invariant =
        place instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
            && !machine.heap.changes(field.key());
    return invariant
        ? Machine.invariant(classes.declaring(((Place.Shared) place).base(), field).then(field))
        : held(place, access);
  }

  /** What is in a field that keeps its value, of objects found from an array or list. */
  private Value held(Place place, Expression.FieldAccess access) {
    Field field = access.field();
    boolean isObject = access.type().isReference() && !PlainTypes.isPlain(access.type());
    return place
        .found()
        .filter(from -> isObject && !machine.heap.changes(field.key()))
        .flatMap(from -> machine.through(field).flatMap(from::then))
        .map(reached -> Value.reached(access.type(), reached, place.position()))
        .orElseGet(() -> machine.unknown(access.type(), access.span()));
  }

  private void writeField(Expression.FieldAccess access, Optional<Value> target, Value value) {
    checkVolatile(access.field(), access.span());
    if (target.isEmpty()) {
      calls.initializers.use(access.field().owner(), access.span());
      if (machine.isBeingInitialized(access.field())) {
        machine.heap.store(
            InitializerRules.statics(access.field()),
            access.field().key(),
            referenced(value, access.field().type()));
        return;
      }
      recordField(true, Optional.empty(), access);
      machine.heap.change(access.field().key());
      return;
    }
    Set<Place> objects = places(target.get(), access.target().orElseThrow().type());
    for (Place place : objects) {
      recordField(true, Optional.of(place), access);
      if (place instanceof Place.Fresh fresh) {
        machine.heap.store(fresh, access.field().key(), referenced(value, access.field().type()));
      } else {
        machine.heap.change(access.field().key());
      }
    }
    machine.wroteField(objects, access.field());
  }

  private void recordField(boolean isWrite, Optional<Place> object, Expression.FieldAccess access) {
    boolean onThis =
        machine.frame().isRegion()
            && access.target().map(target -> target instanceof Expression.This).orElse(true);
    machine.record(
        new Access.OfField(isWrite, object, access.field(), onThis, machine.site(access.span())));
  }

  private void checkVolatile(Field field, Span span) {
    if (field.isVolatile()) {
      machine.refuse(
          Code.VOLATILE,
          span,
          "volatile field "
              + field.name()
              + " may be changed by other threads during the "
              + machine.wording.region(),
          "read it into a local variable before the " + machine.wording.region());
    }
  }

  // --- array elements ---

  private Value readElement(Expression.ArrayAccess access) {
    Value array = evaluate(access.array());
    Value index = evaluate(access.index());
    Optional<Polynomial> subscript = Arithmetic.polynomial(index);
    Value result = null;
    for (Place place : places(array, access.array().type())) {
      recordElement(false, place, subscript, access.type(), access.span());
      Value value =
          stored(place, subscript)
              .orElseGet(() -> elementOf(place, index, access.type(), access.span()));
      result = result == null ? value : State.either(result, value);
    }
    return result == null ? machine.unknown(access.type(), access.span()) : result;
  }

  /** The new object that has just been stored there. */
  private Optional<Value> stored(Place array, Optional<Polynomial> position) {
    return machine
        .state
        .stored()
        .filter(known -> known.stores() == machine.heap.stores())
        .filter(known -> known.array().equals(array))
        .filter(known -> position.filter(known.position()::equals).isPresent())
        .map(known -> new Value.Reference(Set.of(known.object())));
  }

  /** Remembers a new object in an element that is known, until the next store of a reference. */
  private void remember(Set<Place> arrays, Optional<Polynomial> position, Value value) {
    boolean isKnown =
        arrays.size() == 1
            && arrays.iterator().next() instanceof Place.Shared
            && position.isPresent()
            && value instanceof Value.Reference reference
            && reference.places().size() == 1
            && reference.places().iterator().next() instanceof Place.Fresh object
            && machine.heap.function(object).isEmpty();
    machine.state.store(
        isKnown
            ? Optional.of(
                new Value.Stored(
                    arrays.iterator().next(),
                    position.get(),
                    (Place.Fresh) ((Value.Reference) value).places().iterator().next(),
                    machine.heap.stores()))
            : Optional.empty());
  }

  /** The element of an array, without recording the access. */
  Value elementOf(Place place, Value index, Type component, Span span) {
    if (!component.isReference() || PlainTypes.isPlain(component)) {
      return unchanging(place, index, component).orElseGet(() -> machine.unknown(component, span));
    }
    if (place instanceof Place.Fresh fresh) {
      return new Value.Reference(machine.heap.load(fresh, "[]"));
    }
    Optional<Polynomial> subscript = Arithmetic.polynomial(index);
    return place instanceof Place.Shared shared
            && subscript.isPresent()
            && !machine.heap.referencesChange(component)
        ? new Value.Reference(Set.of(shared.element(subscript.get(), component)))
        : elementAnywhere(place, subscript, component);
  }

  /** An element that has no name, of an array found from another one or from a list. */
  private Value elementAnywhere(Place place, Optional<Polynomial> subscript, Type component) {
    List<Polynomial> position = new ArrayList<>(place.position());
    subscript.ifPresentOrElse(position::add, position::clear);
    boolean isKnown = !place.position().isEmpty();
    return place
        .found()
        .filter(from -> !PlainTypes.isPlain(component))
        .filter(from -> !machine.heap.referencesChange(component))
        .flatMap(from -> from.then(new Step.Elements()))
        .map(
            reached ->
                Value.reached(component, reached, isKnown ? List.copyOf(position) : List.of()))
        .orElseGet(() -> Value.anything(component));
  }

  /**
   * The element of an index array. That no iteration writes to the array under another name is made
   * sure of where a proof rests on the element.
   */
  private Optional<Value> unchanging(Place place, Value index, Type component) {
    boolean keeps =
        component == Type.Primitive.INT
            && place instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
            && shared.base().type() instanceof Type.Array
            && !machine.heap.changes(shared.base());
    return Arithmetic.polynomial(index)
        .filter(subscript -> keeps && subscript.symbols().stream().allMatch(this::isPosition))
        .map(subscript -> new Symbol.Element(((Place.Shared) place).base(), subscript))
        .map(element -> new Value.ClosedForm(Polynomial.of(element)));
  }

  private boolean isPosition(Symbol symbol) {
    return symbol.isInvariant() || symbol instanceof Symbol.Index;
  }

  private void writeElement(Expression.ArrayAccess access, Value array, Value index, Value value) {
    for (Place place : places(array, access.array().type())) {
      recordElement(true, place, Arithmetic.polynomial(index), access.type(), access.span());
      if (place instanceof Place.Fresh fresh) {
        machine.heap.store(fresh, "[]", referenced(value, access.type()));
      } else if (access.type().isReference() && !PlainTypes.isPlain(access.type())) {
        machine.heap.changeReferences(access.type());
      }
    }
    boolean isOfReferences = access.type().isReference() && !PlainTypes.isPlain(access.type());
    // What an array of the iteration's own is given changes no element of another one.
    if (isOfReferences
        && !places(array, access.array().type()).stream().allMatch(Place.Fresh.class::isInstance)) {
      remember(places(array, access.array().type()), Arithmetic.polynomial(index), value);
    }
    machine.wrote(places(array, access.array().type()), Arithmetic.polynomial(index));
  }

  void recordElement(
      boolean isWrite, Place place, Optional<Polynomial> subscript, Type component, Span span) {
    machine.record(new Access.OfElement(isWrite, place, subscript, component, machine.site(span)));
  }

  private Value length(Expression.ArrayLength length) {
    Value array = evaluate(length.array());
    Set<Place> places = places(array, length.array().type());
    boolean invariant =
        places.size() == 1
            && places.iterator().next() instanceof Place.Shared shared
            && shared.subscripts().isEmpty();
    return invariant
        ? new Value.ClosedForm(
            Polynomial.of(new Symbol.Length(((Place.Shared) places.iterator().next()).base())))
        : machine.unknown(Type.Primitive.INT, length.span());
  }

  private Value newArray(Expression.NewArray creation) {
    creation.dimensions().forEach(this::evaluate);
    Place.Fresh array = fresh(creation.span(), creation.type());
    Type component = ((Type.Array) creation.type()).component();
    for (Expression element : creation.elements().orElse(List.of())) {
      machine.heap.store(array, "[]", referenced(evaluate(element), component));
    }
    Place.Fresh outer = array;
    for (int k = 1; k < creation.dimensions().size(); k++) {
      Type row = ((Type.Array) outer.type()).component();
      Place.Fresh inner = new Place.Fresh(array.site() + "[" + k + "]", row);
      machine.heap.store(outer, "[]", Set.of(inner));
      outer = inner;
    }
    return new Value.Reference(Set.of(array));
  }

  /** A place for the object created at {@code span}. */
  Place.Fresh fresh(Span span, Type type) {
    return new Place.Fresh(
        machine.frame().source().uri() + ":" + span.start() + "<" + machine.calls, type);
  }

  // --- stores ---

  private Value assign(Expression.Assignment assignment) {
    if (assignment.target() instanceof Expression.ArrayAccess access) {
      Value array = evaluate(access.array());
      Value index = evaluate(access.index());
      Value value = evaluate(assignment.value());
      writeElement(access, array, index, value);
      return value;
    }
    if (assignment.target() instanceof Expression.FieldAccess access) {
      Optional<Value> target = access.target().map(this::evaluate);
      Value value = evaluate(assignment.value());
      writeField(access, target, value);
      return value;
    }
    Value value =
        Arithmetic.convert(
            evaluate(assignment.value()), assignment.value().type(), assignment.target().type());
    store(assignment.target(), value);
    return value;
  }

  private Value compound(Expression.CompoundAssignment assignment) {
    Expression target = assignment.target();
    Expression.Binary operation =
        new Expression.Binary(
            assignment.span(),
            Arithmetic.promoted(target.type(), assignment.value().type()),
            assignment.operator(),
            target,
            assignment.value());
    return update(
        target,
        old -> {
          Value value = evaluate(assignment.value());
          requirePlainText(operation, old, value);
          return Arithmetic.convert(
              Arithmetic.binary(operation, old, value), operation.type(), target.type());
        });
  }

  private Value step(Expression.Step step) {
    Expression target = step.target();
    Value[] before = {new Value.Other()};
    Value after =
        update(
            target,
            old -> {
              before[0] = old;
              return target.type() == Type.Primitive.INT || target.type() == Type.Primitive.LONG
                  ? Arithmetic.add(old, step.increment() ? 1 : -1)
                  : new Value.Other();
            });
    return step.prefix() ? after : before[0];
  }

  /** Reads {@code target}, computes, and stores the result: the target is evaluated once. */
  private Value update(Expression target, java.util.function.UnaryOperator<Value> change) {
    if (target instanceof Expression.ArrayAccess access) {
      Value array = evaluate(access.array());
      Value index = evaluate(access.index());
      for (Place place : places(array, access.array().type())) {
        recordElement(false, place, Arithmetic.polynomial(index), access.type(), access.span());
      }
      Value changed = change.apply(new Value.Other());
      writeElement(access, array, index, changed);
      return machine.unknown(access.type(), access.span());
    }
    if (target instanceof Expression.FieldAccess access) {
      Optional<Value> object = access.target().map(this::evaluate);
      readField(access, object);
      Value changed = change.apply(new Value.Other());
      writeField(access, object, changed);
      return machine.unknown(access.type(), access.span());
    }
    Value value = change.apply(evaluate(target));
    store(target, value);
    return value;
  }

  private void store(Expression target, Value value) {
    if (target instanceof Expression.Local local) {
      machine.state.set(local.variable(), value);
    }
  }

  // --- operators ---

  private Value binary(Expression.Binary binary) {
    boolean conjunction = binary.operator() == Operator.CONDITIONAL_AND;
    if (conjunction || binary.operator() == Operator.CONDITIONAL_OR) {
      List<Condition> known = conditions.where(binary.left(), conjunction);
      evaluate(binary.left());
      Map<Variable, Value> before = machine.state.save();
      machine.under(known, () -> evaluate(binary.right()));
      machine.state.join(withBindings(before));
      return new Value.Other();
    }
    Value left = evaluate(binary.left());
    Value right = evaluate(binary.right());
    requirePlainText(binary, left, right);
    return machine
        .divisions
        .of(binary, left, right, machine)
        .orElseGet(() -> Arithmetic.binary(binary, left, right));
  }

  // Pattern bindings made on the right of && are in scope where the condition holds.
  private Map<Variable, Value> withBindings(Map<Variable, Value> before) {
    Map<Variable, Value> now = machine.state.save();
    if (now == before) {
      return before;
    }
    Map<Variable, Value> both = new java.util.HashMap<>(now);
    both.putAll(before);
    return both;
  }

  /** String conversion of an object calls its {@code toString}. */
  private void requirePlainText(Expression.Binary binary, Value left, Value right) {
    if (!binary.type().is("java.lang.String") || binary.operator() != Operator.PLUS) {
      return;
    }
    text(binary.left(), left);
    text(binary.right(), right);
  }

  /** Something of which text is made. */
  void text(Expression expression) {
    text(expression, evaluate(expression));
  }

  private void text(Expression operand, Value value) {
    if (!PlainTypes.isPlain(operand.type())) {
      calls.objects.requireText(value, operand.type(), operand.span());
    }
  }

  /** The places that a reference may lead to. */
  Set<Place> places(Value value, Type type) {
    if (value instanceof Value.Reference reference) {
      return reference.places();
    }
    return Set.of(new Place.Anything(type));
  }

  /** What a slot of the given type may refer to when it holds {@code value}. */
  private Set<Place> referenced(Value value, Type type) {
    return PlainTypes.isPlain(type) ? Set.of() : new LinkedHashSet<>(places(value, type));
  }
}
