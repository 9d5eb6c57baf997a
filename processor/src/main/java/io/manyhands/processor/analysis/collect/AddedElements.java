package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code list.add(x)}, {@code set.add(x)}, {@code queue.offer(x)}, {@code list.addAll(xs)}, {@code
 * bits.set(k)}.
 */
final class AddedElements implements Addition.Pattern {
  private static final Set<String> NAMES =
      Set.of("add", "addLast", "offer", "offerLast", "addElement", "addAll");

  /** Methods of sets and heaps; {@code addLast} of a set moves an element that is there. */
  private static final Set<String> COMPARING = Set.of("add", "offer", "addAll");

  @Override
  public Optional<Addition> match(Expression.Call call, Target target) {
    if (CollectionTypes.isBits(target.type())) {
      return bit(call, target);
    }
    boolean compares =
        CollectionTypes.isSet(target.actual()) || CollectionTypes.isHeap(target.actual());
    boolean matches =
        target.receives(call)
            && (compares
                ? COMPARING.contains(call.method().name())
                : isAddition(call.method().name(), target))
            && call.arguments().size() == 1
            && (compares
                || CollectionTypes.keeps(target.type())
                || CollectionTypes.isCollection(target.type()))
            && target.isFreeOf(call.arguments());
    if (!matches) {
      return Optional.empty();
    }
    boolean oneByOne =
        call.method().name().equals("addAll")
            && PlainKeys.areElementsPlain(call.arguments().get(0).type());
    return Addition.of(
        call, new Form.Elements(), compares && !oneByOne ? call.arguments() : List.of());
  }

  private static Optional<Addition> bit(Expression.Call call, Target target) {
    return target.receives(call)
            && call.method().name().equals("set")
            && call.arguments().size() == 1
            && target.isFreeOf(call.arguments())
        ? Addition.of(call, new Form.Elements(), List.of())
        : Optional.empty();
  }

  /** A stack is pushed at its end, a deque at its front. */
  private static boolean isAddition(String name, Target target) {
    return NAMES.contains(name) || (name.equals("push") && target.type().is("java.util.Stack"));
  }
}
