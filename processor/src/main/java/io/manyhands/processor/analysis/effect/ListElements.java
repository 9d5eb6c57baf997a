package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Elements of lists that iterations replace, {@code list.set(i, f(list.get(i)))}: they are compared
 * as elements of arrays are. Which lists hold their elements themselves is checked at run time.
 */
final class ListElements {
  private final Machine machine;
  private final List<Access> reads = new ArrayList<>();
  private final Set<Path> replaced = new LinkedHashSet<>();

  ListElements(Machine machine) {
    this.machine = machine;
  }

  /** The lists whose elements are replaced. */
  Set<Path> replaced() {
    return replaced;
  }

  /** What is read of collections; of no interest where no list changes. */
  List<Access> reads() {
    return replaced.isEmpty() ? List.of() : reads;
  }

  /** Forgets what the header reads before the first iteration. */
  void clear() {
    reads.clear();
  }

  /** Elements of a collection are read: the one at {@code position}, or any. */
  void read(Place collection, Optional<Polynomial> position, Span span) {
    if (!machine.isSilent()) {
      reads.add(
          new Access.OfElement(
              false, collection, position, Type.Declared.OBJECT, machine.site(span)));
    }
  }

  /** The list from before the region of which a call replaces an element, if it does. */
  Optional<Place.Shared> list(Expression.Call call, Optional<Value> receiver) {
    boolean sets =
        machine.isGuarded()
            && call.method().name().equals("set")
            && call.arguments().size() == 2
            && LibraryEffects.isList(call.method().owner());
    return sets
            && receiver.orElse(null) instanceof Value.Reference reference
            && reference.places().size() == 1
            && reference.places().iterator().next() instanceof Place.Shared list
            && list.subscripts().isEmpty()
            && LibraryEffects.isList(list.type())
            && isNamed(call.receiver().orElseThrow(), list.base())
        ? Optional.of(list)
        : Optional.empty();
  }

  /** Whether it is the list under its own name, and not a part of it under another one. */
  private static boolean isNamed(Expression receiver, Path path) {
    if (receiver instanceof Expression.Local local) {
      return path.equals(Path.of(local.variable()));
    }
    if (!(receiver instanceof Expression.FieldAccess access)) {
      return false;
    }
    return path.fields().isEmpty()
        ? path.root() instanceof Path.Root.OfStatic root && root.field().equals(access.field())
        : path.fields().get(path.fields().size() - 1).equals(access.field());
  }

  /** {@code list.set(i, x)}, which gives what was there. */
  Value replace(Expression.Call call, Place.Shared list, Value position) {
    machine.needPlainList(list.base());
    Optional<Polynomial> place = Arithmetic.polynomial(position);
    machine.record(
        new Access.OfElement(true, list, place, Type.Declared.OBJECT, machine.site(call.span())));
    if (!machine.isSilent()) {
      replaced.add(list.base());
    }
    if (!PlainTypes.isPlain(call.type())) {
      machine.heap.changeReferences();
      machine.state.store(Optional.empty());
    }
    return machine.unknown(call.type(), call.span());
  }
}
