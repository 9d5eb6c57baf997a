package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.Parameter;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the statements that stand in the place of a loop. */
final class RegionWriter {
  private final RegionPlan region;
  private final SourceCutter outside;
  private final SourceCutter cutter;
  private final RangeWriter ranges;

  /** A writer in a method that reads as {@code outside}, and as {@code cutter} in the region. */
  RegionWriter(RegionPlan region, SourceCutter outside, SourceCutter cutter) {
    this.region = region;
    this.outside = outside;
    this.cutter = cutter;
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
    List<CodeBlock> statements = before();
    // A view of a map may be made by code of the program's own: it runs first, as in the loop.
    boolean isView = region.header() instanceof Header.Elements all && all.space().isView();
    if (isView) {
      source(outside).ifPresent(statements::add);
    }
    statements.addAll(hoisted());
    if (!isView) {
      source(cutter).ifPresent(statements::add);
    }
    List<CodeBlock> forms = forms();
    statements.addAll(
        region.names().check().isPresent()
            ? List.of(new CheckWriter(region, cutter).write(evaluated(), forms))
            : forms);
    CodeBlock all = CodeBlock.join(statements, "\n");
    Optional<HeldLock> lock = region.accepted().facts().lock();
    if (lock.isPresent()) {
      return new LockWriter(region, outside).write(lock.get(), all);
    }
    return statements.size() == 1 || region.inBlock() ? all : CodeBlock.of("{\n$>$L\n$<}", all);
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
      statements.add(choice(GuardWriter.counted(region, checks), parallel(), List.of(original())));
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
    List<CodeBlock> call = new RegionCall(region, cutter).statements(this::rangeInPlace);
    statements.addAll(region.accepted().facts().replayed() ? List.of(replayed(call)) : call);
    return statements;
  }

  private List<CodeBlock> measured(ShortTestWriter test) {
    return List.of(original(), test.ran());
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
                        ranges.write(region.header()))));
    return statements;
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
        CodeBlock.of("$L.$L();\n$L", region.constant(), RuntimeNames.GUARD_FAILED, original()));
  }

  /** The loop as the user wrote it; what has been evaluated is not evaluated again. */
  private CodeBlock original() {
    CodeBlock loop =
        cutter.cut(region.replaced(), evaluated().toArray(SourceCutter.Replacement[]::new));
    return NamedLockWriter.of(region).map(locks -> locks.alone(loop)).orElse(loop);
  }

  private List<SourceCutter.Replacement> evaluated() {
    if (region.header() instanceof Header.Elements elements && elements.evaluated()) {
      return List.of(
          new SourceCutter.Replacement(
              elements.space().source().span(), CodeBlock.of("$L", elements.source())));
    }
    if (region.header() instanceof Header.Counted counted && !counted.before().isEmpty()) {
      Statement.For loop = (Statement.For) region.accepted().marked().loop();
      return List.of(new SourceCutter.Replacement(initializers(loop), counter(counted.space())));
    }
    return List.of();
  }

  /** All that the header declares. */
  private static Span initializers(Statement.For loop) {
    Span first = loop.initializers().get(0).span();
    Span last = loop.initializers().get(loop.initializers().size() - 1).span();
    return new Span(
        first.start(), last.end(), first.line(), first.column(), last.endLine(), last.endColumn());
  }

  /** {@code int i = 0}. */
  private CodeBlock counter(IterationSpace.Counted space) {
    return CodeBlock.of(
        "$T $L = $L",
        TypeNames.of(space.variable().type()),
        space.variable().name(),
        cutter.cut(space.first()));
  }
}
