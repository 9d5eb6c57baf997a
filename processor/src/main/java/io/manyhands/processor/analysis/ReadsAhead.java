package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.dependence.SettledPairs;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.flow.LastingFunctions;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Snapshot;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * what was there before the loop. The distance of a read may be a variable, {@code a[i + d]}, which
 * is checked then.
 */
final class ReadsAhead implements SettledPairs {
  /** What an access has to do with a copy. */
  private enum Role {
    READ_OF_COPY,
    WRITE_BEHIND
  }

  /** Indexes at such distances may wrap around to numbers below zero, but no further. */
  private static final long FAR = 1L << 30;

  private static final long NEAR = 1L << 20;

  private final IterationSpace.Counted space;
  private final boolean inProcesses;
  private final LastingFunctions functions;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final Set<Span> reads = new HashSet<>();
  private final Set<Guard.AtLeast> distances = new LinkedHashSet<>();
  private Set<Variable> moving = Set.of();

  /** What variables of an iteration hold that are given a value only where they are declared. */
  private final Map<Variable, Expression> values = new HashMap<>();

  private ReadsAhead(
      IterationSpace.Counted space, boolean inProcesses, LastingFunctions functions) {
    this.space = space;
    this.inProcesses = inProcesses;
    this.functions = functions;
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
  static Optional<ReadsAhead> of(MarkedLoop marked, Set<String> taken, Program program) {
    LoopForm form = LoopForm.of(marked.loop());
    if (!(form.space().orElse(null) instanceof IterationSpace.Counted space)
        || space.step().constant().isEmpty()) {
      return Optional.empty();
    }
    ReadsAhead ahead =
        new ReadsAhead(
            space, marked.settings().inProcesses(), LastingFunctions.in(marked.loop(), program));
    ahead.search(marked.loop(), form.body(), taken);
    return ahead.snapshots.isEmpty() ? Optional.empty() : Optional.of(ahead);
  }

  /** None in worker processes: every chunk there has the arrays as they were before the loop. */
  List<Snapshot> snapshots() {
    return inProcesses ? List.of() : snapshots;
  }

  /** The arrays that are read ahead. */
  List<Variable> arrays() {
    return snapshots.stream().map(Snapshot::array).toList();
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

  /** Checks that reads are ahead, and that the copies cost little beside what the loop does. */
  List<Guard> guards() {
    List<Guard> all = new ArrayList<>(distances);
    snapshots().forEach(each -> all.add(new Guard.Copyable(Path.of(each.array()))));
    return all;
  }

  /** Whether some distance is known at run time only. */
  boolean isGuarded() {
    return !distances.isEmpty();
  }

  /** Whether a check without copies asks something of a distance that is known at run time only. */
  boolean isAboutDistance(Guard guard) {
    if (guard instanceof Guard.OneOf any) {
      return any.all().stream().anyMatch(this::isAboutDistance);
    }
    Polynomial asked =
        guard instanceof Guard.AtLeast bound
            ? bound.polynomial()
            : guard instanceof Guard.InBlocks blocks ? blocks.distance() : Polynomial.of(0);
    return distances.stream()
        .flatMap(distance -> distance.polynomial().symbols().stream())
        .anyMatch(asked.symbols()::contains);
  }

  /** Whether a copy keeps the two accesses out of each other's way. */
  @Override
  public boolean settle(Access one, Access other) {
    Optional<Role> mine = role(one);
    Optional<Role> theirs = role(other);
    return mine.isPresent()
        && theirs.isPresent()
        && mine.get() != theirs.get()
        && base(one).equals(base(other));
  }

  /** The text of the loop alone reads a copy; the same element may be read without one, too. */
  @Override
  public Optional<Role> role(Access access) {
    if (!access.site().calls().isEmpty() || base(access).isEmpty()) {
      return Optional.empty();
    }
    if (access.isWrite()) {
      return Optional.of(Role.WRITE_BEHIND);
    }
    return reads.contains(access.site().span()) ? Optional.of(Role.READ_OF_COPY) : Optional.empty();
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
    moving = new HashSet<>(changing);
    moving.addAll(inside);
    Nodes.eachStatement(
        body,
        statement -> {
          if (statement instanceof Statement.Declaration declaration
              && !changing.contains(declaration.variable())) {
            declaration.initializer().ifPresent(value -> values.put(declaration.variable(), value));
          }
        });
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
    List<Optional<Polynomial>> written = new ArrayList<>();
    boolean whole = depth > 0;
    for (Element element : all) {
      boolean isWrite = targets.contains(element.access().span());
      whole &= element.depth() == depth;
      if (isWrite) {
        written.add(offset(element.first()));
      }
    }
    if (!whole || written.isEmpty() || written.contains(Optional.<Polynomial>empty())) {
      return;
    }
    List<Span> found = new ArrayList<>();
    Set<Guard.AtLeast> checks = new LinkedHashSet<>();
    for (Element element : all) {
      Optional<Polynomial> read = offset(element.first());
      List<Optional<List<Guard.AtLeast>>> ahead =
          written.stream()
              .map(write -> read.flatMap(place -> ahead(place, write.orElseThrow())))
              .toList();
      // A function that runs later finds what the loop has written.
      if (!targets.contains(element.access().span())
          && !functions.contain(element.access())
          && ahead.stream().allMatch(Optional::isPresent)) {
        found.add(element.array().span());
        note(element.access());
        ahead.forEach(each -> checks.addAll(each.orElseThrow()));
      }
    }
    if (!found.isEmpty() && updated.stream().noneMatch(found::contains)) {
      distances.addAll(checks);
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

  /** The checks under which what is read at one distance is written later at the other. */
  private Optional<List<Guard.AtLeast>> ahead(Polynomial read, Polynomial write) {
    Polynomial distance = read.minus(write);
    if (read.constant().isPresent() && write.constant().isPresent()) {
      int direction = space.step().ascends() ? 1 : -1;
      boolean isInRange = isWithin(read, FAR) && isWithin(write, FAR);
      return isInRange && distance.constantTerm().signum() == direction
          ? Optional.of(List.of())
          : Optional.empty();
    }
    boolean isNear =
        isWithin(read, NEAR)
            && write.constant().filter(number -> number.signum() >= 0).isPresent()
            && isWithin(write, NEAR);
    if (!isNear || !space.step().ascends() || read.symbols().size() != 1) {
      return Optional.empty();
    }
    Polynomial amount = Polynomial.of(read.symbols().iterator().next());
    return read.minus(amount).constant().isPresent()
        ? Optional.of(
            List.of(
                new Guard.AtLeast(distance, BigInteger.ONE),
                new Guard.AtLeast(Polynomial.of(0).minus(amount), BigInteger.valueOf(-FAR))))
        : Optional.empty();
  }

  private static boolean isWithin(Polynomial offset, long most) {
    return offset.constantTerm().abs().compareTo(BigInteger.valueOf(most)) <= 0;
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

  /**
   * {@code c} of {@code i + c}, of numbers and variables that keep their values, or of its name.
   */
  private Optional<Polynomial> offset(Expression index) {
    if (index instanceof Expression.Local local) {
      return local.variable().equals(space.variable())
          ? Optional.of(Polynomial.of(0))
          : Optional.ofNullable(values.get(local.variable()))
              .filter(value -> local.type() == Type.Primitive.INT)
              .flatMap(this::offset);
    }
    if (!(index instanceof Expression.Binary binary) || index.type() != Type.Primitive.INT) {
      return Optional.empty();
    }
    Optional<Polynomial> amount = amount(binary.right());
    return switch (binary.operator()) {
      case PLUS -> offset(binary.left()).flatMap(left -> amount.map(left::plus));
      case MINUS -> offset(binary.left()).flatMap(left -> amount.map(left::minus));
      default -> Optional.empty();
    };
  }

  private Optional<Polynomial> amount(Expression value) {
    if (value instanceof Expression.Literal literal
        && literal.value().orElse(null) instanceof Integer number) {
      return Optional.of(Polynomial.of(number.longValue()));
    }
    return value instanceof Expression.Local local
            && local.type() == Type.Primitive.INT
            && !local.variable().equals(space.variable())
            && local.variable().kind() != Variable.Kind.BINDING
            && !moving.contains(local.variable())
        ? Optional.of(Polynomial.of(new Symbol.Value(Path.of(local.variable()))))
        : Optional.empty();
  }
}
