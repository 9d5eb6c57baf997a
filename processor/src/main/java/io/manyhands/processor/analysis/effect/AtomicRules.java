package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Optional;

/** What calls of atomic variables and concurrent collections do, where iterations share them. */
final class AtomicRules {
  private final Machine machine;

  AtomicRules(Machine machine) {
    this.machine = machine;
  }

  Value apply(LibraryEffects.Effect effect, Expression.Call call, Value receiver) {
    // What an object of the iteration's own holds is not followed here.
    boolean plain =
        call.arguments().stream().allMatch(argument -> PlainTypes.isPlain(argument.type()));
    if (effect.kind() == LibraryEffects.Kind.FOLDS) {
      fold(call, receiver);
    } else if (!isOwn(receiver) || !plain) {
      share(effect, call, receiver);
    }
    return machine.unknown(call.type(), call.span());
  }

  /** An update by a function, which the runtime may call more than once. */
  private void fold(Expression.Call call, Value receiver) {
    Optional<String> operation = CommutingUpdates.operation(call);
    if (operation.isEmpty()) {
      refuseOrder(call, "it is not known that what " + call.method() + " is given commutes");
    } else if (!isOwn(receiver) && call != machine.discarded) {
      refuseOrder(call, "the result of " + call.method() + " depends on who came before");
    } else if (!isOwn(receiver)) {
      update(call, receiver, operation.get());
    }
  }

  private void share(LibraryEffects.Effect effect, Expression.Call call, Value receiver) {
    switch (effect.kind()) {
      case ADDS -> {
        if (call == machine.discarded) {
          update(call, receiver, "+");
        } else {
          refuseOrder(call, "the result of " + call.method() + " depends on who came before");
        }
      }
      case SETS -> {
        Optional<String> constant = constant(call);
        if (constant.isPresent()) {
          update(call, receiver, "= " + constant.get());
        } else {
          refuseOrder(call, "the value of the last call of " + call.method() + " stays");
        }
      }
      case CURRENT ->
          machine.refuse(
              Code.VOLATILE,
              call.span(),
              "the result of "
                  + call.method()
                  + " may be changed by other threads during the "
                  + machine.wording.region(),
              "read it into a local variable before the " + machine.wording.region());
      default ->
          refuseOrder(
              call,
              "it shows in which order " + machine.wording.units() + " call " + call.method());
    }
  }

  private void update(Expression.Call call, Value receiver, String operation) {
    if (!(receiver instanceof Value.Reference reference)) {
      refuseOrder(call, "it is not known which object is meant");
      return;
    }
    for (Place place : reference.places()) {
      if (place instanceof Place.Shared shared && shared.subscripts().isEmpty()) {
        requireImplementation(call, shared.base());
      } else if (!call.method().isFixed()) {
        refuseOrder(call, "it is not known which class the object is of");
      }
      machine.record(new Access.OfAtomic(place, operation, machine.site(call.span())));
    }
  }

  /** A class may extend {@code LongAdder} and do something else. */
  private void requireImplementation(Expression.Call call, Path object) {
    if (!call.method().isFixed()) {
      machine.needImplementation(new Guard.Runs(object, List.of(call.method())));
    }
  }

  private void refuseOrder(Expression.Call call, String reason) {
    machine.refuse(
        Code.UPDATE_ORDER,
        call.span(),
        "order of updates is not kept: " + reason,
        "use only updates whose order does not show, such as incrementAndGet() without its result,"
            + " or say @Shared(Sharing.THREAD_SAFE) where the object is declared if the order is"
            + " of no interest");
  }

  private static Optional<String> constant(Expression.Call call) {
    return call.arguments().size() == 1
            && call.arguments().get(0) instanceof Expression.Literal literal
        ? literal.value().map(Object::toString)
        : Optional.empty();
  }

  private static boolean isOwn(Value value) {
    return value instanceof Value.Reference reference
        && reference.places().stream().allMatch(place -> place instanceof Place.Fresh);
  }
}
