package io.manyhands.processor.plan;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.FutureFacts;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Plans one value that is computed beside what follows. */
final class FuturePlanner {
  private FuturePlanner() {}

  static FuturePlan plan(MethodContext method, FutureFacts facts) {
    PlannedMethod planned = method.planned();
    int line = facts.declaration().span().line();
    return new FuturePlan(
        planned.futureId(facts.future()),
        method.classNames().fresh(RegionPlanner.upperCase(planned.name()) + "_" + line),
        facts,
        method.names().fresh(facts.declaration().variable().name() + "Pending"),
        copies(method, facts));
  }

  /** A lambda expression must not mention variables that are assigned more than once. */
  private static Map<Variable, String> copies(MethodContext method, FutureFacts facts) {
    Set<Variable> assigned = Reads.written(method.planned().marked().declaration().body());
    Map<Variable, String> copies = new LinkedHashMap<>();
    Nodes.each(
        facts.value(),
        part -> {
          if (part instanceof Expression.Local local
              && (assigned.contains(local.variable())
                  || method.text().assignments(local.variable().name()) > 1)) {
            copies.computeIfAbsent(
                local.variable(), variable -> method.names().fresh(variable.name() + "Now"));
          }
        });
    return copies;
  }
}
