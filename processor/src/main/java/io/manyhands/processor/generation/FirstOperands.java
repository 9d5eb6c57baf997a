package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.PartialPlan.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes how a chunk starts with its first operand. */
final class FirstOperands {
  private FirstOperands() {}

  /** {@code sum == null ? x : sum.add(x)} for {@code sum.add(x)}. */
  static List<SourceCutter.Replacement> in(
      PartialPlan partial, SourceCutter cutter, Dedent dedent) {
    List<SourceCutter.Replacement> edits = new ArrayList<>();
    for (Slot slot : partial.slots()) {
      if (slot.reduction().flatMap(reduction -> reduction.folding()).orElse(null)
          instanceof Folding.Combined combined) {
        combined.firsts().forEach(first -> edits.add(edit(slot.name(), first, cutter, dedent)));
      }
    }
    return edits;
  }

  private static SourceCutter.Replacement edit(
      String name, Folding.First first, SourceCutter cutter, Dedent dedent) {
    CodeBlock choice =
        CodeBlock.of(
            "$L == null ? $L : $L",
            name,
            operand(first, cutter, dedent),
            cutter.cut(first.call().span(), dedent));
    return new SourceCutter.Replacement(
        first.call().span(), first.isWhole() ? choice : CodeBlock.of("($L)", choice));
  }

  private static CodeBlock operand(Folding.First first, SourceCutter cutter, Dedent dedent) {
    CodeBlock text = cutter.cut(first.operand().span(), dedent);
    if (first.converted().isPresent()) {
      boolean simple =
          first.operand() instanceof Expression.Local
              || first.operand() instanceof Expression.Call
              || first.operand() instanceof Expression.ArrayAccess
              || first.operand() instanceof Expression.FieldAccess;
      return CodeBlock.of(simple ? "$L.$L()" : "($L).$L()", text, first.converted().get());
    }
    return isThere(first.operand())
        ? text
        : CodeBlock.of("$T.requireNonNull($L)", Objects.class, text);
  }

  private static boolean isThere(Expression operand) {
    return operand instanceof Expression.NewObject
        || (operand instanceof Expression.Call call
            && (call.method().owner().packageName().equals("java.math")
                || call.method().owner().is("java.util.Objects")));
  }
}
