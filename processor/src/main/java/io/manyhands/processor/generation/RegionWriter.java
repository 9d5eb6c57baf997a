package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.LocalPlace;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.StandIns;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.Parameter;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes the statements that stand in the place of a loop. */
final class RegionWriter {
  private final RegionPlan region;
  private final SourceCutter outside;
  private final SourceCutter cutter;

  /** How the loop reads where a check may have failed. */
  private final SourceCutter unchecked;

  private final RangeWriter ranges;
  private final AsWrittenWriter asWritten;

  /**
   * A writer in a method that reads as {@code outside}, and as {@code cutter} in the region.
   *
   * @param direct the same as {@code cutter}, but with all fields as they are
   * @param indent one step of indentation
   */
  RegionWriter(
      RegionPlan region,
      SourceCutter outside,
      SourceCutter cutter,
      SourceCutter direct,
      String indent) {
    this.region = region;
    this.outside = outside;
    this.cutter = cutter;
    this.unchecked = isKnown(region) ? cutter : direct;
    this.asWritten = new AsWrittenWriter(region, outside, indent);
    this.ranges = new RangeWriter(cutter);
  }

  /**
   *
   *
   * <pre>{@code
   * double[] a = a(self);
   * if (!SMOOTH_14.isShort(1, n - 1) && SMOOTH_14.guard(a != b)) {
   *   ...
   * } else {
   *   for (int i = 1; i < n - 1; i++) ...
   *   SMOOTH_14.ranAsWritten();
   * }
   * }</pre>
   */
  CodeBlock write() {
    AloneWriter alone = new AloneWriter(region, outside);
    List<CodeBlock> statements = before();
    alone.before().ifPresent(statements::add);
    // What gives the elements may be code of the program's own: it runs first, as in the loop.
    boolean isFirst =
        isLocked() || (region.header() instanceof Header.Elements all && runsCode(all.space()));
    if (isFirst) {
      source(outside).ifPresent(statements::add);
    }
    List<CodeBlock> first = isLocked() ? List.copyOf(statements) : List.of();
    statements.removeAll(first);
    statements.addAll(hoisted());
    if (!isFirst) {
      source(cutter).ifPresent(statements::add);
    }
    List<CodeBlock> forms = forms();
    boolean isChecked = region.names().check().isPresent();
    List<CodeBlock> all = isChecked && !isLocked() ? checked(unchecked, forms) : forms;
    statements.addAll(isKnown(region) ? writingBack(all) : all);
    alone.after().ifPresent(statements::add);
    if (isLocked()) {
      List<CodeBlock> locked = locked(statements);
      statements = new ArrayList<>(first);
      statements.addAll(isChecked ? checked(outside, locked) : locked);
    }
    CodeBlock code = CodeBlock.join(statements, "\n");
    return statements.size() == 1 || region.inBlock() ? code : CodeBlock.of("{\n$>$L\n$<}", code);
  }

  /**
   * Whether it is known in any case what code the loop runs. Code that is not known may use the
   * fields that are local variables in the region, and change them.
   */
  private static boolean isKnown(RegionPlan region) {
    return region.guards().stream().noneMatch(Guard::isAboutCode);
  }

  /** The loop as it was written where accesses are looked at; that takes its locks itself. */
  private List<CodeBlock> checked(SourceCutter place, List<CodeBlock> otherwise) {
    return List.of(new CheckWriter(region, asWritten, place).write(evaluated(place), otherwise));
  }

  /** Whether the calling thread holds a lock while chunks run. */
  private boolean isLocked() {
    return region.accepted().facts().lock().isPresent();
  }

