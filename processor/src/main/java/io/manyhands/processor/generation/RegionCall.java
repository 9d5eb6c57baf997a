package io.manyhands.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Snapshot;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.plan.OrderedPlan;
import io.manyhands.processor.plan.Parameter;
import io.manyhands.processor.plan.PartPlan;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.RegionNames;
import io.manyhands.processor.plan.RegionPlan;
import io.manyhands.processor.plan.ScanPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes the call of the runtime, what goes in and what comes out. */
final class RegionCall {
  static final String UNDECLARED = "undeclared";

  private static final CodeBlock NOTHING = CodeBlock.of("");

  /** What fits on a line beside the indentation of a method in a class, and a little more. */
  private static final int ONE_LINE = 84;

  private final RegionPlan region;
  private final SourceCutter cutter;
  private final MemberAccess members;
  private final RegionNames.Shared names;

  RegionCall(RegionPlan region, SourceCutter cutter) {
    this.region = region;
    this.cutter = cutter;
    this.members = cutter.members();
    this.names = region.names().shared();
  }

  /**
   *
   *
   * <pre>{@code
   * Smooth14Partial total = new Smooth14Partial();
   * total.s = s;
   * SMOOTH_14.reduce(...);
   * s = total.s;
   * }</pre>
   */
  List<CodeBlock> statements(Supplier<CodeBlock> range, Supplier<CodeBlock> rest) {
    List<CodeBlock> statements = new ArrayList<>();
    for (Snapshot snapshot : region.accepted().facts().standIns().snapshots()) {
      statements.add(snapshot(snapshot));
    }
    region
        .copies()
        .forEach(
            (variable, copy) ->
                statements.add(
                    CodeBlock.of(
                        "$T $L = $L;", TypeNames.of(variable.type()), copy, variable.name())));
    if (region.ordered().isPresent()) {
      OrderedPlan ordered = region.ordered().get();
      CodeBlock call = inOrder(range.get(), ordered);
      statements.add(
          withExceptions(
              new OrderedWriter(region, ordered).loop(call, cutter, rest.get()), List.of()));
      return statements;
    }
    if (region.partial().isEmpty()) {
      statements.add(withExceptions(inBlocks(range.get(), this::run), List.of()));
      statements.addAll(new Inductions(region, members).lastValues());
      return statements;
    }
    region.scan().stream()
        .flatMap(scan -> scan.scan().recurrences().stream())
        .map(recurrence -> RecurrenceText.start(recurrence, members))
        .forEach(statements::add);
    PartialPlan partial = region.partial().get();
    RegionResults total = new RegionResults(region, partial, members);
    statements.addAll(total.total());
    Optional<ExitWriter> exit = region.exit().map(found -> new ExitWriter(region, found, cutter));
    boolean asks = exit.filter(ExitWriter::asks).isPresent();
    CodeBlock call = inBlocks(range.get(), part -> reduce(part, partial, total.name()));
    boolean wrapped =
        region.manyExceptions()
            || (region.publishAlways()
                && !(total.accumulated().isEmpty() && total.lastAssigned().isEmpty()));
    if (asks) {
      String ended = region.exit().orElseThrow().ended();
      if (wrapped) {
        statements.add(CodeBlock.of("boolean $L;", ended));
      }
      call = CodeBlock.of(wrapped ? "$L =\n$>$>$L$<$<" : "boolean $L =\n$>$>$L$<$<", ended, call);
    }
    if (region.publishAlways()) {
      List<CodeBlock> always = new ArrayList<>(total.accumulated());
      always.addAll(total.lastAssigned());
      statements.add(withExceptions(call, always));
    } else {
      statements.add(withExceptions(call, List.of()));
      statements.addAll(total.accumulated());
    }
    total.lastValues().ifPresent(statements::add);
    if (!region.publishAlways()) {
      statements.addAll(total.lastAssigned());
    }
    statements.addAll(new Inductions(region, members).lastValues());
    exit.ifPresent(found -> statements.addAll(found.behind(total.name())));
    return statements;
  }

  /** {@code int[] before = a.clone();}. */
  private static CodeBlock snapshot(Snapshot snapshot) {
    String array = snapshot.array().name();
    return CodeBlock.of(
        "$T $L = $L;",
        TypeNames.of(snapshot.copy().type()),
        snapshot.copy().name(),
        snapshot.depth() == 1
            ? CodeBlock.of("$L.clone()", array)
            : CodeBlock.of("$T.$L($L)", RuntimeTypes.COPIES, RuntimeNames.OF_ROWS, array));
  }

