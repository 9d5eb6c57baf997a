package io.manyhands.processor.plan;

import io.manyhands.processor.model.EarlyExits;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.plan.PartialPlan.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a chunk ends its loop early, and what the method does then.
 *
 * @param jumps the statements that end the loop
 * @param actions what the method does behind the loop, each once: {@code return}s and jumps to
 *     labels; number {@code k + 1} stands for the one at {@code k}, and 0 for nothing
 * @param values variables that are assigned only then
 * @param result the partial's field for what the method returns
 * @param action the partial's field for the number of the action, where there is a choice
 * @param ended name of the variable that says whether the loop has ended early
 */
public record ExitPlan(
    List<Statement> jumps,
    List<Statement> actions,
    List<EarlyExits.Value> values,
    Optional<Slot> result,
    Optional<Slot> action,
    String ended) {
  /** The number of what the method does after {@code jump}. */
  public int action(Statement jump) {
    for (int k = 0; k < actions.size(); k++) {
      if (same(actions.get(k), jump)) {
        return k + 1;
      }
    }
    return 0;
  }

  /** Whether the method does the same after both jumps. */
  static boolean same(Statement one, Statement other) {
    if (one instanceof Statement.Return) {
      return other instanceof Statement.Return;
    }
    if (one instanceof Statement.Break jump) {
      return other instanceof Statement.Break second && jump.label().equals(second.label());
    }
    return one instanceof Statement.Continue jump
        && other instanceof Statement.Continue second
        && jump.label().equals(second.label());
  }

  /** The fields of the partial that are set by an iteration that ends the loop. */
  public List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    result.ifPresent(slots::add);
    action.ifPresent(slots::add);
    values.forEach(
        value ->
            slots.add(
                new Slot(
                    value.variable().name(),
                    value.variable().type(),
                    Optional.empty(),
                    Optional.empty())));
    return slots;
  }
}
