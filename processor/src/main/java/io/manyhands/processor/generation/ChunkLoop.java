package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.LocalPlace;
import io.manyhands.processor.model.Snapshot;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Token;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.MethodPlan;
import io.manyhands.processor.plan.RegionNames;
import io.manyhands.processor.plan.RegionPlan;
import io.manyhands.processor.plan.ScanPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the user's loop over some of its iterations. */
final class ChunkLoop {
  private final ClassPlan plan;
  private final RegionPlan region;
  private final RegionNames.Shared names;
  private final SourceCutter cutter;
  private final Optional<ScanPlan> firstPass;

  ChunkLoop(ClassPlan plan, MethodPlan method, RegionPlan region) {
    this(plan, method, region, Optional.empty());
  }

  private ChunkLoop(
      ClassPlan plan, MethodPlan method, RegionPlan region, Optional<ScanPlan> firstPass) {
    this.plan = plan;
    this.region = region;
    this.names = region.names().shared();
    this.cutter =
        new SourceCutter(
            plan.source(), MethodWriter.edits(method), region.chunk().scope(), copies(region));
    this.firstPass = firstPass;
  }

  /** The names of variables that stand for something else, where the loop has that. */
  private static List<SourceCutter.Replacement> copies(RegionPlan region) {
    List<SourceCutter.Replacement> copies = new ArrayList<>();
    for (Snapshot snapshot : region.accepted().facts().standIns().snapshots()) {
      for (Span read : snapshot.reads()) {
        copies.add(new SourceCutter.Replacement(read, CodeBlock.of("$L", snapshot.copy().name())));
      }
    }
    for (LocalPlace place : region.accepted().facts().standIns().places()) {
      for (Span mention : place.mentions()) {
        copies.add(
            new SourceCutter.Replacement(mention, CodeBlock.of("$L", place.variable().name())));
      }
    }
    return copies;
  }

  /** The loop with as much of its body as a scan needs to find out what iterations hand on. */
  static ChunkLoop firstPass(ClassPlan plan, MethodPlan method, RegionPlan region, ScanPlan scan) {
    return new ChunkLoop(plan, method, region, Optional.of(scan));
  }

  CodeBlock write() {
    CodeBlock.Builder code = CodeBlock.builder();
    region
        .lanes()
        .map(lanes -> new LaneWriter(lanes, region.header(), names, cutter).write())
        .ifPresent(code::add);
    region.accepted().marked().label().ifPresent(label -> code.add("$L:\n", label));
    return region.header() instanceof Header.Counted counted
        ? code.add(counted(counted)).build()
        : code.add(elements((Header.Elements) region.header())).build();
  }

  /** {@code for (int i = from; i < to; i++)}. */
  private CodeBlock start(Header.Counted header) {
    IterationSpace.Counted space = header.space();
    return CodeBlock.of(
        "for ($1L; $2L $3L $4L; $5L) ",
        first(TypeNames.of(space.variable().type()), space.variable().name()),
        space.variable().name(),
        space.step().ascends() ? "<" : ">",
        names.to(),
        header.update().map(cutter::cut).orElseGet(() -> update(header)));
  }

  /** {@code int i = from}; nothing where lanes have begun with it. */
  private CodeBlock first(TypeName type, String index) {
    return region.lanes().isPresent()
        ? CodeBlock.of("")
        : CodeBlock.of("$T $L = $L", type, index, names.from());
  }

  /** {@code for (int i = from; i < to; i++) body}. */
  private CodeBlock counted(Header.Counted header) {
    CodeBlock start = start(header);
    Span body = withComment(region.accepted().body().span());
    return region.accepted().body() instanceof Statement.Block
        ? CodeBlock.of("$L$L\n", start, body(body))
        : CodeBlock.of("$L{\n$L\n}\n", start, inner(body));
  }

  private CodeBlock update(Header.Counted header) {
    String variable = header.space().variable().name();
    IterationSpace.Step step = header.space().step();
    return header
        .step()
        .map(name -> CodeBlock.of("$L $L $L", variable, step.negated() ? "-=" : "+=", name))
        .orElseGet(() -> CodeBlock.of("$L += $L", variable, step.constant().orElseThrow()));
  }