  /** {@code for (IntRange block : range.blocks(delay)) { ... }}, if blocks follow each other. */
  private CodeBlock inBlocks(CodeBlock range, Function<CodeBlock, CodeBlock> call) {
    Optional<Guard.InBlocks> blocks =
        region.guards().stream()
            .filter(Guard.InBlocks.class::isInstance)
            .map(Guard.InBlocks.class::cast)
            .findFirst();
    return blocks
        .map(
            each ->
                CodeBlock.of(
                    "for ($T $L : $L.$L($L)) {\n$>$L\n$<}",
                    RangeWriter.type(region.header()),
                    each.block(),
                    range,
                    RuntimeNames.BLOCKS,
                    Inequality.sum(
                        each.distance(), symbol -> members.path(((Symbol.Value) symbol).path())),
                    call.apply(CodeBlock.of("$L", each.block()))))
        .orElseGet(() -> call.apply(range));
  }

  /** {@code SMOOTH_14.run(range, (from, to) -> smooth14(a, b, from, to));}. */
  private CodeBlock run(CodeBlock range) {
    CodeBlock body =
        CodeBlock.of(
            "($L, $L) -> $L($L)", names.from(), names.to(), region.chunk().name(), arguments());
    if (region.accepted().facts().exchange().isPresent()) {
      return ExchangeWriter.write(
          region, members, CodeBlock.of("$L(\n$>$>$L,\n$L);$<$<", RuntimeNames.RUN, range, body));
    }
    String start = region.constant() + "." + RuntimeNames.RUN;
    if (region.part().isPresent()) {
      return CodeBlock.of(
          "$L(\n$>$>$L,\n$L,\n$L);$<$<", start, range, body, part(region.part().get()));
    }
    boolean oneLine = start.length() + width(range) + width(body) < ONE_LINE;
    return CodeBlock.of(oneLine ? "$L($L, $L);" : "$L(\n$>$>$L,\n$L);$<$<", start, range, body);
  }

  /** {@code (from, part) -> smooth14Part(a, b, from, part)}. */
  private CodeBlock part(PartPlan part) {
    return CodeBlock.of(
        "($L, $L) -> $L($L)",
        names.from(),
        part.part(),
        part.name(),
        arguments(names.from(), part.part()));
  }

  /** {@code PRINT_9.inOrder(range, (steps, from, to) -> print9(steps, a, from, to))}. */
  private CodeBlock inOrder(CodeBlock range, OrderedPlan ordered) {
    CodeBlock call =
        CodeBlock.of(
            "$L(\n$>$>$L,\n($L, $L, $L) -> $L($L))$<$<",
            RuntimeNames.IN_ORDER_OF,
            range,
            ordered.steps(),
            names.from(),
            names.to(),
            region.chunk().name(),
            arguments());
    return region.accepted().facts().exchange().isPresent()
        ? ExchangeWriter.write(region, members, call)
        : CodeBlock.of("$L.$L", region.constant(), call);
  }

  /** Columns that {@code code} takes with its types imported. */
  private static int width(CodeBlock code) {
    return code.toString().replace("io.manyhands.runtime.", "").length();
  }

  /** {@code SMOOTH_14.reduce(range, total, New, (partial, from, to) -> ..., merge);}. */
  // A scan: ..., New, (partial, from, to) -> sum, handOn, (partial, from, to) -> ..., merge).
  // With arrays: SMOOTH_14.reduce(range, copies, total, total::fresh, ...).
  private CodeBlock reduce(CodeBlock range, PartialPlan partial, String total) {
    TypeName type = TypeNames.applied(ClassName.get("", partial.name()), partial.typeParameters());
    CodeBlock call =
        CodeBlock.of(
            "$L(\n$>$>$L,\n$L$L,\n$L,\n$L($L, $L, $L) -> $L($L),\n$L);$<$<",
            ExitWriter.method(region),
            range,
            region.names().copies().map(this::most).orElse(NOTHING),
            total,
            partials(partial, type, total),
            region.scan().map(scan -> firstPass(scan, type)).orElse(NOTHING),
            names.partial(),
            names.from(),
            names.to(),
            region.chunk().name(),
            arguments(),
            merge(partial, type));
    return region.accepted().facts().exchange().isPresent()
        ? ExchangeWriter.write(region, members, call)
        : CodeBlock.of("$L.$L", region.constant(), call);
  }

