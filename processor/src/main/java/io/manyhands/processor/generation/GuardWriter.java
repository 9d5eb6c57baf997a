package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.GuardPaths;
import io.manyhands.processor.model.LocalPlace;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Reached;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Step;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes the condition under which a loop runs in parallel. Evaluating it throws nothing. */
final class GuardWriter {
  private final RegionPlan region;
  private final MemberAccess members;
  private final Map<List<Path.Root.OfCast>, Checks> checks = new LinkedHashMap<>();
  private Checks current = always();

  /** Conditions that ask something only where objects are of some classes, or always. */
  private static final class Checks {
    private final Map<Path.Root, String> names = new HashMap<>();
    private final Set<Path> notNull = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final List<CodeBlock> conditions = new ArrayList<>();
    private final Set<CodeBlock> known = new HashSet<>();
  }

  GuardWriter(RegionPlan region, MemberAccess members) {
    this.region = region;
    this.members = members;
  }

  /** {@code a != null && c != null && a.data != c.data}. */
  static CodeBlock condition(RegionPlan region, MemberAccess members) {
    return condition(region, members, guard -> true);
  }

  /** The same without the check of the collection that the loop goes through. */
  static CodeBlock conditionBesidesSource(RegionPlan region, MemberAccess members) {
    return condition(region, members, guard -> !isAboutSource(guard));
  }

  /** What is left to ask where {@code known} checks hold. */
  static CodeBlock conditionBesides(
      RegionPlan region, MemberAccess members, Predicate<Guard> known) {
    GuardWriter writer = new GuardWriter(region, members);
    writer.add(region.guards(), known);
    writer.forget();
    writer.add(region.guards(), known.negate());
    return writer.all();
  }

  /** The condition as far as {@code wanted} checks make it. */
  static CodeBlock condition(RegionPlan region, MemberAccess members, Predicate<Guard> wanted) {
    GuardWriter writer = new GuardWriter(region, members);
    writer.add(region.guards(), wanted);
    return writer.all();
  }

  private void add(List<Guard> guards, Predicate<Guard> wanted) {
    // Whether a field or an element is there is asked before what it holds.
    Stream.concat(
            guards.stream().filter(guard -> !readsPlace(guard)),
            guards.stream().filter(this::readsPlace))
        .filter(wanted)
        .forEach(
            guard -> {
              enter(GuardPaths.casts(guard));
              add(guard);
            });
  }

  /** Whether a check looks at a variable that is declared behind the checks. */
  private boolean readsPlace(Guard guard) {
    return GuardPaths.of(guard).stream().anyMatch(path -> place(path).isPresent());
  }

  private Optional<LocalPlace> place(Path path) {
    return path.root() instanceof Path.Root.OfVariable root
        ? LocalPlaces.of(root.variable(), region.accepted().facts().standIns().places())
        : Optional.empty();
  }

  /** What has been asked so far holds. */
  private void forget() {
    for (Checks asked : checks.values()) {
      asked.known.addAll(asked.conditions);
      asked.conditions.clear();
    }
  }

  /** What follows is asked only where objects are of the classes that they are cast to. */
  private void enter(List<Path.Root.OfCast> casts) {
    current = always();
    casts.stream()
        .map(Path.Root.OfCast::object)
        .filter(object -> object.casts().isEmpty())
        .forEach(this::requireOwners);
    current = checks.computeIfAbsent(casts, absent -> new Checks());
    List<String> names = region.names().casts().names().getOrDefault(casts, List.of());
    for (int k = 0; k < casts.size(); k++) {
      current.names.put(casts.get(k), names.get(k));
    }
  }

  /**
   * {@code in != null && (!(matrix instanceof Rows rows) || rows.data != in.data)}: what is always
   * asked comes first.
   */
  private CodeBlock all() {
    List<CodeBlock> all = new ArrayList<>();
    checks.values().removeIf(asked -> asked.conditions.isEmpty() && asked != always());
    checks.forEach(
        (casts, asked) -> {
          if (casts.isEmpty()) {
            all.addAll(asked.conditions);
          } else if (checks.size() == 2 && always().conditions.isEmpty()) {
            all.add(where(casts, asked));
          } else {
            all.add(CodeBlock.of("($L)", where(casts, asked)));
          }
        });
    return CodeBlock.join(all, "$W&& ");
  }

