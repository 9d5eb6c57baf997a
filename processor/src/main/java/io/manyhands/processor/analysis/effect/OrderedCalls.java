package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of objects that are kept in order: they happen in the order of the iterations, and on the
 * user's word change nothing of the loop's but the object and the arrays that it is given.
 */
final class OrderedCalls {
  /** What they are given they keep, and do not look into. */
  private static final Set<String> KEEPERS =
      Set.of(
          "java.util.List",
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.Collection",
          "java.util.Deque",
          "java.util.ArrayDeque",
          "java.util.Queue");

  /** Beginnings of the names of methods with which they do. */
  private static final Set<String> ASKING = Set.of("contains", "remove", "indexOf", "lastIndexOf");

  private final Machine machine;
  private final ExpressionRules expressions;
  private final ObjectRules objects;

  OrderedCalls(Machine machine, ExpressionRules expressions, ObjectRules objects) {
    this.machine = machine;
    this.expressions = expressions;
    this.objects = objects;
  }

  /** Whether {@code call} is one of such an object, or of what such a call has returned. */
  static boolean isOrdered(Expression.Call call, Ordering order) {
    Expression receiver = call.receiver().orElse(null);
    if (receiver instanceof Expression.Call inner) {
      return isOrdered(inner, order);
    }
    if (receiver instanceof Expression.Local local) {
      return local.variable().sharing() == Sharing.ORDERED || order.implies(local.variable());
    }
    return receiver instanceof Expression.FieldAccess access
        && access.field().sharing() == Sharing.ORDERED;
  }

  /** A call of which nothing else is known. */
  Value pass(Expression.Call call, List<Value> arguments) {
    if (!isKnown(call)) {
      machine.trust(call.span());
    }
    boolean keeps =
        KEEPERS.contains(call.method().owner().qualifiedName())
            && ASKING.stream().noneMatch(call.method().name()::startsWith);
    for (int k = 0; k < arguments.size(); k++) {
      Type type = call.arguments().get(k).type();
      if (!PlainTypes.isPlain(type)) {
        expressions.places(arguments.get(k), type).forEach(place -> use(place, call, keeps));
      }
    }
    return machine.unknown(call.type(), call.span());
  }

  /** Whether it is one of a class of the JDK that nobody extends, {@code text.append(x)}. */
  private static boolean isKnown(Expression.Call call) {
    return call.receiver().map(Expression::type).orElse(null) instanceof Type.Declared type
        && type.isFinal()
        && type.packageName().startsWith("java.");
  }

  private boolean isOfProgram(Type type) {
    return type instanceof Type.Declared declared
        && machine.program.classes().isOfProgram(declared);
  }

  private void use(Place place, Expression.Call call, boolean keeps) {
    if (machine.heap.function(place).isPresent()) {
      ThreadSafety.refuseFunction(machine, call);
      return;
    }
    if (place instanceof Place.Fresh fresh) {
      if (!keeps && isOfProgram(fresh.type())) {
        // A set asks for the hash code of what it is given, a stream for its text.
        objects.requireEquality(place, call.span(), call.method());
        objects.requireText(place, call.span(), call.method());
      }
      return;
    }
    if (keeps) {
      return;
    }
    if (place.type() instanceof Type.Array array && array.component() instanceof Type.Primitive) {
      expressions.recordElement(false, place, Optional.empty(), array.component(), call.span());
      expressions.recordElement(true, place, Optional.empty(), array.component(), call.span());
    } else {
      machine.record(new Access.OfEverything(machine.site(call.span())));
    }
  }
}
