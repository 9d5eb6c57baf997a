package io.manyhands.processor.plan;

import io.manyhands.processor.model.EarlyExits;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.PartialPlan.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses how a chunk tells that it has ended its loop. */
final class ExitPlanner {
  private ExitPlanner() {}

  static Optional<ExitPlan> plan(MethodContext method, AcceptedLoop loop) {
    EarlyExits exits = loop.facts().exits();
    if (exits.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> label = loop.marked().label();
    List<Statement> actions = new ArrayList<>();
    boolean plain = false;
    for (Statement jump : exits.jumps()) {
      boolean onlyEnds =
          jump instanceof Statement.Break exit
              && (exit.label().isEmpty() || exit.label().equals(label));
      plain |= onlyEnds;
      if (!onlyEnds && actions.stream().noneMatch(known -> ExitPlan.same(known, jump))) {
        actions.add(jump);
      }
    }
    boolean chosen = actions.size() > 1 || (plain && !actions.isEmpty());
    return Optional.of(
        new ExitPlan(
            exits.jumps(),
            List.copyOf(actions),
            exits.values(),
            result(method, loop, exits),
            chosen ? Optional.of(slot(method, "action", Type.Primitive.INT)) : Optional.empty(),
            method.names().fresh("ended")));
  }

  private static Optional<Slot> result(MethodContext method, AcceptedLoop loop, EarlyExits exits) {
    Type type = method.planned().marked().seenFrom(loop.marked()).returnType();
    boolean returns =
        exits.jumps().stream()
            .anyMatch(jump -> jump instanceof Statement.Return exit && exit.value().isPresent());
    return returns ? Optional.of(slot(method, "result", type)) : Optional.empty();
  }

  private static Slot slot(MethodContext method, String name, Type type) {
    return new Slot(method.names().fresh(name), type, Optional.empty(), Optional.empty());
  }
}