  /** {@code for (int k = from; k < to; k++) { T x = xs[k]; body }}. */
  private CodeBlock elements(Header.Elements header) {
    String access = header.space().isArray() ? "[$L]" : ".get($L)";
    CodeBlock declaration =
        CodeBlock.of(
            "$L = $L" + access + ";",
            cutter.cut(header.space().variable().declaration()),
            header.elements(),
            header.index());
    Statement body = region.accepted().body();
    boolean isEmpty = body instanceof Statement.Block && content(body.span()).equals(Span.NONE);
    return CodeBlock.of(
        "for ($2L; $1L < $3L; $1L++) {\n$4L$5L$6L\n$7L}\n",
        header.index(),
        first(TypeName.INT, header.index()),
        names.to(),
        comment().map(text -> CodeBlock.of("$L\n", inner(text))).orElse(CodeBlock.of("")),
        plan.indent(),
        declaration,
        isEmpty ? CodeBlock.of("") : CodeBlock.of("$L\n", content(body)));
  }

  /** The comment between the header of the loop and its body. */
  private Optional<Span> comment() {
    Span body = region.accepted().body().span();
    String text = plan.source().text();
    List<Token> header = Token.in(text, region.accepted().span().start(), body.start());
    Token last = header.get(header.size() - 1);
    return stripped(last.end(), body.start(), body);
  }

  private Span withComment(Span body) {
    return comment().flatMap(comment -> stripped(comment.start(), body.end(), body)).orElse(body);
  }

  private CodeBlock content(Statement body) {
    return inner(body instanceof Statement.Block ? content(body.span()) : body.span());
  }

  /** A statement whose first line is pushed in by one level; further lines are as they are. */
  private CodeBlock inner(Span span) {
    return CodeBlock.of("$L$L", plan.indent(), body(span));
  }

  /** The text of iterations, without what takes a lock that the region holds. */
  private CodeBlock body(Span span) {
    Dedent dedent =
        Dedent.toLine(plan.source().text(), region.replaced().start(), span.start(), span.end());
    StatementPlaces places = new StatementPlaces(region.accepted().body(), dedent, plan.indent());
    List<SourceCutter.Replacement> replaced = new ArrayList<>();
    region.accepted().facts().droppedLocks().stream()
        .map(text -> new SourceCutter.Replacement(text, CodeBlock.of("")))
        .forEach(replaced::add);
    HeaderText.dropped(region.accepted(), plan.source(), span).ifPresent(replaced::add);
    LastAssignments last = new LastAssignments(region, cutter, places);
    if (firstPass.isPresent()) {
      replaced.addAll(ScanCuts.of(firstPass.get().scan(), plan.source().text(), span, cutter));
      replaced.addAll(last.of(firstPass.get().scan().latest()));
    } else {
      replaced.addAll(last.of(region.accepted().facts().privates()));
      region
          .scan()
          .ifPresent(
              scan -> replaced.addAll(RecurrenceText.inChunk(scan.scan().recurrences(), cutter)));
    }
    region
        .ordered()
        .map(ordered -> new OrderedWriter(region, ordered).inChunk(cutter))
        .ifPresent(replaced::add);
    region
        .exit()
        .map(exit -> new ExitWriter(region, exit, cutter).inChunk(dedent, plan.indent()))
        .ifPresent(replaced::addAll);
    replaced.addAll(
        new SelectionEdits(plan.source().text(), region, cutter, dedent, plan.indent()).all());
    region
        .partial()
        .ifPresent(
            partial -> {
              replaced.addAll(FirstOperands.in(partial, cutter, dedent));
              replaced.addAll(ExactFolds.inChunk(partial, cutter, dedent));
              replaced.addAll(LinearFolds.inChunk(partial, cutter, dedent));
            });
    replaced.addAll(SharedArrays.inChunk(region, cutter, dedent, List.copyOf(replaced)));
    return cutter.cut(span.start(), span.end(), dedent, replaced);
  }

  /** What stands between the braces of a block, without white space; nothing of a semicolon. */
  private Span content(Span block) {
    return stripped(block.start() + 1, block.end() - 1, block).orElse(Span.NONE);
  }

  /** A piece of text without the white space around it, shown where {@code place} is. */
  private Optional<Span> stripped(int from, int to, Span place) {
    String text = plan.source().text();
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start >= end
        ? Optional.empty()
        : Optional.of(
            new Span(start, end, place.line(), place.column(), place.endLine(), place.endColumn()));
  }
}
