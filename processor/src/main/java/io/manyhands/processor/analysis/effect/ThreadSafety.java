package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Optional;

/**
 * Calls of objects that the user calls {@code THREAD_SAFE}: several threads may call them at once,
 * in any order, and nothing that the loop can see depends on it.
 */
final class ThreadSafety {
  private final Machine machine;
  private final ExpressionRules expressions;

  ThreadSafety(Machine machine, ExpressionRules expressions) {
    this.machine = machine;
    this.expressions = expressions;
  }

  /** Whether the receiver of {@code call} is declared so. */
  static boolean isDeclared(Expression.Call call) {
    Expression receiver = call.receiver().orElse(null);
    if (receiver instanceof Expression.Local local) {
      return local.variable().sharing() == Sharing.THREAD_SAFE;
    }
    return receiver instanceof Expression.FieldAccess access
        && access.field().sharing() == Sharing.THREAD_SAFE;
  }

  /** The call passes through; objects of the loop's that it is given count as read. */
  Value pass(Expression.Call call, List<Value> arguments) {
    machine.callForeign(call.span());
    machine.trust(call.span());
    // Neither may iterations make such calls that the loop would have ended before.
    machine.mayGoOn("what " + call.method() + " does is not known");
    for (int k = 0; k < arguments.size(); k++) {
      Type type = call.arguments().get(k).type();
      if (!PlainTypes.isPlain(type)) {
        expressions.places(arguments.get(k), type).forEach(place -> read(place, call));
      }
    }
    return machine.unknown(call.type(), call.span());
  }

  /** Who knows when, and by which thread, it will be called. */
  static void refuseFunction(Machine machine, Expression.Call call) {
    machine.refuse(
        Code.UNKNOWN_CALL,
        call.span(),
        call.method() + " is given a function that it may call at any time",
        "give it values");
  }

  private void read(Place place, Expression.Call call) {
    if (machine.heap.function(place).isPresent()) {
      refuseFunction(machine, call);
      return;
    }
    if (place instanceof Place.Fresh) {
      return;
    }
    if (place.type() instanceof Type.Array array && array.component() instanceof Type.Primitive) {
      expressions.recordElement(false, place, Optional.empty(), array.component(), call.span());
    } else {
      machine.record(new Access.OfEverything(machine.site(call.span())));
    }
  }
}
