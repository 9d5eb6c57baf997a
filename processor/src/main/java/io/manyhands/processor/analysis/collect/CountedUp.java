package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code counter.incrementAndGet()}, {@code adder.add(x)}, {@code statistics.accept(x)}: a number,
 * or several, that a map holds.
 */
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
    boolean isSummary = CollectionTypes.isSummary(target.type());
    String name = call.method().name();
    boolean matches =
        CollectionTypes.isCounter(target.type())
            && target.receives(call)
            && (isSummary ? name.equals("accept") : NAMES.contains(name))
            && target.isFreeOf(call.arguments());
    boolean sumsFractions = target.type().is("java.util.DoubleSummaryStatistics");
    return matches
        ? Addition.of(call, new Form.Counted(sumsFractions), List.of())
        : Optional.empty();
  }
}
