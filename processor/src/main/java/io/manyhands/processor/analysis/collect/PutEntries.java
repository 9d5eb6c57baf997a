package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import java.util.Optional;

/** {@code map.put(k, v)} and {@code map.putIfAbsent(k, v)}. */
final class PutEntries implements Addition.Pattern {
  @Override
  public Optional<Addition> match(Expression.Call call, Target target) {
    String name = call.method().name();
    boolean matches =
        target.receives(call)
            && CollectionTypes.isMap(target.type())
            && call.arguments().size() == 2
            && target.isFreeOf(call.arguments());
    if (!matches || !(name.equals("put") || name.equals("putIfAbsent"))) {
      return Optional.empty();
    }
    return Addition.of(
        call,
        name.equals("put") ? new Form.Put() : new Form.PutIfAbsent(false),
        call.arguments().subList(0, 1));
  }
}