  /**
   * The loop as it was written takes its locks itself, and runs what nobody knows without them.
   *
   * <pre>{@code
   * boolean asWritten = false;
   * synchronized (lock) {
   *   if (COUNT_14.guard(a != counts)) {
   *     ...
   *   } else {
   *     asWritten = true;
   *   }
   * }
   * if (asWritten) {
   *   for (int x : a) ...
   * }
   * }</pre>
   */
  private List<CodeBlock> locked(List<CodeBlock> statements) {
    List<CodeBlock> all = new ArrayList<>();
    HeldLock lock = region.accepted().facts().lock().orElseThrow();
    CodeBlock loop = asWritten.write(outside, evaluated(outside));
    LockWriter writer = new LockWriter(region, outside);
    CodeBlock locked = writer.locked(lock, CodeBlock.join(statements, "\n"));
    Optional<CodeBlock> check = writer.check(lock);
    Optional<String> name = region.names().asWritten();
    if (name.isEmpty()) {
      all.add(check.map(there -> choice(there, List.of(locked), List.of(loop))).orElse(locked));
      return all;
    }
    all.add(
        CodeBlock.of(
            "boolean $L = $L;",
            name.get(),
            check.map(there -> CodeBlock.of("!$L", there)).orElse(CodeBlock.of("false"))));
    all.add(check.isPresent() ? CodeBlock.of("if (!$L) {\n$>$L\n$<}", name.get(), locked) : locked);
    all.add(CodeBlock.of("if ($L) {\n$>$L\n$<}", name.get(), loop));
    return all;
  }

  /**
   * For fields that are variables meanwhile. What the loop does not change, another thread may.
   *
   * <pre>{@code
   * int maxBefore = max;
   * try {
   *   ...
   * } finally {
   *   if (max != maxBefore) {
   *     self.max = max;
   *   }
   * }
   * }</pre>
   */
  private List<CodeBlock> writingBack(List<CodeBlock> forms) {
    if (region.accepted().facts().standIns().fields().isEmpty()) {
      return forms;
    }
    List<CodeBlock> all = new ArrayList<>();
    List<CodeBlock> back = new ArrayList<>();
    region
        .accepted()
        .facts()
        .standIns()
        .fields()
        .forEach(
            (field, variable) -> {
              String before = StandIns.before(variable.name());
              all.add(
                  CodeBlock.of(
                      "$T $L = $L;", TypeNames.of(variable.type()), before, variable.name()));
              back.add(
                  CodeBlock.of(
                      "if ($L) {\n$>$L;\n$<}",
                      LocalPlaces.differs(variable, before),
                      outside
                          .members()
                          .assign(
                              field,
                              field.isStatic()
                                  ? Optional.empty()
                                  : Optional.of(outside.members().receiver()),
                              CodeBlock.of("$L", variable.name()))));
            });
    all.add(
        CodeBlock.of(
            "try {\n$>$L\n$<} finally {\n$>$L\n$<}",
            CodeBlock.join(forms, "\n"),
            CodeBlock.join(back, "\n")));
    return all;
  }

  private static boolean runsCode(IterationSpace.Elements space) {
    boolean[] found = {
      space.source() instanceof Expression.Local local
          && local.variable().kind() == Variable.Kind.SOURCE
    };
    Nodes.each(
        space.source(),
        part ->
            found[0] |= part instanceof Expression.Call || part instanceof Expression.NewObject);
    return found[0];
  }

  /** The parallel form and the loop as written, and what decides between them. */
  private List<CodeBlock> forms() {
    Optional<ShortTestWriter> shortTest = ShortTestWriter.of(region, cutter);
    List<CodeBlock> prepared = prepared();
    if (shortTest.isPresent() && prepared.isEmpty() && isGuarded()) {
      return List.of(choice(shortTest.get().beforeChecks(), parallel(), measured(shortTest.get())));
    }
    List<CodeBlock> statements = new ArrayList<>(prepared);
    if (isGuarded()) {
      CodeBlock checks = GuardWriter.condition(region, cutter.members());
      statements.add(
          choice(GuardWriter.counted(region, checks), parallel(), List.of(original(unchecked))));
    } else {
      statements.addAll(parallel());
    }
    return shortTest
        .map(test -> List.of(choice(test.alone(), measured(test), statements)))
        .orElse(statements);
  }

  /** What the checks look at besides the loop's own variables. */
  private List<CodeBlock> prepared() {
    List<CodeBlock> statements = new ArrayList<>(countedFirst() ? range() : List.of());
    GuardWriter.copies(region, cutter.members()).ifPresent(statements::add);
    return statements;
  }

