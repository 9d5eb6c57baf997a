package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a call of a known JDK method does. */
final class LibraryRules {
  private static final Set<String> LISTS =
      Set.of(
          "java.util.List", "java.util.ArrayList", "java.util.LinkedList", "java.util.Collection");
  private static final Set<String> READING = Set.of("get", "size", "isEmpty");
  private static final Type OBJECT =
      new Type.Declared("java.lang", List.of("Object"), List.of(), true, false, false);

  private final Machine machine;
  private final ExpressionRules expressions;

  LibraryRules(Machine machine, ExpressionRules expressions) {
    this.machine = machine;
    this.expressions = expressions;
  }

  Value apply(
      LibraryEffects.Effect effect,
      Expression.Call call,
      Optional<Value> receiver,
      List<Value> arguments) {
    Optional<Path> list = readList(call, receiver);
    if (list.isPresent()) {
      return readElement(call, list.get(), arguments);
    }
    switch (effect) {
      case VALUE -> requirePlain(call.arguments(), call);
      case READS -> elements(false, call, arguments, 0, arguments.size());
      case FILLS -> {
        elements(true, call, arguments, 0, 1);
        requirePlain(call.arguments().subList(1, call.arguments().size()), call);
      }
      case SORTS -> {
        elements(false, call, arguments, 0, 1);
        elements(true, call, arguments, 0, 1);
        requirePlain(call.arguments().subList(1, call.arguments().size()), call);
      }
      case COPIES -> {
        elements(false, call, arguments, 0, 1);
        elements(true, call, arguments, 2, 3);
      }
      case LISTED -> {
        return applyToReceiver(LibraryEffects.Effect.KEEPS, call, receiver);
      }
      case ENTRY -> requireEntry(call);
      case SELF, KEEPS, ONCE -> {
        return applyToReceiver(effect, call, receiver);
      }
    }
    return result(call);
  }

  /** The list that existed before the loop and that {@code call} only reads, if it is one. */
  private static Optional<Path> readList(Expression.Call call, Optional<Value> receiver) {
    boolean reads =
        READING.contains(call.method().name())
            && LISTS.contains(call.method().owner().qualifiedName())
            && receiver.isPresent()
            && receiver.get() instanceof Value.Reference;
    if (!reads) {
      return Optional.empty();
    }
    Set<Place> places = ((Value.Reference) receiver.get()).places();
    return places.size() == 1
            && places.iterator().next() instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
        ? Optional.of(shared.base())
        : Optional.empty();
  }

  /** A list may be a view of an array, so its elements count as anybody's array elements. */
  private Value readElement(Expression.Call call, Path list, List<Value> arguments) {
    machine.needPlainList(list);
    expressions.recordElement(
        false, new Place.Anything(list.type()), Optional.empty(), OBJECT, call.span());
    Optional<Polynomial> subscript =
        arguments.size() == 1 ? Arithmetic.polynomial(arguments.get(0)) : Optional.empty();
    boolean isObject = call.type().isReference() && !PlainTypes.isPlain(call.type());
    return subscript.isPresent() && isObject && !machine.heap.referencesChange()
        ? new Value.Reference(Set.of(new Place.Shared(list, List.of(subscript.get()), call.type())))
        : machine.unknown(call.type(), call.span());
  }

  /** Entries of other maps may be anybody's. */
  private void requireEntry(Expression.Call call) {
    boolean plain =
        call.receiver().orElse(null) instanceof Expression.Local local
            && machine.entries.contains(local.variable());
    if (!plain) {
      machine.refuse(
          Code.UNKNOWN_CALL,
          call.span(),
          "the effects of " + call.method() + " are known for the entries of the marked loop alone",
          "iterate over map.entrySet() in the marked loop");
    }
  }

  private Value result(Expression.Call call) {
    if (call.type() instanceof Type.Array) {
      return new Value.Reference(Set.of(expressions.fresh(call.span(), call.type())));
    }
    return machine.unknown(call.type(), call.span());
  }

  /** A constructor of a known class. */
  Value create(Expression.NewObject creation, Value object) {
    requirePlain(creation.arguments(), creation);
    return object;
  }

  private Value applyToReceiver(
      LibraryEffects.Effect effect, Expression.Call call, Optional<Value> receiver) {
    if (effect == LibraryEffects.Effect.SELF) {
      requirePlain(call.arguments(), call);
    }
    boolean own =
        receiver.isPresent()
            && receiver.get() instanceof Value.Reference reference
            && reference.places().stream().allMatch(place -> place instanceof Place.Fresh);
    if (!own) {
      machine.refuse(
          Code.CALL_EFFECT,
          call.span(),
          call.method() + " uses or changes an object that " + machine.wording.units() + " share",
          "create the object inside the " + machine.wording.region() + ", or use arrays");
    }
    // A list of lists also returns its own type, but not itself.
    boolean fluent =
        call.method().owner().is("java.lang.StringBuilder")
            && call.type().is("java.lang.StringBuilder");
    return fluent && receiver.isPresent()
        ? receiver.get()
        : machine.unknown(call.type(), call.span());
  }

  private void elements(
      boolean isWrite, Expression.Call call, List<Value> arguments, int from, int to) {
    for (int k = from; k < to; k++) {
      Expression argument = call.arguments().get(k);
      if (PlainTypes.isPlain(argument.type())) {
        continue;
      }
      if (!(argument.type() instanceof Type.Array array)
          || !(array.component() instanceof Type.Primitive)) {
        refuseArgument(argument, call);
        continue;
      }
      for (Place place : expressions.places(arguments.get(k), argument.type())) {
        expressions.recordElement(isWrite, place, Optional.empty(), array.component(), call.span());
      }
    }
  }

  /** Other arguments than plain ones may have their own {@code equals} or {@code toString}. */
  private void requirePlain(List<Expression> arguments, Expression call) {
    for (Expression argument : arguments) {
      boolean isThrowable = call.type().toString().endsWith("Exception");
      if (!PlainTypes.isPlain(argument.type()) && !isThrowable) {
        refuseArgument(argument, call);
      }
    }
  }

  private void refuseArgument(Expression argument, Expression call) {
    String name =
        call instanceof Expression.Call method
            ? method.method().toString()
            : ((Expression.NewObject) call).constructor().toString();
    machine.refuse(
        Code.UNKNOWN_CALL,
        argument.span(),
        name + " may call methods of its argument of type " + argument.type(),
        "pass numbers, strings or arrays of numbers");
  }
}
