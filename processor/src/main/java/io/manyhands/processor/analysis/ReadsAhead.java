package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Snapshot;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Arrays that iterations write behind themselves and read ahead, {@code a[i] = f(a[i], a[i + 1]);}:
 * with a copy of the array from before the loop, no iteration has to come before another one.
 *
 * <p>An element is read ahead if every iteration that writes it comes later: the loop's text alone
 * writes the array, at distances from the counter that are numbers. So the loop as written reads
 * what was there before the loop.
 */
final class ReadsAhead {
  private final IterationSpace.Counted space;
  private final boolean inProcesses;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final Set<Span> reads = new HashSet<>();

  private ReadsAhead(IterationSpace.Counted space, boolean inProcesses) {
    this.space = space;
    this.inProcesses = inProcesses;
  }

  /**
   * One element of an array in a variable.
   *
   * @param access the whole expression
   * @param array the variable's name in it
   * @param first the subscript next to it
   * @param depth the number of subscripts
   */
  private record Element(
      Expression.ArrayAccess access, Expression.Local array, Expression first, int depth) {
    static Optional<Element> of(Expression.ArrayAccess access) {
      int depth = 1;
      Expression.ArrayAccess inner = access;
      while (inner.array() instanceof Expression.ArrayAccess next) {
        inner = next;
        depth++;
      }
      return inner.array() instanceof Expression.Local local
          ? Optional.of(new Element(access, local, inner.index(), depth))
          : Optional.empty();
    }
  }

  /** The arrays that the loop reads ahead, if it has some; names of copies avoid {@code taken}. */
  static Optional<ReadsAhead> of(MarkedLoop marked, Set<String> taken) {
    LoopForm form = LoopForm.of(marked.loop());
    if (!(form.space().orElse(null) instanceof IterationSpace.Counted space)
        || space.step().constant().isEmpty()) {
      return Optional.empty();
    }
    ReadsAhead ahead = new ReadsAhead(space, marked.settings().inProcesses());
    ahead.search(marked.loop(), form.body(), taken);
    return ahead.snapshots.isEmpty() ? Optional.empty() : Optional.of(ahead);
  }

  /** None in worker processes: every chunk there has the arrays as they were before the loop. */
  List<Snapshot> snapshots() {
    return inProcesses ? List.of() : snapshots;
  }

  /** Why worker processes need no copies, as sentences. */
  List<String> told() {
    return inProcesses
        ? snapshots.stream()
            .map(
                each ->
                    "Every chunk finds "
                        + each.array().name()
                        + " as it was before the loop, also where later iterations write.")
            .toList()
        : List.of();
  }

  /** Checks that the copies cost little beside what the loop does. */
  List<Guard> guards() {
    return snapshots().stream()
        .<Guard>map(each -> new Guard.Copyable(Path.of(each.array())))
        .toList();
  }

  /** Whether a copy keeps the two accesses out of each other's way. */
  boolean settles(Access one, Access other) {
    boolean apart =
        (isReadAhead(one) && isWriteBehind(other)) || (isReadAhead(other) && isWriteBehind(one));
    return apart && base(one).equals(base(other));
  }

  private boolean isReadAhead(Access access) {
    return !access.isWrite()
        && access.site().calls().isEmpty()
        && base(access).isPresent()
        && reads.contains(access.site().span());
  }

  private boolean isWriteBehind(Access access) {
    return access.isWrite() && access.site().calls().isEmpty() && base(access).isPresent();
  }

  private Optional<Path> base(Access access) {
    return access instanceof Access.OfElement element
            && element.array() instanceof Place.Shared shared
            && snapshots.stream().anyMatch(each -> Path.of(each.array()).equals(shared.base()))
        ? Optional.of(shared.base())
        : Optional.empty();
  }

