package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * {@code for (Sale sale : load())} as it is with a variable for what the call gives: it is there
 * before the first iteration, and can be looked at. So are the collections that a map holds, where
 * the loop goes through {@code map.values()} or {@code map.entrySet()}.
 */
final class GivenElements {
  private GivenElements() {}

  /** The loop with a variable for its source, if that is a call that gives a collection. */
  static Optional<MarkedLoop> of(MarkedMethod method, MarkedLoop marked) {
    if (!(marked.loop() instanceof Statement.ForEach loop)
        || !(LoopForm.of(loop).space().orElse(null) instanceof IterationSpace.Elements space)
        || space.isArray()
        || !(space.source() instanceof Expression.Call)
        || sharesObjects(space.source(), loop.body())) {
      return Optional.empty();
    }
    Expression source = space.source();
    Variable variable =
        new Variable(
            name(method, marked, space),
            source.type(),
            Variable.Kind.SOURCE,
            loop.span(),
            Sharing.NONE);
    Statement other =
        new Statement.ForEach(
            loop.span(),
            loop.element(),
            new Expression.Local(source.span(), variable),
            loop.body());
    return Optional.of(marked.with(other));
  }

  /** Whether the call is given an object that the body uses, too: it may be what comes out. */
  private static boolean sharesObjects(Expression source, Statement body) {
    Set<Variable> used = new HashSet<>(Reads.used(body));
    boolean[] found = {false};
    Nodes.each(
        source,
        part ->
            found[0] |=
                part instanceof Expression.Local local
                    && local.type().isReference()
                    && used.contains(local.variable()));
    return found[0];
  }

  /** Another one for each loop of the method: they may stand in one block. */
  private static String name(
      MarkedMethod method, MarkedLoop marked, IterationSpace.Elements space) {
    int number = 1;
    for (MarkedLoop each : method.loops()) {
      if (each.mark().equals(marked.mark()) && each.loop().span().equals(marked.loop().span())) {
        break;
      }
      number++;
    }
    String start = space.isEntries() ? "entries" : space.isView() ? "held" : "given";
    String name = number == 1 ? start : start + number;
    while (method.localNames().contains(name)) {
      name += "_";
    }
    return name;
  }
}