  private boolean countedFirst() {
    return region.guards().stream().anyMatch(Guard.Countable.class::isInstance)
        || (region.guards().stream().anyMatch(Guard.Room.class::isInstance) && !isList())
        || (region.names().copies().isPresent() && region.names().iterations().isPresent());
  }

  private List<CodeBlock> parallel() {
    List<CodeBlock> statements = new ArrayList<>(countedFirst() ? List.of() : range());
    List<CodeBlock> call =
        new RegionCall(region, cutter).statements(this::rangeInPlace, this::rest);
    statements.addAll(region.accepted().facts().replayed() ? List.of(replayed(call)) : call);
    List<LocalPlace> places = region.accepted().facts().standIns().places();
    List<CodeBlock> all =
        places.isEmpty() ? statements : new LocalPlaces(places, cutter).around(statements);
    return isKnown(region) ? all : writingBack(all);
  }

  private List<CodeBlock> measured(ShortTestWriter test) {
    return List.of(original(unchecked), test.ran());
  }

  private static CodeBlock choice(
      CodeBlock condition, List<CodeBlock> yes, List<CodeBlock> otherwise) {
    return CodeBlock.of(
        "if ($L) {\n$>$L\n$<} else {\n$>$L\n$<}",
        condition,
        CodeBlock.join(yes, "\n"),
        CodeBlock.join(otherwise, "\n"));
  }

  private boolean isGuarded() {
    return region.guards().stream().anyMatch(Guard::isCheck);
  }

  /** {@code int n = xs.size();}, from the header of the loop. */
  private List<CodeBlock> before() {
    List<CodeBlock> statements = new ArrayList<>();
    if (region.header() instanceof Header.Counted counted) {
      for (Statement.Declaration other : counted.before()) {
        statements.add(
            CodeBlock.of(
                "$T $L = $L;",
                TypeNames.of(other.variable().type()),
                other.variable().name(),
                outside.cut(other.initializer().orElseThrow())));
      }
    }
    return statements;
  }

  /** {@code double[] data = data(self);}. */
  private List<CodeBlock> hoisted() {
    List<CodeBlock> statements = new ArrayList<>();
    for (Parameter.OfField field : region.hoisted()) {
      statements.add(
          CodeBlock.of(
              "$T $L = $L;",
              TypeNames.of(field.type()),
              field.name(),
              outside.members().own(field.field())));
    }
    return statements;
  }

  /** {@code double[] elements = data();}, where the source is more than a variable. */
  private Optional<CodeBlock> source(SourceCutter cutter) {
    if (region.header() instanceof Header.Elements elements && elements.evaluated()) {
      return Optional.of(
          CodeBlock.of(
              "$L $L = $L;",
              elements
                  .sourceType()
                  .map(type -> CodeBlock.of("$T", TypeNames.of(type)))
                  .orElseGet(() -> CodeBlock.of("var")),
              elements.source(),
              cutter.cut(elements.space().source())));
    }
    return Optional.empty();
  }

  /** The step, the snapshot of a list, and the range, as far as they need variables. */
  private List<CodeBlock> range() {
    List<CodeBlock> statements = new ArrayList<>();
    if (region.header() instanceof Header.Counted counted && counted.step().isPresent()) {
      statements.add(
          CodeBlock.of(
              "$T $L = $L;",
              TypeNames.of(counted.space().variable().type()),
              counted.step().get(),
              cutter.cut(counted.space().step().symbolic().orElseThrow())));
    } else if (region.header() instanceof Header.Elements list && !list.space().isArray()) {
      statements.add(
          CodeBlock.of(
              "$T $L = $T.$L($L);",
              TypeNames.of(list.elementsType()),
              list.elements(),
              RuntimeTypes.GUARDS,
              RuntimeNames.SNAPSHOT,
              list.source()));
    }
    region
        .names()
        .iterations()
        .ifPresent(
            name ->
                statements.add(
                    CodeBlock.of(
                        "$T $L = $L;",
                        RangeWriter.type(region.header()),
                        name,
                        countedFirst() ? rangeWhereKnown() : ranges.write(region.header()))));
    return statements;
  }

