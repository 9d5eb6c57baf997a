package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a call of a known JDK method does. */
final class LibraryRules {
  private final Machine machine;
  private final ExpressionRules expressions;
  private final ObjectRules objects;
  private final Sections sections;
  final HeldRules held;

  LibraryRules(Machine machine, ExpressionRules expressions, ObjectRules objects) {
    this.machine = machine;
    this.expressions = expressions;
    this.objects = objects;
    this.held = new HeldRules(machine, expressions, objects);
    this.sections = new Sections(machine, expressions);
  }

  /** A call that copies an array. */
  Value copy(Expression.Call call, Value array) {
    return sections.copy(call, array);
  }

  Value apply(
      LibraryEffects.Effect effect,
      Expression.Call call,
      Optional<Value> receiver,
      List<Value> arguments) {
    switch (effect.kind()) {
      case VALUE -> requirePlain(effect, call.method(), call.arguments(), arguments);
      case READS -> elements(false, call, arguments, 0, arguments.size());
      case FILLS, SORTS -> {
        if (call.arguments().stream().skip(1).allMatch(rest -> PlainTypes.isPlain(rest.type()))
            && call.arguments().get(0).type() instanceof Type.Array array
            && array.component() instanceof Type.Primitive) {
          if (effect.kind() == LibraryEffects.Kind.SORTS) {
            sections.record(false, call, arguments, 0);
          }
          sections.record(true, call, arguments, 0);
          return result(call.type(), call.span());
        }
        if (call.arguments().get(0).type() instanceof Type.Array) {
          return held.applyToArray(use(effect, call, receiver, arguments));
        }
        refuseArgument(call.arguments().get(0), call.method());
      }
      case COPIES -> {
        elements(false, call, arguments, 0, 1);
        elements(true, call, arguments, 2, 3);
      }
      case HOLDS, LOOKS -> {
        if (isEntry(call)) {
          return entry(call);
        }
        if (machine.values.sets(call)) {
          return machine.values.set(call);
        }
        Optional<Place.Shared> list = machine.elements.list(call, receiver);
        if (list.isPresent()) {
          return machine.elements.replace(call, list.get(), arguments.get(0));
        }
        return held.apply(use(effect, call, receiver, arguments));
      }
      case ADDS, FOLDS, SETS, CURRENT, ORDERED -> {
        return new AtomicRules(machine).apply(effect, call, receiver.orElseGet(Value.Other::new));
      }
      case SELF, ONCE -> {
        Optional<String> never = isOwn(receiver) ? Optional.empty() : never(call.method());
        if (never.isPresent()) {
          NeverRules.refuse(machine, call.method(), never.get(), call.span());
          return machine.unknown(call.type(), call.span());
        }
        if (isThrowable(call.method())) {
          Set<Place> made =
              receiver.map(self -> objects.places(self, call.method().owner())).orElse(Set.of());
          ThrowableRules.create(call.method(), call.arguments(), arguments, made, objects, machine);
        } else {
          requirePlain(effect, call.method(), call.arguments(), arguments);
        }
        return applyToReceiver(call, receiver);
      }
    }
    return result(call.type(), call.span());
  }

  /** Whether an entry of the map is read that the marked loop iterates over. */
  private boolean isEntry(Expression.Call call) {
    return call.method().owner().is("java.util.Map.Entry")
        && call.method().name().startsWith("get")
        && call.receiver().orElse(null) instanceof Expression.Local local
        && machine.entries.contains(local.variable());
  }

  /** The object that is the value of an entry can be looked at before the loop. */
  private Value entry(Expression.Call call) {
    Place.Shared value =
        machine.entryValues.get(((Expression.Local) call.receiver().orElseThrow()).variable());
    if (value == null
        || !call.method().name().equals("getValue")
        || PlainTypes.isPlain(call.type())) {
      return machine.unknown(call.type(), call.span());
    }
    return new Value.Reference(
        Set.of(new Place.Shared(value.base(), value.subscripts(), call.type())));
  }

  private static HeldRules.Use use(
      LibraryEffects.Effect effect,
      Expression.Call call,
      Optional<Value> receiver,
      List<Value> arguments) {
    return new HeldRules.Use(
        call.method(),
        effect,
        receiver,
        call.arguments(),
        arguments,
        call.type(),
        call.span(),
        call.receiver());
  }

  /** Something that was made, or is shared by all the world and never changes. */
  private Value result(Type type, Span span) {
    return PlainTypes.isPlain(type)
        ? machine.unknown(type, span)
        : new Value.Reference(Set.of(expressions.fresh(span, type)));
  }

  /** A constructor of a known class. */
  Value create(
      LibraryEffects.Effect effect,
      Expression.NewObject creation,
      Place.Fresh object,
      List<Value> arguments) {
    Method constructor = creation.constructor();
    if (effect.kind() == LibraryEffects.Kind.HOLDS) {
      return held.create(
          new HeldRules.Use(
              constructor,
              effect,
              Optional.empty(),
              creation.arguments(),
              arguments,
              creation.type(),
              creation.span()),
          object);
    }
    if (isThrowable(constructor)) {
      ThrowableRules.create(
          constructor, creation.arguments(), arguments, Set.of(object), objects, machine);
    } else {
      requirePlain(effect, constructor, creation.arguments(), arguments);
    }
    return new Value.Reference(Set.of(object));
  }

