package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.CheckedAccesses;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.List;

/** Writes the loop as it was written, telling of the accesses that rest on the user's word. */
final class CheckWriter {
  private final RegionPlan region;
  private final AsWrittenWriter asWritten;
  private final SourceCutter cutter;
  private final String check;

  CheckWriter(RegionPlan region, AsWrittenWriter asWritten, SourceCutter cutter) {
    this.region = region;
    this.asWritten = asWritten;
    this.cutter = cutter;
    this.check = region.names().check().orElseThrow();
  }

  /**
   *
   *
   * <pre>{@code
   * if (SCATTER_9.isChecked()) {
   *   AccessCheck check = SCATTER_9.check("i");
   *   for (int i = 0; i < n; i++) {
   *     check.iteration(i);
   *     out[check.writes(out, target[i], "out", 10)] = a[i];
   *   }
   *   check.end();
   * } else {
   *   ...
   * }
   * }</pre>
   */
  CodeBlock write(List<SourceCutter.Replacement> evaluated, List<CodeBlock> otherwise) {
    CodeBlock.Builder watched = CodeBlock.builder();
    for (Path array : region.accepted().facts().checked().watched()) {
      watched.add(
          "$L.$L($L, $S);\n", check, RuntimeNames.CHECK_WATCH, cutter.members().path(array), array);
    }
    for (Path array : region.accepted().facts().checked().readOnly()) {
      watched.add(
          "$L.$L($L, $S);\n",
          check,
          RuntimeNames.CHECK_READ_ONLY,
          cutter.members().path(array),
          array);
    }
    return CodeBlock.of(
        "if ($1L.$2L()) {\n$>$3T $4L = $1L.$5L($6S);\n$7L$8L\n$4L.$9L();\n$<} else"
            + " {\n$>$10L\n$<}",
        region.constant(),
        RuntimeNames.IS_CHECKED,
        RuntimeTypes.ACCESS_CHECK,
        check,
        RuntimeNames.CHECK,
        isCounted() ? region.accepted().facts().space().variable().name() : "",
        watched.build(),
        loop(evaluated),
        RuntimeNames.CHECK_END,
        CodeBlock.join(otherwise, "\n"));
  }

  private boolean isCounted() {
    return region.header() instanceof Header.Counted;
  }

  private CodeBlock loop(List<SourceCutter.Replacement> evaluated) {
    List<SourceCutter.Replacement> replacements = new ArrayList<>(evaluated);
    CodeBlock begins =
        isCounted()
            ? CodeBlock.of(
                "$L.$L($L);",
                check,
                RuntimeNames.CHECK_ITERATION,
                region.accepted().facts().space().variable().name())
            : CodeBlock.of("$L.$L();", check, RuntimeNames.CHECK_NEXT);
    Span body = region.accepted().body().span();
    if (region.accepted().body() instanceof Statement.Block) {
      replacements.add(
          new SourceCutter.Replacement(
              at(body, body.start() + 1), CodeBlock.of("\n$>$L$<", begins)));
      replacements.addAll(told(body));
      replacements.addAll(new CheckedFields(region, cutter, check).told());
    } else {
      replacements.add(
          new SourceCutter.Replacement(
              body,
              CodeBlock.of(
                  "{\n$>$L\n$L\n$<}",
                  begins,
                  cutter.cut(body, told(body).toArray(SourceCutter.Replacement[]::new)))));
    }
    return asWritten.write(cutter, replacements);
  }

  private static Span at(Span place, int offset) {
    return new Span(
        offset, offset, place.line(), place.column(), place.endLine(), place.endColumn());
  }

  /** The subscripts in {@code text}, of which no one stands in another one. */
  private List<SourceCutter.Replacement> told(Span text) {
    List<CheckedAccesses.OfElement> inside = new ArrayList<>();
    for (CheckedAccesses.OfElement one : region.accepted().facts().checked().accesses()) {
      Span index = one.access().index().span();
      if (text.contains(index) && !text.equals(index)) {
        inside.add(one);
      }
    }
    List<SourceCutter.Replacement> told = new ArrayList<>();
    for (CheckedAccesses.OfElement one : inside) {
      Span index = one.access().index().span();
      boolean isInner =
          inside.stream()
              .anyMatch(
                  other ->
                      other.access().index().span().contains(index)
                          && !other.access().index().span().equals(index));
      if (!isInner) {
        told.add(new SourceCutter.Replacement(index, told(one)));
      }
    }
    return told;
  }

  /** {@code check.writes(out, target[i], "out", 10)}. */
  private CodeBlock told(CheckedAccesses.OfElement one) {
    Expression.ArrayAccess access = one.access();
    CodeBlock array = cutter.cut(access.array());
    Span index = access.index().span();
    return CodeBlock.of(
        "$L.$L($L, $L, $S, $L)",
        check,
        one.isWrite() ? RuntimeNames.CHECK_WRITES : RuntimeNames.CHECK_READS,
        array,
        cutter.cut(index, told(index).toArray(SourceCutter.Replacement[]::new)),
        array.toString(),
        access.span().line());
  }
}
