package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;

/** Jumps in the body of a marked loop that decide which statements an iteration comes to. */
public final class ScanJumps {
  private ScanJumps() {}

  /** Whether a jump in {@code statement} may lead past statements behind it. */
  public static boolean mayLead(Statement statement) {
    return find(statement, true, true);
  }

  private static boolean find(Statement statement, boolean next, boolean end) {
    if (statement instanceof Statement.Continue jump) {
      return next || jump.label().isPresent();
    }
    if (statement instanceof Statement.Break jump) {
      return end || jump.label().isPresent();
    }
    boolean isLoop =
        statement instanceof Statement.For
            || statement instanceof Statement.ForEach
            || statement instanceof Statement.While;
    boolean isSwitch = statement instanceof Statement.Switch;
    return Nodes.inner(statement).stream()
        .anyMatch(inner -> find(inner, next && !isLoop, end && !isLoop && !isSwitch));
  }
}
