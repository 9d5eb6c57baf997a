package io.manyhands.processor.plan;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses what the chunks of a region hand back. */
final class PartialPlanner {
  private PartialPlanner() {}

  static Optional<PartialPlan> plan(
      MethodContext method,
      AcceptedLoop loop,
      String chunk,
      Map<Field, String> accumulated,
      Optional<ExitPlan> exit) {
    List<PartialPlan.Slot> slots = new ArrayList<>();
    for (Reduction reduction : loop.facts().reductions()) {
      String name = reduction.field().map(accumulated::get).orElseGet(reduction::name);
      slots.add(
          new PartialPlan.Slot(
              name, reduction.declaredType(), Optional.of(reduction), reduction.field()));
    }
    loop.facts().privates().stream()
        .filter(PrivateVariable::lastValue)
        .map(PrivateVariable::variable)
        .forEach(
            variable ->
                slots.add(
                    new PartialPlan.Slot(
                        variable.name(), variable.type(), Optional.empty(), Optional.empty())));
    List<PartialPlan.Slot> atExit = exit.map(ExitPlan::slots).orElse(List.of());
    if (slots.isEmpty() && exit.isEmpty()) {
      return Optional.empty();
    }
    String name = Character.toUpperCase(chunk.charAt(0)) + chunk.substring(1) + "Partial";
    return Optional.of(
        new PartialPlan(
            method.classNames().fresh(name),
            SpelledTypes.mentioned(
                method.typeParameters(),
                Stream.concat(slots.stream(), atExit.stream())
                    .map(PartialPlan.Slot::type)
                    .toList()),
            List.copyOf(slots),
            atExit));
  }
}
