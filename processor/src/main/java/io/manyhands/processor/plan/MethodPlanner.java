package io.manyhands.processor.plan;

import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.TypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans one method with parallel loops or parallel calls. */
final class MethodPlanner {
  private MethodPlanner() {}

  static MethodPlan plan(MethodContext method) {
    List<RegionPlan> regions = new ArrayList<>();
    method.planned().accepted().forEach(loop -> regions.add(RegionPlanner.plan(method, loop)));
    return new MethodPlan(
        method.planned(),
        method.typeParameters(),
        method.scope(),
        List.copyOf(regions),
        method.planned().futures().stream()
            .map(facts -> FuturePlanner.plan(method, facts))
            .toList(),
        method.planned().recursion().map(facts -> RecursionPlanner.plan(method, facts)));
  }

  static Scope scope(PlannedMethod planned, Members members, Names names) {
    Optional<String> receiver =
        planned.marked().isStatic() ? Optional.empty() : Optional.of(names.fresh("self"));
    return new Scope(members, receiver, Map.of());
  }

  /** A static method knows nothing of its class's type parameters. */
  static List<TypeParameter> typeParameters(MarkedMethod method) {
    List<TypeParameter> all = new ArrayList<>();
    if (!method.isStatic()) {
      all.addAll(method.host().typeParameters());
    }
    all.addAll(method.typeParameters());
    return List.copyOf(all);
  }
}
