package io.manyhands.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.PartialPlan.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes variables that are multiplied and added to: chunks keep by what, and what is added. */
final class LinearFolds {
  private LinearFolds() {}

  /** The type of the object that a chunk has for such a variable. */
  static ClassName type(Slot slot) {
    return slot.type() == Type.Primitive.LONG ? RuntimeTypes.LINEAR_LONG : RuntimeTypes.LINEAR_INT;
  }

  /** {@code partial.h.addAll(h);}: the chunk's own object can stay in registers until then. */
  static CodeBlock result(Slot slot, String partial) {
    return CodeBlock.of("$1L.$2L.$3L($2L);", partial, slot.name(), RuntimeNames.ADD_ALL);
  }

  /** {@code h.timesPlus(31, x)} for {@code h = 31 * h + x}. */
  static List<SourceCutter.Replacement> inChunk(
      PartialPlan partial, SourceCutter cutter, Dedent dedent) {
    List<SourceCutter.Replacement> edits = new ArrayList<>();
    for (Slot slot : partial.slots()) {
      if (slot.reduction().flatMap(Reduction::folding).orElse(null)
          instanceof Folding.Linear linear) {
        for (Folding.LinearStep step : linear.steps()) {
          edits.add(
              new SourceCutter.Replacement(step.span(), call(slot.name(), step, cutter, dedent)));
        }
      }
    }
    return edits;
  }

  private static CodeBlock call(
      String name, Folding.LinearStep step, SourceCutter cutter, Dedent dedent) {
    List<CodeBlock> arguments = new ArrayList<>();
    step.factor().ifPresent(factor -> arguments.add(factor(factor, cutter, dedent)));
    step.addend().ifPresent(addend -> arguments.add(cutter.cut(addend.span(), dedent)));
    if (isAddendFirst(step)) {
      Collections.reverse(arguments);
    }
    return CodeBlock.of("$L.$L($L)", name, method(step), CodeBlock.join(arguments, ", "));
  }

  private static String method(Folding.LinearStep step) {
    if (step.addend().isEmpty()) {
      return RuntimeNames.TIMES;
    } else if (step.factor().isEmpty()) {
      return step.isSubtracted() ? RuntimeNames.MINUS : RuntimeNames.PLUS;
    } else if (isAddendFirst(step)) {
      return RuntimeNames.PLUS_TIMES;
    }
    return step.isSubtracted() ? RuntimeNames.TIMES_MINUS : RuntimeNames.TIMES_PLUS;
  }

  /** Whether the addend is evaluated first, which may change the factor. */
  private static boolean isAddendFirst(Folding.LinearStep step) {
    return step.factor().orElse(null) instanceof Folding.Factor.Text factor
        && step.addend()
            .filter(addend -> addend.span().start() < factor.value().span().start())
            .isPresent();
  }

  private static CodeBlock factor(Folding.Factor factor, SourceCutter cutter, Dedent dedent) {
    return factor instanceof Folding.Factor.Text text
        ? cutter.cut(text.value().span(), dedent)
        : CodeBlock.of("$L", ((Folding.Factor.Constant) factor).value());
  }
}