  private Checks always() {
    return checks.computeIfAbsent(List.of(), none -> new Checks());
  }

  /** {@code !(matrix instanceof Rows rows) || rows.data != out}. */
  private CodeBlock where(List<Path.Root.OfCast> casts, Checks asked) {
    current = asked;
    CodeBlock.Builder tests = CodeBlock.builder();
    for (Path.Root.OfCast cast : casts) {
      tests.add(
          cast.conversion() == Path.Conversion.BY_OBJECT
              ? "!((Object) $L instanceof $T $L)$W|| "
              : "!($L instanceof $T $L)$W|| ",
          path(cast.object()),
          TypeNames.raw(cast.type()),
          asked.names.get(cast));
    }
    CodeBlock conditions = CodeBlock.join(asked.conditions, "$W&& ");
    return tests.add(asked.conditions.size() == 1 ? "$L" : "($L)", conditions).build();
  }

  private static boolean isAboutSource(Guard guard) {
    return guard instanceof Guard.PlainCollection
        || (guard instanceof Guard.PlainList list && list.path().isEmpty());
  }

  /** {@code SMOOTH_14.guard(in != out)}. */
  static CodeBlock counted(RegionPlan region, CodeBlock condition) {
    return CodeBlock.of("$L.$L($L)", region.constant(), RuntimeNames.GUARD, condition);
  }

  private void add(Guard guard) {
    if (guard instanceof Guard.DistinctArrays arrays) {
      List.of(arrays.one(), arrays.other()).forEach(this::requireOwners);
      // Java does not compare references whose types say that they differ.
      boolean comparable = arrays.one().type().equals(arrays.other().type());
      current.conditions.add(
          CodeBlock.of(
              comparable ? "$L != $L" : "(Object) $L != $L",
              path(arrays.one()),
              path(arrays.other())));
    } else if (guard instanceof Guard.DistinctRows rows) {
      rows.written().forEach(this::requireOwners);
      rows.read().forEach(this::requireOwners);
      rows.others().forEach(other -> requireOwners(other.array()));
      current.conditions.add(distinctRows(rows));
    } else if (guard instanceof Guard.NotARow row) {
      List.of(row.array(), row.rows()).forEach(this::requireOwners);
      current.conditions.add(notARow(row));
    } else if (guard instanceof Guard.AtLeast bound) {
      bound.polynomial().terms().forEach(term -> term.factors().forEach(this::require));
      current.conditions.add(Inequality.write(bound, this::symbol));
    } else if (guard instanceof Guard.OneOf any) {
      any.all().forEach(bound -> bound.polynomial().symbols().forEach(this::require));
      current.conditions.add(oneOf(any));
    } else if (guard instanceof Guard.InBlocks blocks && blocks.isCheck()) {
      blocks.distance().terms().forEach(term -> term.factors().forEach(this::require));
      current.conditions.add(
          CodeBlock.of(
              "$L >= $L", Inequality.sum(blocks.distance(), this::symbol), Guard.InBlocks.LEAST));
    } else if (guard instanceof Guard.Countable) {
      countable();
    } else if (guard instanceof Guard.NotNull owner) {
      requireOwners(owner.object());
      requireNotNull(owner.object());
    } else if (guard instanceof Guard.Copies) {
      current.conditions.add(
          CodeBlock.of(
              SharedArrays.in(region) ? "$L != 0" : "$L > 0",
              region.names().copies().orElseThrow()));
    } else if (guard instanceof Guard.Copyable copy) {
      current.conditions.add(
          CodeBlock.of("$L.$L($L)", region.constant(), RuntimeNames.MAY_COPY, path(copy.array())));
    } else if (guard instanceof Guard.Indexes indexes) {
      requireOwners(indexes.array());
      indexes.from().symbols().forEach(this::require);
      indexes.to().symbols().forEach(this::require);
      current.conditions.add(indexes(indexes));
    } else if (guard instanceof Guard.PlainList plain) {
      plainList(plain);
    } else if (guard instanceof Guard.PlainElements plain) {
      requireOwners(plain.base());
      plain.collections().steps().forEach(this::requireOpen);
      plain.apart().forEach(this::requireOwners);
      current.conditions.add(plainElements(plain));
    } else if (guard instanceof Guard.NotAmong held) {
      requireOwners(held.array());
      requireOwners(held.among().base());
      held.among().steps().forEach(this::requireOpen);
      current.conditions.add(
          CodeBlock.of(
              "$L.$L($L)", reached(held.among()), RuntimeNames.ARE_NOT, path(held.array())));
    } else if (guard instanceof Guard.DistinctFound held) {
      for (Reached found : held.all()) {
        requireOwners(found.base());
        found.steps().forEach(this::requireOpen);
      }
      current.conditions.add(distinctFound(held));
    } else if (guard instanceof Guard.PlainCollection plain) {
      ask(plainCollection(region, plain));
    } else if (guard instanceof Guard.AsMade made) {
      current.conditions.add(asMade(made));
    } else if (guard instanceof Guard.Collects collects) {
      requireOwners(collects.collection());
      current.conditions.add(CollectedGuards.collects(collects, this::path));
    } else if (guard instanceof Guard.Room room) {
      current.conditions.add(PackedArrays.guard(room, region, this::path));
    } else if (guard instanceof Guard.Holds holds) {
      requireOwners(holds.map());
      current.conditions.add(CollectedGuards.holds(holds, this::path));
    } else if (guard instanceof Guard.Apart apart) {
      apart.list().ifPresent(this::requireOwners);
      requireOwners(apart.collection());
      current.conditions.add(CollectedGuards.apart(apart, region, this::path));
    } else if (guard instanceof Guard.Runs runs) {
      requireOwners(runs.object());
      runs.receivers().steps().forEach(this::requireOpen);
      current.conditions.add(runs(runs));
    }
  }

