package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code text.append(a).append(b)}, {@code joiner.add(a).add(b)}. */
final class AppendedText implements Addition.Pattern {
  @Override
  public Optional<Addition> match(Expression.Call call, Target target) {
    if (!CollectionTypes.isText(target.type())) {
      return Optional.empty();
    }
    boolean isJoiner = CollectionTypes.isJoiner(target.type());
    List<Expression.Call> calls = new ArrayList<>();
    Expression link = call;
    while (link instanceof Expression.Call next
        && next.method().name().equals(isJoiner ? "add" : "append")
        && next.receiver().isPresent()
        && target.isFreeOf(next.arguments())) {
      calls.add(next);
      link = next.receiver().get();
    }
    Form form = isJoiner ? new Form.Joined() : text(target.type());
    return target.is(link) && !calls.isEmpty()
        ? Optional.of(new Addition(List.copyOf(calls), form, List.of(), 1))
        : Optional.empty();
  }

  private static Form text(Type type) {
    return new Form.Text(type.is("java.lang.StringBuffer"));
  }
}
