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

/** {@code List<V> list = map.computeIfAbsent(k, key -> new ArrayList<>()); list.add(x);}. */
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
        || !(declaration.initializer().orElse(null) instanceof Expression.Call lookup)) {
      return Optional.empty();
    }
    return GroupedEntries.created(lookup, target)
        .flatMap(created -> match(declaration.variable(), lookup, created, body, helpers));
  }

  private static Optional<Addition> match(
      Variable variable,
      Expression.Call lookup,
      Type.Declared created,
      Statement body,
      PassedOn helpers) {
    Target group = new Target.Held(Accumulator.of(variable));
    List<Addition> additions = AdditionSearch.of(body, group, helpers);
    int[] mentions = {0};
    Nodes.eachExpression(body, part -> mentions[0] += group.is(part) ? 1 : 0);
    boolean explained =
        !additions.isEmpty()
            && mentions[0] == additions.stream().mapToInt(Addition::uses).sum()
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
    Form inner = additions.get(0).form();
    return Optional.of(
        new Addition(
                List.copyOf(calls),
                inner,
                List.copyOf(keys),
                1,
                List.copyOf(passed),
                Map.copyOf(inside))
            .under(lookup, new Form.Group(created, inner, false)));
  }
}
