package io.manyhands.processor.plan;

import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.InductionVariable;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Scan;
import io.manyhands.processor.model.ScratchArray;
import io.manyhands.processor.model.Variable;
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
      Map<Field, String> invariant,
      Optional<ExitPlan> exit,
      ChunkPlan chunkPlan) {
    List<PartialPlan.Slot> slots = new ArrayList<>();
    for (Reduction reduction : loop.facts().reductions()) {
      String name = reduction.field().map(accumulated::get).orElseGet(reduction::name);
      slots.add(
          new PartialPlan.Slot(
              name, reduction.declaredType(), Optional.of(reduction), reduction.field()));
    }
    loop.facts().scan().ifPresent(scan -> slots.addAll(handed(method, scan)));
    for (Collected collected : loop.facts().collected()) {
      String name = collected.field().map(accumulated::get).orElseGet(collected::name);
      slots.add(PartialPlan.Slot.of(name, collected));
    }
    loop.facts().privates().stream()
        .filter(PrivateVariable::lastValue)
        .forEach(own -> slots.add(lastValue(method, own)));
    loop.facts().inductions().stream()
        .filter(InductionVariable::anyTime)
        .forEach(counted -> slots.add(counted(method, counted.variable())));
    for (ScratchArray array : loop.facts().scratch()) {
      if (array.lastValue()) {
        String name = array.field().map(invariant::get).orElseGet(() -> array.path().toString());
        slots.add(PartialPlan.Slot.ofCopy(name, array.path().type(), array.field()));
      }
    }
    List<PartialPlan.Slot> atExit = exit.map(ExitPlan::slots).orElse(List.of());
    if (slots.isEmpty() && exit.isEmpty()) {
      return Optional.empty();
    }
    PartialPlan.Merging merging = MergePlanner.plan(method, loop, slots, chunkPlan);
    String name = Character.toUpperCase(chunk.charAt(0)) + chunk.substring(1) + "Partial";
    return Optional.of(
        new PartialPlan(
            method.classNames().fresh(name),
            SpelledTypes.mentioned(
                method.typeParameters(),
                Stream.concat(
                        Stream.concat(slots.stream(), atExit.stream()).map(PartialPlan.Slot::type),
                        merging.parameters().stream().map(Parameter::type))
                    .toList()),
            List.copyOf(slots),
            atExit,
            merging));
  }

  private static List<PartialPlan.Slot> handed(MethodContext method, Scan scan) {
    List<PartialPlan.Slot> slots = new ArrayList<>();
    scan.recurrences().forEach(found -> method.names().fresh(found.previous().name()));
    for (Reduction fold : scan.folds()) {
      slots.add(
          new PartialPlan.Slot(
              fold.name(),
              fold.type(),
              Optional.of(fold),
              Optional.empty(),
              Optional.empty(),
              true));
    }
    for (PrivateVariable latest : scan.latest()) {
      String name = latest.variable().name();
      slots.add(
          new PartialPlan.Slot(
              name,
              latest.variable().type(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(method.names().fresh(name + "Assigned")),
              true));
    }
    return slots;
  }

  /** How far a chunk has come with a variable: every chunk knows from its beginning. */
  private static PartialPlan.Slot counted(MethodContext method, Variable variable) {
    String name = variable.name();
    return new PartialPlan.Slot(
        name,
        variable.type(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(method.names().fresh(name + "Known")),
        false);
  }

  private static PartialPlan.Slot lastValue(MethodContext method, PrivateVariable own) {
    String name = own.variable().name();
    return new PartialPlan.Slot(
        name,
        own.variable().type(),
        Optional.empty(),
        Optional.empty(),
        own.isSometimes() ? Optional.of(method.names().fresh(name + "Assigned")) : Optional.empty(),
        false);
  }
}
