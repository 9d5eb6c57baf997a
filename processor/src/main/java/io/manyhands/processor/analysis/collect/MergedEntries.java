package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import java.util.Optional;

/** {@code map.merge(k, v, Integer::sum)}. */
final class MergedEntries implements Addition.Pattern {
  @Override
  public Optional<Addition> match(Expression.Call call, Target target) {
    boolean matches =
        target.receives(call)
            && call.method().name().equals("merge")
            && call.arguments().size() == 3
            && CollectionTypes.isMap(target.type())
            && target.isFreeOf(call.arguments());
    if (!matches) {
      return Optional.empty();
    }
    Type value = CollectionTypes.valueType(target.type());
    return Folds.of(call.arguments().get(2), value)
        .flatMap(
            fold ->
                Addition.of(
                    call, new Form.Merge(fold, value, false), call.arguments().subList(0, 1)));
  }
}
