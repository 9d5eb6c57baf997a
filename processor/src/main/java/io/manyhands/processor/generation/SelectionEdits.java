package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a chunk does besides when it takes a candidate. */
final class SelectionEdits {
  private final String text;
  private final RegionPlan region;
  private final SourceCutter cutter;
  private final Dedent dedent;
  private final String unit;

  /** Edits of the source {@code text}, which is moved by {@code dedent} and indented by a unit. */
  SelectionEdits(String text, RegionPlan region, SourceCutter cutter, Dedent dedent, String unit) {
    this.text = text;
    this.region = region;
    this.cutter = cutter;
    this.dedent = dedent;
    this.unit = unit;
  }

  List<SourceCutter.Replacement> all() {
    List<SourceCutter.Replacement> edits = new ArrayList<>();
    for (PartialPlan partial : region.partial().stream().toList()) {
      for (Folding.Selection selection : partial.selections()) {
        selection.nullable().forEach(value -> edits.add(checked(value)));
        String note = partial.merging().notes().get(selection);
        if (note != null) {
          selection.last().forEach(statement -> edits.addAll(noted(statement, note)));
        }
      }
    }
    return edits;
  }

  /** {@code Objects.requireNonNull(x)}: a chunk would not notice that it has a candidate. */
  private SourceCutter.Replacement checked(Expression value) {
    return new SourceCutter.Replacement(
        value.span(),
        CodeBlock.of("$T.requireNonNull($L)", Objects.class, cutter.cut(value.span(), dedent)));
  }

  /** {@code partial.bestTaken = true;} behind the assignments. */
  private List<SourceCutter.Replacement> noted(Statement statement, String note) {
    Span span = statement.span();
    boolean listed = listed(region.accepted().body()).contains(statement);
    int lineEnd = text.indexOf('\n', span.end());
    boolean alone = listed && text.substring(span.end(), Math.max(lineEnd, span.end())).isBlank();
    int levels = alone ? dedent.rest(span.start()) / unit.length() : 0;
    CodeBlock behind =
        CodeBlock.of(
            "$L$L.$L = true;$L",
            alone ? "\n" : " ",
            region.names().shared().partial(),
            note,
            listed ? "" : " }");
    List<SourceCutter.Replacement> edits = new ArrayList<>();
    if (!listed) {
      edits.add(new SourceCutter.Replacement(at(span, span.start()), CodeBlock.of("{ ")));
    }
    edits.add(
        new SourceCutter.Replacement(
            at(span, span.end()),
            CodeBlock.builder()
                .add("$>".repeat(levels))
                .add(behind)
                .add("$<".repeat(levels))
                .build()));
    return edits;
  }

  private static Span at(Span span, int position) {
    return new Span(
        position, position, span.line(), span.column(), span.endLine(), span.endColumn());
  }

  /** Statements among others: behind one, another may stand. */
  private static Set<Statement> listed(Statement body) {
    Set<Statement> listed = new HashSet<>();
    Nodes.eachStatement(
        body,
        statement -> {
          if (statement instanceof Statement.Block) {
            listed.addAll(Nodes.inner(statement));
          }
        });
    return listed;
  }
}
