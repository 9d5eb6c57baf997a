package io.manyhands.processor.plan;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.CallLoop;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.RecursionFacts;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans a recursive method whose calls run in parallel. */
final class RecursionPlanner {
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private final MethodContext method;
  private final Set<Variable> assigned;

  private RecursionPlanner(MethodContext method) {
    this.method = method;
    this.assigned = Reads.written(method.planned().marked().declaration().body());
  }

  static RecursionPlan plan(MethodContext method, RecursionFacts facts) {
    return new RecursionPlanner(method).plan(facts);
  }

  private RecursionPlan plan(RecursionFacts facts) {
    PlannedMethod planned = method.planned();
    String name = planned.name();
    return new RecursionPlan(
        planned.recursionId(),
        method
            .classNames()
            .fresh(
                RegionPlanner.upperCase(name) + "_" + planned.marked().declaration().span().line()),
        facts,
        method.classNames().fresh(name + "Forking"),
        method.classNames().fresh(name + "Sequential"),
        facts.exactReceiver()
            ? Optional.of(method.classNames().fresh(name + "Overridable"))
            : Optional.empty(),
        method.names().fresh("forks"),
        method.names().fresh("deeper"),
        facts.groups().stream().map(this::group).toList(),
        facts.loops().stream().map(this::loop).toList());
  }

  private RecursionPlan.Group group(CallGroup group) {
    List<RecursionPlan.Result> results = new ArrayList<>();
    Map<Variable, String> copies = new LinkedHashMap<>();
    for (Expression.Call call : group.forked()) {
      String ordinal = ORDINALS.get(Math.min(results.size() + 1, ORDINALS.size() - 1));
      results.add(new RecursionPlan.Result(call, method.names().fresh(ordinal)));
      Nodes.each(call, part -> copy(part, copies));
      group.testsOf(call).forEach(test -> Nodes.each(test.condition(), part -> copy(part, copies)));
    }
    return new RecursionPlan.Group(group, results, copies);
  }

  private RecursionPlan.Loop loop(CallLoop loop) {
    Map<Variable, String> copies = new LinkedHashMap<>();
    Nodes.each(loop.call(), part -> copy(part, copies));
    return new RecursionPlan.Loop(
        loop,
        method.names().fresh("calls"),
        method.names().fresh("result"),
        method.names().fresh("thrown"),
        copies);
  }

  private void copy(Expression part, Map<Variable, String> copies) {
    if (part instanceof Expression.Local local && assigned.contains(local.variable())) {
      copies.computeIfAbsent(
          local.variable(), variable -> method.names().fresh(variable.name() + "Now"));
    }
  }
}
