package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.dependence.Meetings;
import io.manyhands.processor.analysis.dependence.WrittenFirst;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Reading;
import io.manyhands.processor.analysis.effect.Stretch;
import io.manyhands.processor.analysis.flow.ArrayUses;
import io.manyhands.processor.analysis.flow.Liveness;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.ScratchArray;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Arrays that iterations use for something to write down, and that are as good as new in each: what
 * an iteration reads there it has written before.
 */
final class ScratchArrays {
  /** To copy so many elements for each chunk costs nothing beside starting the chunk. */
  private static final long SMALL = 1024;

  private final MarkedMethod method;
  private final MarkedLoop loop;
  private final Statement body;
  private final Program program;
  private final IterationEffects effects;
  private final Predicate<Path> nameable;
  private final Map<Path, ScratchArray> found = new LinkedHashMap<>();
  private final Set<Guard> guards = new LinkedHashSet<>();
  private final Set<Path> indexes = new LinkedHashSet<>();

  private ScratchArrays(
      MarkedMethod method,
      MarkedLoop loop,
      Statement body,
      Program program,
      IterationEffects effects,
      Predicate<Path> nameable) {
    this.method = method;
    this.loop = loop;
    this.body = body;
    this.program = program;
    this.effects = effects;
    this.nameable = nameable;
  }

  /**
   * Looks for such arrays.
   *
   * @param known arrays of which is decided already what becomes of them
   */
  static ScratchArrays of(
      MarkedMethod method,
      MarkedLoop loop,
      Statement body,
      Program program,
      IterationEffects effects,
      Predicate<Path> nameable,
      Set<Path> known) {
    ScratchArrays scratch = new ScratchArrays(method, loop, body, program, effects, nameable);
    Set<Path> written = new LinkedHashSet<>();
    for (Access access : effects.accesses()) {
      if (access.isWrite() && access instanceof Access.OfElement element) {
        path(element).ifPresent(written::add);
      }
    }
    written.removeAll(known);
    written.forEach(scratch::consider);
    return scratch;
  }

  /** No such array. */
  static ScratchArrays none(
      MarkedMethod method, MarkedLoop loop, Program program, IterationEffects effects) {
    return new ScratchArrays(method, loop, loop.loop(), program, effects, any -> false);
  }

  /** The arrays found. */
  List<ScratchArray> found() {
    return List.copyOf(found.values());
  }

  /** What leads to them. */
  Set<Path> paths() {
    return found.keySet();
  }

  /** The checks that they rest on. */
  Set<Guard> guards() {
    return guards;
  }

  /** Arrays that must not be written under any name, for their elements say what is written. */
  Set<Path> indexes() {
    return indexes;
  }

  /** What leads to those of which nobody reads what iterations leave there. */
  Set<Path> unseen() {
    return found.values().stream()
        .filter(array -> !array.lastValue())
        .map(ScratchArray::path)
        .collect(Collectors.toSet());
  }

  private static Optional<Path> path(Access.OfElement element) {
    return element.array() instanceof Place.Shared shared && shared.subscripts().isEmpty()
        ? Optional.of(shared.base())
        : Optional.empty();
  }

  private void consider(Path path) {
    Optional<Accumulator> holder = Accumulator.named(path).filter(this::isUsable);
    if (holder.isEmpty() || !nameable.test(path)) {
      return;
    }
    List<Access.OfElement> own = elements(path);
    boolean lastValue = !isOwn(path) || isReadAfter(path);
    // Cheap questions first: where elements follow the loop variable, nothing is kept at the end.
    if (!ArrayUses.areOfElements(body, holder.get()::is, program)
        || (lastValue && always(path).isEmpty())
        || !Meetings.inArray(own)) {
      return;
    }
    WrittenFirst written = new WrittenFirst(nameable, lengths(path));
    Optional<Set<Guard>> covered = reads(path, written);
    Optional<Set<Guard>> kept =
        lastValue ? atEnd(path, own, written) : Optional.of(new LinkedHashSet<>());
    if (covered.isEmpty() || kept.isEmpty()) {
      return;
    }
    guards.addAll(covered.get());
    guards.addAll(kept.get());
    indexes.addAll(written.indexes());
    if (creation(path).isEmpty()) {
      guards.add(new Guard.NotNull(path));
    }
    size(path, own).ifPresent(guards::add);
    found.put(path, new ScratchArray(path, lastValue));
  }

  /** Whether a function that was made before the loop has it: that would not get the copy. */
  private boolean isInFunction(Variable variable) {
    boolean[] found = {false};
    Nodes.eachExpression(
        method.declaration().body(),
        part -> {
          if (part instanceof Expression.Lambda function
              && !loop.loop().span().contains(function.span())) {
            found[0] |=
                Nodes.mentions(function, variable) || Reads.mentions(function.body(), variable) > 0;
          }
        });
    return found[0];
  }

  private boolean isUsable(Accumulator holder) {
    boolean ofNumbers =
        holder.type() instanceof Type.Array array && array.component() instanceof Type.Primitive;
    return ofNumbers
        && holder
            .variable()
            .map(variable -> !Reads.written(body).contains(variable) && !isInFunction(variable))
            .orElse(true)
        && holder.field().map(this::isReadHereOnly).orElse(true);
  }

  /** A called method that reads the field itself would not get the copy. */
  private boolean isReadHereOnly(Field field) {
    return effects.accesses().stream()
            .allMatch(
                access ->
                    !(access instanceof Access.OfField other)
                        || !other.field().equals(field)
                        || (other.onThis() && !other.isWrite()))
        // A field that anybody may name is not always named in a way that can be told.
        && !(field.isStatic() && field.visible());
  }

