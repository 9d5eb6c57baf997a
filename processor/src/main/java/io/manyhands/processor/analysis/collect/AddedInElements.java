package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code buckets[k].add(x)}, {@code lists.get(k).add(x)}, {@code groups.get(key).add(x)}: what
 * stands in an array, list or map from before the loop is added to, and stays where it is.
 */
final class AddedInElements implements Addition.Pattern {
  @Override
  public Optional<Addition> match(Expression.Call call, Target target) {
    // The element may be the receiver of several calls in a chain: texts[k].append(a).append(b).
    Optional<Expression> link = call.receiver();
    while (link.isPresent()) {
      Expression element = link.get();
      if (isElement(element, target)) {
        return Additions.match(call, new Target.Part(element, target, element.type()))
            .flatMap(addition -> outer(addition, element));
      }
      link = element instanceof Expression.Call next ? next.receiver() : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether {@code expression} gives an element of {@code target}, and does no more. */
  static boolean isElement(Expression expression, Target target) {
    if (expression instanceof Expression.ArrayAccess access) {
      return target.is(access.array()) && asksForLengthsOnly(access.index(), target);
    }
    return expression instanceof Expression.Call call
        && target.receives(call)
        && call.method().name().equals("get")
        && call.arguments().size() == 1
        && CollectionTypes.elementType(target.type()).isPresent()
        && target.isFreeOf(call.arguments());
  }

  /** {@code hash % buckets.length}: chunks have as many. */
  private static boolean asksForLengthsOnly(Expression index, Target target) {
    int[] others = {0};
    Nodes.each(
        index,
        part -> {
          others[0] += target.is(part) ? 1 : 0;
          others[0] -= part instanceof Expression.ArrayLength all && target.is(all.array()) ? 1 : 0;
        });
    return others[0] == 0;
  }

  /** The same addition, as one to the elements of what {@code element} comes from. */
  static Optional<Addition> outer(Addition addition, Expression element) {
    if (!isSimple(addition.form())) {
      return Optional.empty();
    }
    List<Expression.Call> calls = new ArrayList<>(addition.calls());
    List<Expression> keys = new ArrayList<>(addition.keys());
    List<Expression> passed = new ArrayList<>(addition.passed());
    if (element instanceof Expression.Call lookup) {
      calls.add(lookup);
      lookup
          .receiver()
          .map(Expression::type)
          .filter(CollectionTypes::isMap)
          .ifPresent(map -> keys.add(lookup.arguments().get(0)));
    } else {
      passed.add(((Expression.ArrayAccess) element).array());
    }
    return Optional.of(
        new Addition(
            List.copyOf(calls),
            new Form.Each(addition.form()),
            List.copyOf(keys),
            addition.uses(),
            List.copyOf(passed),
            addition.inside()));
  }

  /** One for which it does not matter what is there already. */
  private static boolean isSimple(Form form) {
    return form instanceof Form.Elements
        || form instanceof Form.Text
        || form instanceof Form.Put
        || form instanceof Form.PutIfAbsent
        || form instanceof Form.Counted
        || (form instanceof Form.Merge merge && !merge.byPutting());
  }
}