  /** The most partial results. */
  private CodeBlock most(String copies) {
    return SharedArrays.in(region)
        ? CodeBlock.of("$T.abs($L),\n", Math.class, copies)
        : CodeBlock.of("$L,\n", copies);
  }

  /** {@code Smooth14Partial::new}; what is sent must not be the total, with all that it has. */
  private CodeBlock partials(PartialPlan partial, TypeName type, String total) {
    if (!partial.isLikeTotal()) {
      return CodeBlock.of("$T::new", type);
    }
    if (SharedArrays.in(region)) {
      return SharedArrays.partials(region, total);
    }
    return region.accepted().facts().exchange().isPresent()
        ? CodeBlock.of("$1L.$2L()::$2L", total, PartialWriter.FRESH)
        : CodeBlock.of("$L::$L", total, PartialWriter.FRESH);
  }

  /** {@code (partial, from, to) -> prefix14Sum(partial, a, from, to), Prefix14Partial::handOn,}. */
  private CodeBlock firstPass(ScanPlan scan, TypeName type) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$L", names.partial()));
    if (scan.needsReceiver()) {
      arguments.add(members.receiver());
    }
    scan.sumParameters().forEach(parameter -> arguments.add(argument(parameter)));
    arguments.add(CodeBlock.of("$L", names.from()));
    arguments.add(CodeBlock.of("$L", names.to()));
    return CodeBlock.of(
        "($L, $L, $L) -> $L($L),\n$T::$L,\n",
        names.partial(),
        names.from(),
        names.to(),
        scan.sumName(),
        CodeBlock.join(arguments, ",$W"),
        type,
        PartialWriter.HAND_ON);
  }

  /** {@code Smooth14Partial::merge}, or {@code (partial, next) -> partial.merge(next, a)}. */
  private CodeBlock merge(PartialPlan partial, TypeName type) {
    PartialPlan.Merging merging = partial.merging();
    if (merging.isPlain()) {
      return CodeBlock.of("$T::$L", type, PartialWriter.MERGE);
    }
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$L", merging.next()));
    if (merging.needsReceiver()) {
      arguments.add(members.receiver());
    }
    merging.parameters().forEach(parameter -> arguments.add(argument(parameter)));
    return CodeBlock.of(
        "($1L, $2L) -> $1L.$3L($4L)",
        names.partial(),
        merging.next(),
        PartialWriter.MERGE,
        CodeBlock.join(arguments, ",$W"));
  }

  private CodeBlock arguments() {
    return arguments(names.from(), names.to());
  }

  private CodeBlock arguments(String... last) {
    List<CodeBlock> arguments = new ArrayList<>();
    region.partial().ifPresent(partial -> arguments.add(CodeBlock.of("$L", names.partial())));
    region.ordered().ifPresent(ordered -> arguments.add(CodeBlock.of("$L", ordered.steps())));
    if (region.chunk().needsReceiver()) {
      arguments.add(members.receiver());
    }
    for (Parameter parameter : region.chunk().parameters()) {
      arguments.add(argument(parameter));
    }
    for (String name : last) {
      arguments.add(CodeBlock.of("$L", name));
    }
    return CodeBlock.join(arguments, ",$W");
  }

  private CodeBlock argument(Parameter parameter) {
    if (parameter instanceof Parameter.OfCopy copy) {
      return CodeBlock.of("$L.clone()", argument(copy.original()));
    }
    if (parameter instanceof Parameter.OfNew made) {
      return cutter.cut(made.creation());
    }
    if (parameter instanceof Parameter.OfField hoisted) {
      return members.own(hoisted.field());
    }
    if (parameter instanceof Parameter.OfInduction induction) {
      return new Inductions(region, members).start(induction);
    }
    return CodeBlock.of("$L", ((Parameter.OfLocal) parameter).argument());
  }

  private CodeBlock withExceptions(CodeBlock call, List<CodeBlock> always) {
    if (!region.manyExceptions() && always.isEmpty()) {
      return call;
    }
    CodeBlock.Builder code = CodeBlock.builder().add("try {\n$>$L\n$<}", call);
    if (region.manyExceptions()) {
      code.add(
          " catch ($T $L) {\n$>throw $L($L);\n$<}",
          Throwable.class,
          names.exception(),
          UNDECLARED,
          names.exception());
    }
    if (!always.isEmpty()) {
      code.add(" finally {\n$>$L\n$<}", CodeBlock.join(always, "\n"));
    }
    return code.build();
  }
}