  /**
   * {@code Guards.runs(shape, "demo.Circle.area()D", "demo.Square.area()D")}, and {@code
   * Guards.eachRuns(shapes, 1, ...)} of the elements of an array or list.
   */
  private CodeBlock runs(Guard.Runs runs) {
    CodeBlock methods =
        runs.methods().stream()
            .map(method -> CodeBlock.of("$S", method.key()))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock object = path(runs.object());
    if (runs.ofOne()) {
      return CodeBlock.of(
          "$T.$L($L,$W$L)", RuntimeTypes.GUARDS, RuntimeNames.RUNS, object, methods);
    }
    Optional<Integer> depth = runs.receivers().depth();
    return depth.isPresent()
        ? CodeBlock.of(
            "$T.$L($L, $L,$W$L)",
            RuntimeTypes.GUARDS,
            RuntimeNames.EACH_RUNS,
            object,
            depth.get(),
            methods)
        : CodeBlock.of("$L.$L($L)", reached(runs.receivers()), RuntimeNames.ALL_RUN, methods);
  }

  /** {@code Guards.asMade(FORMAT, "yyyy-MM-dd", Locale.US)}. */
  private CodeBlock asMade(Guard.AsMade made) {
    return CodeBlock.of(
        "$T.$L($L, $S$L)",
        RuntimeTypes.GUARDS,
        RuntimeNames.AS_MADE,
        path(made.path()),
        made.pattern(),
        made.locale()
            .map(name -> CodeBlock.of(", $T.$L", Locale.class, name))
            .orElse(CodeBlock.of("")));
  }

  /** {@code Guards.plainElements(neighbors, 1, out)}. */
  private CodeBlock plainElements(Guard.PlainElements plain) {
    List<CodeBlock> apart = plain.apart().stream().map(this::object).toList();
    Optional<Integer> depth = plain.collections().depth();
    return depth.isPresent()
        ? CodeBlock.of(
            "$T.$L($L, $L$L)",
            RuntimeTypes.GUARDS,
            RuntimeNames.PLAIN_ELEMENTS,
            path(plain.base()),
            depth.get(),
            apart.stream().map(each -> CodeBlock.of(", $L", each)).collect(CodeBlock.joining("")))
        : CodeBlock.of(
            "$L.$L($L)",
            reached(plain.collections()),
            RuntimeNames.ARE_PLAIN,
            CodeBlock.join(apart, ", "));
  }

