package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a call does that adds to a collection in which each chunk has its own part: it evaluates its
 * arguments. What it adds stays out of sight until the loop has ended.
 */
final class CollectRules {
  private static final Set<String> LISTS =
      Set.of("java.util.ArrayList", "java.util.LinkedList", "java.util.ArrayDeque");
  private static final Set<String> MAKING =
      Set.of(
          "java.util.List.of",
          "java.util.Arrays.asList",
          "java.util.Collections.singletonList",
          "java.util.Collections.nCopies");
  private static final Set<String> KEYED =
      Set.of(
          "contains",
          "put",
          "putIfAbsent",
          "merge",
          "compute",
          "computeIfAbsent",
          "get",
          "getOrDefault",
          "containsKey");
  private final Machine machine;
  private final ExpressionRules expressions;
  private final CallRules calls;

  CollectRules(Machine machine, ExpressionRules expressions, CallRules calls) {
    this.machine = machine;
    this.expressions = expressions;
    this.calls = calls;
  }

  /** Whether {@code call} adds to such a collection, or looks into a chunk's own part. */
  boolean know(Expression.Call call) {
    return (machine.frame().collecting().contains(call)
            || machine.collecting.inMethods().contains(call))
        && !machine.collecting.inside().containsKey(call);
  }

  /** The calls that add to such a collection in the method that {@code call} gives it to. */
  Set<Expression.Call> inside(Expression.Call call) {
    boolean isOwn =
        machine.frame().isRegion()
            || machine.frame().collecting().contains(call)
            || machine.collecting.inMethods().contains(call);
    return isOwn ? machine.collecting.inside().getOrDefault(call, Set.of()) : Set.of();
  }

  Value apply(Expression.Call call) {
    if (call.receiver().isEmpty()) {
      return addAll(call);
    }
    Expression receiver = call.receiver().get();
    if (receiver instanceof Expression.Call) {
      expressions.evaluate(receiver);
    } else if (receiver instanceof Expression.FieldAccess access && access.target().isEmpty()) {
      calls.initializers.use(access.field().owner(), access.span());
    }
    String name = call.method().name();
    for (Expression argument : call.arguments()) {
      if (isFunction(argument)) {
        if (name.equals("compute")) {
          run((Expression.Lambda) argument);
        }
        continue;
      }
      Value value = expressions.evaluate(argument);
      if (isKey(call, argument)) {
        calls.objects.requireEquality(value, argument.type(), argument.span(), call.method());
      } else if (name.equals("addAll")) {
        requireElements(call, argument, value);
      } else if (isText(call, name) && !PlainTypes.isPlain(argument.type())) {
        requireText(call, argument, value);
      }
    }
    return machine.unknown(call.type(), call.span());
  }

  private static boolean isText(Expression.Call call, String name) {
    return name.equals("append")
        || (name.equals("add") && call.method().owner().is("java.util.StringJoiner"));
  }

  /** Whether the collection hashes or compares an argument: an element of a set, a key of a map. */
  private boolean isKey(Expression.Call call, Expression argument) {
    return machine.collecting.compared().contains(argument)
        || (KEYED.contains(call.method().name()) && argument == call.arguments().get(0));
  }

  /** {@code Collections.addAll(out, a, b)}, where an array may stand for the elements. */
  private Value addAll(Expression.Call call) {
    for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
      Value value = expressions.evaluate(argument);
      if (argument.type() instanceof Type.Array array) {
        for (Place place : expressions.places(value, array)) {
          expressions.recordElement(
              false, place, Optional.empty(), array.component(), argument.span());
        }
      }
    }
    return machine.unknown(call.type(), call.span());
  }

  /** A function that has been recognized: what it does is known. */
  private static boolean isFunction(Expression argument) {
    return argument instanceof Expression.Lambda;
  }

  /**
   * What the function of {@code map.compute(k, f)} reads: it is called with a chunk's own value.
   */
  private void run(Expression.Lambda function) {
    List<Value> given =
        function.parameters().stream()
            .map(parameter -> machine.unknown(parameter.type(), function.span()))
            .toList();
    List<Place.Fresh> places =
        expressions.places(expressions.evaluate(function), function.type()).stream()
            .filter(place -> machine.heap.function(place).isPresent())
            .map(Place.Fresh.class::cast)
            .toList();
    expressions.functions.call(places, given, Type.Declared.OBJECT, function.span());
  }

  /** A collection whose elements are taken over: one that only reads when it is read. */
  private void requireElements(Expression.Call call, Expression argument, Value value) {
    if (isOwn(value, LISTS) || isMadeOf(argument)) {
      return;
    }
    boolean isCopied =
        value instanceof Value.Reference reference
            && !reference.places().isEmpty()
            && reference.places().stream()
                .allMatch(place -> calls.library.held.isCopied(place, argument.span()));
    if (isCopied) {
      return;
    }
    Optional<Place.Shared> list = sharedList(argument.type(), value);
    if (list.isEmpty()) {
      refuse(call, argument);
      return;
    }
    machine.needPlainList(list.get().base());
    expressions.recordElement(
        false,
        new Place.Anything(list.get().type()),
        Optional.empty(),
        Type.Declared.OBJECT,
        argument.span());
  }

  /** {@code List.of(a, b)}, which holds what has been evaluated. */
  private static boolean isMadeOf(Expression argument) {
    return argument instanceof Expression.Call call
        && MAKING.contains(call.method().owner().qualifiedName() + "." + call.method().name())
        && call.arguments().stream().noneMatch(element -> element.type() instanceof Type.Array);
  }

  private static Optional<Place.Shared> sharedList(Type type, Value value) {
    boolean isList = type.is("java.util.List") || LISTS.stream().anyMatch(type::is);
    return isList
            && value instanceof Value.Reference reference
            && reference.places().size() == 1
            && reference.places().iterator().next() instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
        ? Optional.of(shared)
        : Optional.empty();
  }

  /** Something whose text is taken over: a builder of the iteration's own, or characters. */
  private void requireText(Expression.Call call, Expression argument, Value value) {
    if (argument.type() instanceof Type.Array array && array.component() == Type.Primitive.CHAR) {
      for (Place place : expressions.places(value, argument.type())) {
        expressions.recordElement(
            false, place, Optional.empty(), array.component(), argument.span());
      }
    } else if (!isOwn(value, Set.of("java.lang.StringBuilder"))) {
      refuse(call, argument);
    }
  }

  private static boolean isOwn(Value value, Set<String> classes) {
    return value instanceof Value.Reference reference
        && !reference.places().isEmpty()
        && reference.places().stream()
            .allMatch(
                place ->
                    place instanceof Place.Fresh fresh
                        && classes.stream().anyMatch(fresh.type()::is));
  }

  private void refuse(Expression.Call call, Expression argument) {
    machine.refuse(
        Code.UNKNOWN_CALL,
        argument.span(),
        call.method() + " may call methods of its argument of type " + argument.type(),
        "pass numbers, strings, or a list that the iteration has created");
  }
}
