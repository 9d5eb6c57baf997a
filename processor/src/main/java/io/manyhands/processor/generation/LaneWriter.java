package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.Lanes;
import io.manyhands.processor.plan.RegionNames;
import java.util.ArrayList;
import java.util.List;

/** Writes the loop that folds several iterations at a time. */
final class LaneWriter {
  private final Lanes lanes;
  private final Header header;
  private final RegionNames.Shared names;
  private final SourceCutter cutter;

  LaneWriter(Lanes lanes, Header header, RegionNames.Shared names, SourceCutter cutter) {
    this.lanes = lanes;
    this.header = header;
    this.names = names;
    this.cutter = cutter;
  }

  /**
   *
   *
   * <pre>{@code
   * int i = from;
   * // Several results at a time: their operations overlap.
   * if (to - from >= 1024) {
   *   double sum2 = -0.0;
   *   for (; i < to - 1; i += 2) {
   *     sum += a[i];
   *     sum2 += a[i + 1];
   *   }
   *   sum += sum2;
   * }
   * }</pre>
   *
   * <p>with {@link Lanes#COUNT} sums.
   */
  CodeBlock write() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("int $L = $L;\n", index(), names.from());
    code.add("// Several results at a time: their operations overlap.\n");
    code.add("if ($L - $L >= $L) {\n$>", names.to(), names.from(), lanes.least());
    for (int lane = 1; lane < Lanes.COUNT; lane++) {
      for (int fold = 0; fold < lanes.folds().size(); fold++) {
        Reduction reduction = lanes.folds().get(fold);
        code.add(
            "$T $L = $L;\n",
            TypeNames.of(reduction.type()),
            name(lane, fold),
            Reductions.identity(reduction));
      }
    }
    code.add(
        "for (; $1L < $2L - $3L; $1L += $4L) {\n$>",
        index(),
        names.to(),
        Lanes.COUNT - 1,
        Lanes.COUNT);
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      for (Lanes.Lane statement : lanes.statements()) {
        code.add("$L\n", text(statement, lane));
      }
    }
    code.add("$<}\n");
    for (int fold = 0; fold < lanes.folds().size(); fold++) {
      code.add("$L = $L;\n", name(0, fold), combined(fold, 0, Lanes.COUNT, false));
    }
    return code.add("$<}\n").build();
  }

  private String index() {
    return header instanceof Header.Counted counted
        ? counted.space().variable().name()
        : ((Header.Elements) header).index();
  }

  private String name(int lane, int place) {
    return lane == 0 ? lanes.own().get(place) : lanes.names().get(lane - 1).get(place);
  }

  /** A statement of an iteration, {@code lane} iterations later. */
  private CodeBlock text(Lanes.Lane statement, int lane) {
    List<SourceCutter.Replacement> replaced = new ArrayList<>();
    for (Lanes.Mention mention : statement.iterations()) {
      if (lane > 0 || header instanceof Header.Elements) {
        replaced.add(new SourceCutter.Replacement(mention.text(), iteration(mention, lane)));
      }
    }
    for (Lanes.Use use : statement.names()) {
      replaced.add(
          new SourceCutter.Replacement(use.text(), CodeBlock.of("$L", name(lane, use.place()))));
    }
    CodeBlock text =
        cutter.cut(statement.text(), replaced.toArray(SourceCutter.Replacement[]::new));
    return statement.declared().map(variable -> declaration(variable, lane, text)).orElse(text);
  }

  private CodeBlock declaration(Variable variable, int lane, CodeBlock value) {
    int place = lanes.folds().size() + lanes.locals().indexOf(variable);
    return CodeBlock.of("$T $L = $L;", TypeNames.of(variable.type()), name(lane, place), value);
  }

  private CodeBlock iteration(Lanes.Mention mention, int lane) {
    int offset = mention.offset() + lane;
    String index =
        offset == 0 ? index() : index() + (offset < 0 ? " - " : " + ") + Math.abs(offset);
    if (header instanceof Header.Elements elements) {
      return CodeBlock.of("$L[$L]", elements.elements(), index);
    }
    boolean bare = offset == 0 || mention.bare() || cutter.isInParentheses(mention.text());
    return CodeBlock.of(bare ? "$L" : "($L)", index);
  }

  /** {@code (sum + sum2) + (sum3 + sum4)}. */
  private CodeBlock combined(int fold, int first, int count, boolean nested) {
    if (count == 1) {
      return CodeBlock.of("$L", name(first, fold));
    }
    CodeBlock left = combined(fold, first, count / 2, true);
    CodeBlock right = combined(fold, first + count / 2, count / 2, true);
    Reduction reduction = lanes.folds().get(fold);
    Operation operation = reduction.operation();
    if (operation == Operation.MIN || operation == Operation.MAX) {
      return CodeBlock.of("Math.$L($L, $L)", operation.symbol(), left, right);
    }
    return CodeBlock.of(nested ? "($L $L $L)" : "$L $L $L", left, operation.symbol(), right);
  }
}