  private void search(Statement loop, Statement body, Set<String> taken) {
    Set<Variable> changing = Reads.written(body);
    Set<Variable> inside = Reads.declared(loop);
    Map<Variable, List<Element>> elements = new LinkedHashMap<>();
    Map<Variable, Integer> mentions = new LinkedHashMap<>();
    Set<Span> inner = new HashSet<>();
    Set<Span> asked = new HashSet<>();
    Nodes.eachExpression(
        loop,
        part -> {
          if (part instanceof Expression.ArrayLength length) {
            asked.add(length.array().span());
          }
          if (part instanceof Expression.ArrayAccess access && !inner.contains(part.span())) {
            for (Expression next = access.array();
                next instanceof Expression.ArrayAccess row;
                next = row.array()) {
              inner.add(next.span());
            }
            Element.of(access)
                .ifPresent(
                    found ->
                        elements
                            .computeIfAbsent(found.array().variable(), key -> new ArrayList<>())
                            .add(found));
          }
          if (part instanceof Expression.ArrayLength length
              && length.array() instanceof Expression.Local local) {
            mentions.merge(local.variable(), -1, Integer::sum);
          }
          if (part instanceof Expression.Local local) {
            mentions.merge(local.variable(), 1, Integer::sum);
          }
        });
    elements.forEach(
        (variable, found) -> {
          // The length of a row stays what it is.
          List<Element> all =
              found.stream().filter(each -> !asked.contains(each.access().span())).toList();
          boolean stays = !changing.contains(variable) && !inside.contains(variable);
          boolean alone = mentions.getOrDefault(variable, 0) == found.size();
          if (stays && alone && variable.sharing() == Sharing.NONE) {
            consider(body, variable, all, taken);
          }
        });
  }

  private void consider(Statement body, Variable variable, List<Element> all, Set<String> taken) {
    int depth = depth(variable.type());
    Set<Span> targets = new HashSet<>();
    Set<Span> updated = new HashSet<>();
    Nodes.eachExpression(
        body,
        part ->
            Nodes.target(part)
                .ifPresent(
                    target -> {
                      targets.add(target.span());
                      if (!(part instanceof Expression.Assignment)) {
                        updated.add(target.span());
                      }
                    }));
    List<Optional<Long>> written = new ArrayList<>();
    boolean whole = depth > 0;
    for (Element element : all) {
      boolean isWrite = targets.contains(element.access().span());
      whole &= element.depth() == depth;
      if (isWrite) {
        written.add(offset(element.first()));
      }
    }
    if (!whole || written.isEmpty() || written.contains(Optional.<Long>empty())) {
      return;
    }
    long direction = space.step().ascends() ? 1 : -1;
    List<Span> found = new ArrayList<>();
    for (Element element : all) {
      Optional<Long> read = offset(element.first());
      boolean isAhead =
          !targets.contains(element.access().span())
              && read.isPresent()
              && written.stream()
                  .allMatch(write -> (read.get() - write.orElseThrow()) * direction > 0);
      if (isAhead) {
        found.add(element.array().span());
        note(element.access());
      }
    }
    if (!found.isEmpty() && updated.stream().noneMatch(found::contains)) {
      Variable copy =
          new Variable(
              name(taken),
              variable.type(),
              Variable.Kind.COPY,
              variable.declaration(),
              Sharing.NONE);
      snapshots.add(new Snapshot(variable, copy, depth, List.copyOf(found)));
    }
  }

  private void note(Expression.ArrayAccess access) {
    reads.add(access.span());
    if (access.array() instanceof Expression.ArrayAccess row) {
      note(row);
    }
  }

  private String name(Set<String> taken) {
    String name = snapshots.isEmpty() ? "before" : "before" + (snapshots.size() + 1);
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** Dimensions of an array of numbers, 0 if there are too many. */
  private static int depth(Type type) {
    if (type instanceof Type.Array array) {
      if (array.component() instanceof Type.Primitive) {
        return 1;
      }
      return array.component() instanceof Type.Array rows
              && rows.component() instanceof Type.Primitive
          ? 2
          : 0;
    }
    return 0;
  }

  /** The constant {@code c} of {@code i + c}. */
  private Optional<Long> offset(Expression index) {
    if (index instanceof Expression.Local local) {
      return local.variable().equals(space.variable()) ? Optional.of(0L) : Optional.empty();
    }
    if (!(index instanceof Expression.Binary binary)
        || !(binary.right() instanceof Expression.Literal literal)
        || !(literal.value().orElse(null) instanceof Integer number)
        || index.type() != Type.Primitive.INT) {
      return Optional.empty();
    }
    return switch (binary.operator()) {
      case PLUS -> offset(binary.left()).map(left -> left + number);
      case MINUS -> offset(binary.left()).map(left -> left - number);
      default -> Optional.empty();
    };
  }
}