  /** A constructor that keeps a message and a cause, and makes text of one without the other. */
  private static boolean isThrowable(Method method) {
    String owner = method.owner().qualifiedName();
    return method.isConstructor() && (owner.endsWith("Exception") || owner.endsWith("Error"));
  }

  /** Whether a method is called on an object that the iteration has made, or on none. */
  private static boolean isOwn(Optional<Value> receiver) {
    return receiver.isEmpty()
        || (receiver.get() instanceof Value.Reference reference
            && !reference.places().isEmpty()
            && reference.places().stream().allMatch(place -> place instanceof Place.Fresh));
  }

  /** Why a method is never called on an object that iterations share, if it is known. */
  private Optional<String> never(Method method) {
    return method.owner().qualifiedName().contains("Random")
        ? Optional.of("random numbers")
        : machine.library.reason(method);
  }

  private Value applyToReceiver(Expression.Call call, Optional<Value> receiver) {
    Set<Place> places = new LinkedHashSet<>();
    if (receiver.isPresent() && receiver.get() instanceof Value.Reference reference) {
      places.addAll(reference.places());
    }
    if (!isOwn(receiver)) {
      machine.refuse(
          Code.CALL_EFFECT,
          call.span(),
          call.method() + " uses or changes an object that " + machine.wording.units() + " share",
          "create the object inside the " + machine.wording.region() + ", or use arrays");
      return machine.unknown(call.type(), call.span());
    }
    if (PlainTypes.isPlain(call.type())) {
      return machine.unknown(call.type(), call.span());
    }
    // The object itself, or one that came out of it.
    if (!call.method().owner().qualifiedName().equals(qualifiedName(call.type()))) {
      places.add(expressions.fresh(call.span(), call.type()));
    }
    return new Value.Reference(places);
  }

  private static String qualifiedName(Type type) {
    return type instanceof Type.Declared declared ? declared.qualifiedName() : "";
  }

  private void elements(
      boolean isWrite, Expression.Call call, List<Value> arguments, int from, int to) {
    for (int k = from; k < to; k++) {
      Expression argument = call.arguments().get(k);
      if (PlainTypes.isPlain(argument.type())) {
        continue;
      }
      if (!(argument.type() instanceof Type.Array array)
          || !PlainTypes.isPlain(array.component())) {
        refuseArgument(argument, call.method());
        continue;
      }
      sections.record(isWrite, call, arguments, k);
    }
  }

  /** Other arguments than plain ones may have their own {@code equals} or {@code toString}. */
  private void requirePlain(
      LibraryEffects.Effect effect, Method method, List<Expression> written, List<Value> values) {
    for (int k = 0; k < written.size(); k++) {
      Expression argument = written.get(k);
      Type type = argument.type();
      boolean isEnum =
          type instanceof Type.Declared declared
              && machine.program.classes().isEnum(declared)
              && !effect.makesText();
      if (PlainTypes.isPlain(type) || isEnum || isOfLibrary(values.get(k))) {
        continue;
      }
      if (type instanceof Type.Array array && PlainTypes.isPlain(array.component())) {
        for (Place place : expressions.places(values.get(k), type)) {
          expressions.recordElement(
              false, place, Optional.empty(), array.component(), argument.span());
        }
      } else if (effect.makesText() && !(type instanceof Type.Array)) {
        requireText(effect, method, k, argument, values.get(k));
      } else {
        refuseArgument(argument, method);
      }
    }
  }

  /** An argument of which text is made, from one end to the other or as it says itself. */
  private void requireText(
      LibraryEffects.Effect effect, Method method, int k, Expression argument, Value value) {
    List<Type> parameters = method.parameterTypes();
    if (parameters.get(Math.min(k, parameters.size() - 1)).is("java.lang.CharSequence")) {
      objects.requireCharacters(value, argument.type(), argument.span(), method);
    } else if (effect.needs().contains(LibraryEffects.Need.FORMAT)) {
      objects.requireFormat(value, argument.type(), argument.span(), method);
    } else {
      objects.requireText(value, argument.type(), argument.span());
    }
  }

  /** Whether it is null, or an object of the JDK that holds nothing of the program's. */
  private boolean isOfLibrary(Value value) {
    return value instanceof Value.Reference reference
        && reference.places().stream()
            .allMatch(
                place ->
                    place instanceof Place.Fresh fresh
                        && held.isOfLibrary(fresh)
                        && machine.heap.load(fresh, HeldRules.CONTENTS).isEmpty());
  }

  private void refuseArgument(Expression argument, Method method) {
    machine.refuse(
        Code.UNKNOWN_CALL,
        argument.span(),
        method + " may call methods of its argument of type " + argument.type(),
        "pass numbers, strings or arrays of numbers");
  }
}
