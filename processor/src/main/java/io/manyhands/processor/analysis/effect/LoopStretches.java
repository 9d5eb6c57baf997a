package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the iterations of a loop inside the marked one write of arrays, all together. */
final class LoopStretches {
  private final Machine machine;
  private final Symbol.Index index;
  private final int unknowns;
  private final List<Stretch> before;
  private List<Stretch> each = List.of();

  /** For a loop that is entered now. */
  LoopStretches(Machine machine, Symbol.Index index) {
    this.machine = machine;
    this.index = index;
    this.unknowns = machine.unknowns();
    this.before = machine.state.stretches();
  }

  /** An iteration has come to its end: whatever has been added, any iteration writes. */
  void iterated() {
    List<Stretch> added = new ArrayList<>(machine.state.stretches());
    added.removeAll(before);
    added.removeIf(stretch -> !stretch.isOlder(unknowns));
    each = added;
  }

  /** What has been written when an iteration starts. */
  List<Stretch> atStart() {
    return with(Polynomial.of(index).plus(-1), Optional.empty());
  }

  /** What has been written when the loop has ended. */
  List<Stretch> atEnd(Optional<LoopScope.Limit> limit) {
    return limit.isEmpty() ? before : with(limit.get().extent(), limit);
  }

  private List<Stretch> with(Polynomial end, Optional<LoopScope.Limit> limit) {
    List<Stretch> all = new ArrayList<>(before);
    each.forEach(stretch -> stretch.repeated(index, end, limit).ifPresent(all::add));
    return all;
  }

  /** Whether iterations may read elements that earlier ones have written. */
  static boolean mayFollow(Statement loop) {
    Set<Expression> stored = new HashSet<>();
    Set<Object> written = new HashSet<>();
    Set<Object> read = new HashSet<>();
    Nodes.eachExpression(
        loop,
        part -> {
          Nodes.target(part).flatMap(LoopStretches::array).ifPresent(written::add);
          if (part instanceof Expression.Assignment assignment) {
            stored.add(assignment.target());
          }
          if (!stored.contains(part)) {
            array(part).ifPresent(read::add);
          }
        });
    written.retainAll(read);
    return !written.isEmpty();
  }

  /** What holds the array that an element is asked of. */
  private static Optional<Object> array(Expression element) {
    if (!(element instanceof Expression.ArrayAccess access)) {
      return Optional.empty();
    }
    if (access.array() instanceof Expression.Local local) {
      Variable variable = local.variable();
      return Optional.of(variable);
    }
    return access.array() instanceof Expression.FieldAccess field
        ? Optional.of(field.field())
        : Optional.empty();
  }
}
