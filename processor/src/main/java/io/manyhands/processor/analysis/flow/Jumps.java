package io.manyhands.processor.analysis.flow;

import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements that leave the marked loop before its last iteration. */
public final class Jumps {
  private final List<Statement> exits = new ArrayList<>();

  private Jumps() {}

  /**
   * The {@code return}s, and the {@code break}s and {@code continue}s with a target outside, of a
   * loop body.
   *
   * @param body the body of the marked loop
   * @param label the marked loop's label
   */
  public static List<Statement> leaving(Statement body, Optional<String> label) {
    Jumps jumps = new Jumps();
    jumps.collect(body, new HashSet<>(), label, false, false);
    return List.copyOf(jumps.exits);
  }

  /** Whether a jump in a loop may end it before its condition does. */
  public static boolean mayEnd(Statement loop) {
    boolean[] found = {false};
    Nodes.eachStatement(
        loop,
        inner ->
            found[0] |=
                inner instanceof Statement.Break
                    || inner instanceof Statement.Return
                    || (inner instanceof Statement.Continue next && next.label().isPresent()));
    return found[0];
  }

  private void collect(
      Statement statement,
      Set<String> inner,
      Optional<String> label,
      boolean breakable,
      boolean inLoop) {
    if (statement instanceof Statement.Return) {
      exits.add(statement);
    } else if (statement instanceof Statement.Break jump) {
      if (jump.label().isPresent() ? !inner.contains(jump.label().get()) : !breakable) {
        exits.add(statement);
      }
    } else if (statement instanceof Statement.Continue jump) {
      boolean stays = jump.label().isEmpty() || jump.label().equals(label);
      if (!stays && !inner.contains(jump.label().get())) {
        exits.add(statement);
      }
    }
    Set<String> labels = inner;
    if (statement instanceof Statement.Labeled labeled) {
      labels = new HashSet<>(inner);
      labels.add(labeled.label());
    }
    boolean loop =
        statement instanceof Statement.For
            || statement instanceof Statement.ForEach
            || statement instanceof Statement.While;
    boolean target = loop || statement instanceof Statement.Switch;
    for (Statement child : Nodes.inner(statement)) {
      collect(child, labels, label, breakable || target, inLoop || loop);
    }
  }
}
