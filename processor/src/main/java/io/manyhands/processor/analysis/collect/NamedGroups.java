package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code List<V> list = map.computeIfAbsent(k, key -> new ArrayList<>()); list.add(x);}, and {@code
 * List<V> list = buckets[k]; list.add(x);}.
 */
final class NamedGroups {
  private NamedGroups() {}

  /**
   * What a declaration and the statements that use its variable add to {@code target}.
   *
   * @param statement the declaration
   * @param body everything in which the variable may occur
   * @param helpers knows methods that may be given a collection
   */
  static Optional<Addition> match(
      Statement statement, Target target, Statement body, PassedOn helpers) {
    if (!(statement instanceof Statement.Declaration declaration)
        || declaration.initializer().isEmpty()) {
      return Optional.empty();
    }
    Expression value = declaration.initializer().get();
    if (AddedInElements.isElement(value, target)) {
      return additions(declaration.variable(), value.type(), body, helpers)
          .flatMap(addition -> AddedInElements.outer(addition, value));
    }
    return value instanceof Expression.Call lookup
        ? GroupedEntries.created(lookup, target)
            .flatMap(created -> grouped(declaration.variable(), lookup, created, body, helpers))
        : Optional.empty();
  }

  private static Optional<Addition> grouped(
      Variable variable,
      Expression.Call lookup,
      Type.Declared created,
      Statement body,
      PassedOn helpers) {
    return additions(variable, created, body, helpers)
        .map(addition -> addition.under(lookup, new Form.Group(created, addition.form(), false)));
  }

  /** What the statements that use the variable add to what it names. */
  private static Optional<Addition> additions(
      Variable variable, Type named, Statement body, PassedOn helpers) {
    Target group = new Target.Held(Accumulator.of(variable), named);
    List<Addition> additions = AdditionSearch.of(body, group, helpers);
    int[] mentions = {0};
    Nodes.eachExpression(body, part -> mentions[0] += group.is(part) ? 1 : 0);
    boolean explained =
        !additions.isEmpty()
            && mentions[0] == additions.stream().mapToInt(Addition::uses).sum()
            && !Separators.isOne(Separators.form(additions))
            && additions.stream().map(Addition::form).distinct().count() == 1;
    if (!explained) {
      return Optional.empty();
    }
    List<Expression.Call> calls = new ArrayList<>();
    List<Expression> keys = new ArrayList<>();
    List<Expression> passed = new ArrayList<>();
    Map<Expression.Call, Set<Expression.Call>> inside = new HashMap<>();
    for (Addition addition : additions) {
      calls.addAll(addition.calls());
      keys.addAll(addition.keys());
      passed.addAll(addition.passed());
      inside.putAll(addition.inside());
    }
    return Optional.of(
        new Addition(
            List.copyOf(calls),
            additions.get(0).form(),
            List.copyOf(keys),
            1,
            List.copyOf(passed),
            Map.copyOf(inside)));
  }
}
