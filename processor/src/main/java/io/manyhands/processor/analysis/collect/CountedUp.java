package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code counter.incrementAndGet()}, {@code adder.add(x)}: a number that a map holds. */
final class CountedUp implements Addition.Pattern {
  private static final Set<String> NAMES =
      Set.of(
          "incrementAndGet",
          "getAndIncrement",
          "decrementAndGet",
          "getAndDecrement",
          "addAndGet",
          "getAndAdd",
          "increment",
          "decrement",
          "add");

  @Override
  public Optional<Addition> match(Expression.Call call, Target target) {
    boolean matches =
        CollectionTypes.isCounter(target.type())
            && target.receives(call)
            && NAMES.contains(call.method().name())
            && target.isFreeOf(call.arguments());
    return matches ? Addition.of(call, new Form.Counted(), List.of()) : Optional.empty();
  }
}