  /** {@code Guards.objects(orders).elements().through(Order.class, Order::getCustomer)}. */
  private CodeBlock reached(Reached objects) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.$L($L)", RuntimeTypes.GUARDS, RuntimeNames.OBJECTS, path(objects.base()));
    for (Step step : objects.steps()) {
      if (step instanceof Step.Through through) {
        Type.Declared owner = through.field().owner();
        code.add(
            "$Z.$L($T.class, $L)",
            RuntimeNames.THROUGH,
            TypeNames.raw(owner),
            members.reader(through, region.names().shared().found()));
      } else {
        code.add("$Z.$L()", RuntimeNames.ELEMENTS);
      }
    }
    return code.build();
  }

  /** Without countable iterations there are no copies either. */
  private void countable() {
    if (region.names().copies().isEmpty()) {
      current.conditions.add(iterations(RuntimeNames.COUNTABLE));
    }
  }

  private void plainList(Guard.PlainList plain) {
    plain.path().ifPresent(this::requireOwners);
    if (plain.path().isPresent() || region.names().copies().isEmpty()) {
      ask(plainList(region, plain));
    }
  }

  /** {@code Guards.plainEntries(entries)}. */
  private static CodeBlock plainCollection(RegionPlan region, Guard.PlainCollection guard) {
    return CodeBlock.of(
        "$T.$L($L)",
        RuntimeTypes.GUARDS,
        guard.isSet()
            ? RuntimeNames.QUIET_ENTRIES
            : guard.entries() ? RuntimeNames.PLAIN_ENTRIES : RuntimeNames.PLAIN_COLLECTION,
        ((Header.Elements) region.header()).source());
  }

  private CodeBlock plainList(RegionPlan plan, Guard.PlainList plain) {
    Optional<CodeBlock> list = plain.path().map(this::path);
    if (plain.isText()) {
      return CodeBlock.of("$L instanceof $T", list.orElseThrow(), String.class);
    }
    return plain.isList() && !plain.isOwner()
        ? plainList(plan, list)
        : plain(plan, RuntimeNames.PLAIN_OBJECT, list);
  }

  /** {@code Guards.plainList(xs)}, of the list that the loop iterates over if none is given. */
  private static CodeBlock plainList(RegionPlan region, Optional<CodeBlock> list) {
    return plain(region, RuntimeNames.PLAIN_LIST, list);
  }

  private static CodeBlock plain(RegionPlan region, String check, Optional<CodeBlock> list) {
    return CodeBlock.of(
        "$T.$L($L)",
        RuntimeTypes.GUARDS,
        check,
        list.orElseGet(() -> CodeBlock.of("$L", ((Header.Elements) region.header()).source())));
  }

  /**
   * The number of copies of arrays that the region may make; 0 where its iterations cannot even be
   * counted.
   *
   * <pre>{@code
   * int copies = Copies.forUpdates(COUNT_14, iterations.count(), hist);
   * }</pre>
   */
  static Optional<CodeBlock> copies(RegionPlan region, MemberAccess members) {
    return region.guards().stream()
        .filter(Guard.Copies.class::isInstance)
        .map(guard -> new GuardWriter(region, members).copies((Guard.Copies) guard))
        .findFirst();
  }

  /** The check that the collection of the header is one of the JDK's own. */
  CodeBlock plainSource() {
    return region.guards().stream()
        .filter(Guard.PlainCollection.class::isInstance)
        .map(guard -> plainCollection(region, (Guard.PlainCollection) guard))
        .findFirst()
        .orElseGet(() -> plainList(region, Optional.empty()));
  }

  /** How many elements it has. */
  CodeBlock sizeOfSource() {
    Header.Elements elements = (Header.Elements) region.header();
    if (elements.space().isArray()) {
      return CodeBlock.of("$L.length", elements.source());
    }
    return elements.space().source().type().is("java.lang.Iterable")
        ? CodeBlock.of("(($T<?>) $L).size()", Collection.class, elements.source())
        : CodeBlock.of("$L.size()", elements.source());
  }

  /** An array of objects alone would be taken for several objects. */
  private CodeBlock object(Path path) {
    boolean holdsObjects =
        path.type() instanceof Type.Array array && !(array.component() instanceof Type.Primitive);
    return holdsObjects ? CodeBlock.of("(Object) $L", path(path)) : path(path);
  }

  private CodeBlock copies(Guard.Copies guard) {
    boolean isList = region.header() instanceof Header.Elements list && !list.space().isArray();
    Optional<CodeBlock> condition =
        isList
            ? Optional.of(plainSource())
            : region.guards().stream()
                .filter(Guard.Countable.class::isInstance)
                .map(counted -> iterations(RuntimeNames.COUNTABLE))
                .findFirst();
    CodeBlock count = isList ? sizeOfSource() : iterations(RuntimeNames.COUNT);
    String method =
        switch (guard.work()) {
          case UPDATES -> RuntimeNames.FOR_UPDATES;
          case INNER_LOOPS -> RuntimeNames.FOR_INNER_LOOPS;
          case SWEEPS -> RuntimeNames.FOR_SWEEPS;
        };
    CodeBlock number =
        CodeBlock.of(
            "$T.$L($L, $L, $L)",
            RuntimeTypes.COPIES,
            SharedArrays.in(region) ? method + RuntimeNames.OR_SHARED : method,
            region.constant(),
            count,
            guard.arrays().stream().map(this::object).collect(CodeBlock.joining(",$W")));
    return CodeBlock.of(
        "int $L = $L;",
        region.names().copies().orElseThrow(),
        condition.map(test -> CodeBlock.of("$L ? $L : 0", test, number)).orElse(number));
  }

  private CodeBlock iterations(String method) {
    return CodeBlock.of("$L.$L()", region.names().iterations().orElseThrow(), method);
  }

  /** {@code Guards.rows(2).written(a).read(b).read(c, 1).distinct()}. */
  private CodeBlock distinctRows(Guard.DistinctRows rows) {
    CodeBlock.Builder check =
        CodeBlock.builder().add("$T.$L($L)", RuntimeTypes.GUARDS, RuntimeNames.ROWS, rows.depth());
    rows.written().forEach(path -> check.add(".$L($L)", RuntimeNames.WRITTEN, path(path)));
    rows.others().stream()
        .filter(Guard.DistinctRows.Rows::isWritten)
        .forEach(other -> add(check, RuntimeNames.WRITTEN, other));
    rows.read().forEach(path -> check.add(".$L($L)", RuntimeNames.READ, path(path)));
    rows.others().stream()
        .filter(other -> !other.isWritten())
        .forEach(other -> add(check, RuntimeNames.READ, other));
    return check.add(".$L()", RuntimeNames.DISTINCT).build();
  }

  /** {@code Guards.found().written(Guards.objects(a).elements()).read(...).distinct()}. */
  private CodeBlock distinctFound(Guard.DistinctFound held) {
    CodeBlock.Builder check =
        CodeBlock.builder().add("$T.$L()", RuntimeTypes.GUARDS, RuntimeNames.FOUND);
    held.written().forEach(each -> check.add("$Z.$L($L)", RuntimeNames.WRITTEN, reached(each)));
    held.read().forEach(each -> check.add("$Z.$L($L)", RuntimeNames.READ, reached(each)));
    return check.add("$Z.$L()", RuntimeNames.DISTINCT).build();
  }

  private void add(CodeBlock.Builder check, String how, Guard.DistinctRows.Rows rows) {
    check.add(".$L($L, $L)", how, path(rows.array()), rows.depth());
  }

  /** {@code Guards.rows(1).written(out, 0).read(a).distinct()}. */
  private CodeBlock notARow(Guard.NotARow row) {
    return CodeBlock.of(
        "$T.$L($L).$L($L, 0).$L($L).$L()",
        RuntimeTypes.GUARDS,
        RuntimeNames.ROWS,
        row.depth(),
        RuntimeNames.WRITTEN,
        path(row.array()),
        RuntimeNames.READ,
        path(row.rows()),
        RuntimeNames.DISTINCT);
  }

  /** {@code (a == b || a >= (long) b + n || b >= (long) a + n)}. */
  private CodeBlock oneOf(Guard.OneOf any) {
    List<CodeBlock> conditions = any.conditions().stream().map(this::together).toList();
    return CodeBlock.of("($L)", CodeBlock.join(conditions, "$W|| "));
  }

  private CodeBlock together(List<Guard.AtLeast> condition) {
    CodeBlock all =
        condition.stream()
            .map(bound -> Inequality.write(bound, this::symbol))
            .collect(CodeBlock.joining("$W&& "));
    return Guard.OneOf.equation(condition)
        .map(equal -> Inequality.equation(equal, this::symbol))
        .orElseGet(() -> condition.size() == 1 ? all : CodeBlock.of("($L)", all));
  }

  /** {@code Guards.distinct(order, 0, n)}. */
  private CodeBlock indexes(Guard.Indexes indexes) {
    return CodeBlock.of(
        "$T.$L($L, $L, $L)",
        RuntimeTypes.GUARDS,
        switch (indexes.order()) {
          case DISTINCT -> RuntimeNames.DISTINCT_VALUES;
          case ASCENDING -> RuntimeNames.ASCENDING_VALUES;
        },
        path(indexes.array()),
        Sum.write(indexes.from(), this::symbol),
        Sum.write(indexes.to(), this::symbol));
  }

  private void require(Symbol symbol) {
    if (symbol instanceof Symbol.Value value) {
      requireOwners(value.path());
    } else if (symbol instanceof Symbol.Length length) {
      requireOwners(length.path());
      requireNotNull(length.path());
    } else if (symbol instanceof Symbol.Size size) {
      size.path().ifPresentOrElse(this::requireSize, this::requireSizeOfSource);
    }
  }

  /** Only a collection that is known may be asked for its size, which could do anything. */
  private void requireSize(Path path) {
    requireOwners(path);
    if (path.type().is("java.lang.String")) {
      requireNotNull(path);
    } else {
      ask(plainList(region, new Guard.PlainList(path.toString(), Optional.of(path))));
    }
  }

  private void requireSizeOfSource() {
    Header.Elements elements = (Header.Elements) region.header();
    ask(elements.space().isArray() ? CodeBlock.of("$L != null", elements.source()) : plainSource());
  }

  private void ask(CodeBlock condition) {
    boolean isAsked = current.conditions.contains(condition) || current.known.contains(condition);
    if (!isAsked) {
      current.conditions.add(condition);
    }
  }

  /** Tests everything that {@code path} looks into. */
  private void requireOwners(Path path) {
    requireOpen(path.allFields());
    for (int k = 0; k < path.fields().size(); k++) {
      requireNotNull(new Path(path.root(), path.fields().subList(0, k)));
    }
  }

  private void requireOpen(Step step) {
    if (step instanceof Step.Through through && through.accessor().isEmpty()) {
      requireOpen(List.of(through.field()));
    }
  }

  private void requireOpen(List<Field> fields) {
    fields.stream()
        .flatMap(field -> members.annex(field).stream())
        .filter(annex -> !always().open.contains(annex) && current.open.add(annex))
        .forEach(annex -> current.conditions.add(CodeBlock.of("$L.$L", annex, StubWriter.OPEN)));
  }

  private void requireNotNull(Path path) {
    boolean isThis =
        path.isAround() || (path.root() instanceof Path.Root.OfThis && path.fields().isEmpty());
    boolean isCast = path.root() instanceof Path.Root.OfCast && path.fields().isEmpty();
    boolean isKnown = isThis || isCast || always().notNull.contains(path);
    if (!isKnown && current.notNull.add(path)) {
      current.conditions.add(CodeBlock.of("$L != null", path(path)));
    }
  }

  private CodeBlock symbol(Symbol symbol) {
    return symbol instanceof Symbol.Size size && size.path().isEmpty()
        ? sizeOfSource()
        : SymbolText.of(symbol, this::path);
  }

  private CodeBlock path(Path path) {
    String cast = current.names.get(path.root());
    if (cast != null) {
      return members.follow(CodeBlock.of("$L", cast), path.fields());
    }
    return place(path)
        .map(place -> members.follow(LocalPlaces.held(place, members), path.fields()))
        .orElseGet(() -> members.path(path));
  }
}