  private List<Access.OfElement> elements(Path path) {
    List<Access.OfElement> elements = new ArrayList<>();
    for (Access access : effects.accesses()) {
      if (access instanceof Access.OfElement element
          && path(element).filter(path::equals).isPresent()) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** The checks under which every read is of something that the iteration has written. */
  private Optional<Set<Guard>> reads(Path path, WrittenFirst written) {
    Set<Guard> all = new LinkedHashSet<>();
    for (Reading reading : effects.readings()) {
      if (path(reading.access()).filter(path::equals).isPresent()) {
        Optional<Set<Guard>> checks = written.covers(reading.written(), reading.access());
        if (checks.isEmpty()) {
          return Optional.empty();
        }
        all.addAll(checks.get());
      }
    }
    return Optional.of(all);
  }

  /** The checks under which the last iteration writes all that any iteration writes. */
  private Optional<Set<Guard>> atEnd(Path path, List<Access.OfElement> own, WrittenFirst written) {
    if (hasJumps() || loop.insideTry()) {
      return Optional.empty();
    }
    List<Stretch> always = always(path);
    Set<Guard> all = new LinkedHashSet<>();
    for (Access.OfElement access : own) {
      if (access.isWrite()) {
        Optional<Set<Guard>> checks = written.covers(always, access);
        if (checks.isEmpty()) {
          return Optional.empty();
        }
        all.addAll(checks.get());
      }
    }
    return Optional.of(all);
  }

  /** What every iteration writes of an array. */
  private List<Stretch> always(Path path) {
    return effects.written().stream()
        .filter(stretch -> stretch.array().equals(path) && stretch.isInvariant())
        .toList();
  }

  private boolean hasJumps() {
    boolean[] found = {false};
    Nodes.everyStatement(
        body,
        inner ->
            found[0] |=
                inner instanceof Statement.Continue
                    || inner instanceof Statement.Break
                    || inner instanceof Statement.Return);
    return found[0];
  }

  /** Whether nobody but the method itself knows the array. */
  private boolean isOwn(Path path) {
    return creation(path).isPresent()
        && path.root() instanceof Path.Root.OfVariable root
        && ArrayUses.areOfElements(
            method.declaration().body(), ArrayUses.isVariable(root.variable()), program);
  }

  /** Where the variable's one array is made, if it has no other. */
  private Optional<Expression.NewArray> creation(Path path) {
    Statement whole = method.declaration().body();
    return path.root() instanceof Path.Root.OfVariable root
            && !Reads.written(whole).contains(root.variable())
        ? ArrayUses.creation(whole, root.variable())
        : Optional.empty();
  }

  private boolean isReadAfter(Path path) {
    Variable variable = ((Path.Root.OfVariable) path.root()).variable();
    Statement whole = method.declaration().body();
    Span region = loop.loop().span();
    return Liveness.readAfter(whole, region, variable).isPresent()
        && Liveness.readOutside(whole, region, variable).isPresent();
  }

  /** The length of an array that the method has made, in terms of what keeps its value. */
  private Map<Path, Polynomial> lengths(Path path) {
    Map<Path, Polynomial> lengths = new LinkedHashMap<>();
    creation(path)
        .filter(array -> array.dimensions().size() == 1)
        .flatMap(array -> length(array.dimensions().get(0)))
        .ifPresent(length -> lengths.put(path, length));
    return lengths;
  }

  /** A sum that is too large would have been negative, so that there would be no array. */
  private Optional<Polynomial> length(Expression size) {
    if (size instanceof Expression.Literal literal
        && literal.value().orElse(null) instanceof Integer number) {
      return Optional.of(Polynomial.of(number));
    }
    if (size instanceof Expression.Local local) {
      boolean keeps =
          local.variable().type() == Type.Primitive.INT
              && !Reads.written(method.declaration().body()).contains(local.variable());
      return keeps
          ? Optional.of(Polynomial.of(new Symbol.Value(Path.of(local.variable()))))
          : Optional.empty();
    }
    if (size instanceof Expression.Binary sum
        && sum.operator() == Operator.PLUS
        && sum.right() instanceof Expression.Literal literal
        && literal.value().orElse(null) instanceof Integer number
        && number >= 0) {
      return length(sum.left()).map(left -> left.plus(number));
    }
    return Optional.empty();
  }

  /** A copy that costs more than the iterations of a chunk is none to make. */
  private Optional<Guard> size(Path path, List<Access.OfElement> own) {
    boolean sweeps = own.stream().anyMatch(ScratchArrays::sweeps);
    Polynomial length = Polynomial.of(new Symbol.Length(path));
    Optional<BigInteger> known =
        Optional.ofNullable(lengths(path).get(path)).flatMap(Polynomial::constant);
    boolean small = known.filter(size -> size.longValue() <= SMALL).isPresent();
    return sweeps || small
        ? Optional.empty()
        : Optional.of(
            new Guard.AtLeast(Polynomial.of(0).minus(length), BigInteger.valueOf(-SMALL)));
  }

  private static boolean sweeps(Access.OfElement access) {
    return access.site().loops().stream()
        .skip(1)
        .anyMatch(
            loop ->
                access
                    .subscript()
                    .filter(form -> form.symbols().contains(loop.index()))
                    .isPresent());
  }
}