  /** The range in front of the checks: {@code Guards.plainList(xs) ? ... : }, or without any. */
  private CodeBlock rangeWhereKnown() {
    CodeBlock range = ranges.write(region.header());
    return region.header() instanceof Header.Counted counted
        ? CalledHeader.check(region, counted, cutter.members())
            .map(check -> CodeBlock.of("$L$W? $L$W: $L", check, range, ranges.empty(counted)))
            .orElse(range)
        : range;
  }

  private boolean isList() {
    return region.header() instanceof Header.Elements elements && !elements.space().isArray();
  }

  private CodeBlock rangeInPlace() {
    return region
        .names()
        .iterations()
        .map(name -> CodeBlock.of("$L", name))
        .orElseGet(() -> ranges.write(region.header()));
  }

  /**
   * Chunks may have met an exception where the loop would have stopped before: it decides itself.
   *
   * <pre>{@code
   * try {
   *   ...
   * } catch (Throwable exception) {
   *   SMOOTH_14.guardFailed();
   *   for (int i = 1; i < n - 1; i++) ...
   * }
   * }</pre>
   */
  private CodeBlock replayed(List<CodeBlock> call) {
    return CodeBlock.of(
        "try {\n$>$L\n$<} catch ($T $L) {\n$>$L\n$<}",
        CodeBlock.join(call, "\n"),
        Throwable.class,
        region.names().shared().exception(),
        CodeBlock.of(
            "$L.$L();\n$L", region.constant(), RuntimeNames.GUARD_FAILED, original(cutter)));
  }

  /** The loop as the user wrote it; what has been evaluated is not evaluated again. */
  private CodeBlock original(SourceCutter place) {
    return region
        .names()
        .asWritten()
        .map(name -> CodeBlock.of("$L = true;", name))
        .orElseGet(() -> asWritten.write(place, evaluated(place)));
  }

  /** The loop as the user wrote it, from where the steps of one that follows in order end. */
  private CodeBlock rest() {
    String all = region.ordered().orElseThrow().all();
    if (region.header() instanceof Header.Counted counted) {
      Statement.For loop = (Statement.For) region.accepted().marked().loop();
      boolean ends = HeaderText.isStatement(loop, cutter);
      CodeBlock start =
          CodeBlock.of(
              "$T $L = $L.$L()" + stepBack(loop, counted.space().step()) + (ends ? ";" : ""),
              TypeNames.of(counted.space().variable().type()),
              counted.space().variable().name(),
              all,
              counted.space().isLong() ? RuntimeNames.REST_FROM_LONG : RuntimeNames.REST_FROM);
      return cutter.cut(
          region.replaced(), new SourceCutter.Replacement(HeaderText.declarations(loop), start));
    }
    Header.Elements elements = (Header.Elements) region.header();
    CodeBlock left =
        elements.space().isArray()
            ? CodeBlock.of(
                "$1T.copyOfRange($2L, $3L.$4L(), $2L.length)",
                Arrays.class,
                elements.elements(),
                all,
                RuntimeNames.REST)
            : CodeBlock.of(
                "$1L.subList($2L.$3L(), $1L.size())", elements.elements(), all, RuntimeNames.REST);
    return cutter.cut(
        region.replaced(), new SourceCutter.Replacement(elements.space().source().span(), left));
  }

  /** A condition that counts, as {@code i-- > 0} does, takes the first step before the body. */
  private static String stepBack(Statement.For loop, IterationSpace.Step step) {
    return loop.updates().isEmpty() ? (step.ascends() ? " - 1" : " + 1") : "";
  }

  private List<SourceCutter.Replacement> evaluated(SourceCutter cutter) {
    if (region.header() instanceof Header.Elements elements && elements.evaluated()) {
      return List.of(
          new SourceCutter.Replacement(
              elements.space().source().span(), CodeBlock.of("$L", elements.source())));
    }
    if (region.header() instanceof Header.Counted counted && !counted.before().isEmpty()) {
      return List.of(
          HeaderText.counter(region.accepted(), counted, cutter.cut(counted.space().first())));
    }
    return List.of();
  }
}
