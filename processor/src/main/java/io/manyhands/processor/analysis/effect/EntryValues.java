package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Optional;

/**
 * {@code entry.setValue(x)} of the entries that the marked loop goes through: each iteration has an
 * entry of its own, and to give it another value moves none in the maps whose entries are checked
 * for.
 */
public final class EntryValues {
  private final Machine machine;
  private Optional<Polynomial> position = Optional.empty();
  private Optional<Span> first = Optional.empty();

  EntryValues(Machine machine) {
    this.machine = machine;
  }

  /** The loop goes through entries, the one at {@code place} in this iteration. */
  void goThrough(Polynomial place) {
    position = Optional.of(place);
  }

  /** Whether a call sets the value of the iteration's own entry. */
  boolean sets(Expression.Call call) {
    return position.isPresent()
        && call.method().owner().is("java.util.Map.Entry")
        && call.method().name().equals("setValue")
        && call.receiver().orElse(null) instanceof Expression.Local local
        && machine.entries.contains(local.variable())
        && PlainTypes.isPlain(call.type());
  }

  /** Whether keys are compared without code of the program: a concurrent map looks the key up. */
  public static boolean hasPlainKey(Type entry) {
    return entry instanceof Type.Declared declared
        && declared.arguments().size() == 2
        && PlainTypes.isPlain(declared.arguments().get(0));
  }

  /** An entry of one iteration is none of another. */
  Value set(Expression.Call call) {
    Variable entry = ((Expression.Local) call.receiver().orElseThrow()).variable();
    Place all = new Place.Shared(Path.of(entry), List.of(), entry.type());
    machine.record(
        new Access.OfElement(true, all, position, Type.Primitive.VOID, machine.site(call.span())));
    if (!machine.isSilent() && first.isEmpty()) {
      first = Optional.of(call.span());
    }
    return machine.unknown(call.type(), call.span());
  }

  /** Whether an access is to the value of an entry. */
  public static boolean isOf(Access.OfElement access) {
    return access.component() == Type.Primitive.VOID;
  }

  /** The map itself, or a view of it, must not be looked at meanwhile. */
  void check() {
    if (first.isEmpty()) {
      return;
    }
    machine.lists.stream()
        .filter(read -> !LibraryEffects.isList(read.type()) && !LibraryEffects.isText(read.type()))
        .forEach(this::refuse);
    machine.plainElements.forEach(held -> refuse(held.base()));
  }

  private void refuse(Path read) {
    machine.refuse(
        Code.CALL_EFFECT,
        first.orElseThrow(),
        "iterations set values of entries, and " + read + " may show them",
        "put new values into another map, and take them over after the loop by putAll");
  }
}
