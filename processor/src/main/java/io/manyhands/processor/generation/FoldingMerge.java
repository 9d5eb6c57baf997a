package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.PartialPlan.Slot;
import java.util.Optional;

/** Writes what a chunk starts from, and how results become one, where no operator does it. */
final class FoldingMerge {
  private FoldingMerge() {}

  /** What changes nothing, if chunks start from it. */
  static Optional<CodeBlock> neutral(Folding folding) {
    if (folding instanceof Folding.Joined || folding instanceof Folding.Set) {
      return Optional.of(CodeBlock.of("$S", ""));
    }
    return folding instanceof Folding.Combined combined
        ? combined.from().map(FoldingMerge::neutral)
        : Optional.empty();
  }

  private static CodeBlock neutral(Folding.Neutral neutral) {
    return neutral.member().isEmpty()
        ? CodeBlock.of("new $T()", TypeNames.of(neutral.type()))
        : CodeBlock.of("$T.$L", TypeNames.raw(neutral.type()), neutral.member());
  }

  /**
   *
   *
   * <pre>{@code
   * if (next.sum != null) {
   *   sum = sum.add(next.sum);
   * }
   * }</pre>
   */
  static CodeBlock write(Slot slot, Folding folding, String next, MemberAccess members) {
    String name = slot.name();
    if (folding instanceof Folding.Joined joined) {
      return joined.atEnd()
          ? CodeBlock.of("$1L += $2L.$1L;\n", name, next)
          : CodeBlock.of("$1L = $2L.$1L + $1L;\n", name, next);
    }
    if (folding instanceof Folding.Set) {
      return CodeBlock.of("if (!$3S.equals($2L.$1L)) {\n$>$1L = $2L.$1L;\n$<}\n", name, next, "");
    }
    if (folding instanceof Folding.Accumulated accumulated) {
      return CodeBlock.of("$1L.$2L($3L.$1L);\n", name, accumulated.combine(), next);
    }
    if (folding instanceof Folding.InOrder || folding instanceof Folding.Linear) {
      return CodeBlock.of("$1L.$2L($3L.$1L);\n", name, RuntimeNames.ADD_ALL, next);
    }
    if (!(folding instanceof Folding.Combined combined)) {
      return CodeBlock.of("");
    }
    CodeBlock mine = CodeBlock.of("$L", name);
    CodeBlock later = CodeBlock.of("$L.$L", next, name);
    CodeBlock call = combined(combined, mine, later, members);
    CodeBlock assignment = CodeBlock.of("$L = $L;\n", name, call);
    return combined.from().isPresent()
        ? assignment
        : CodeBlock.of("if ($L != null) {\n$>$L$<}\n", later, assignment);
  }

  /** What {@code mine} and the result of later iterations make. */
  static CodeBlock combined(
      Folding.Combined combined, CodeBlock mine, CodeBlock later, MemberAccess members) {
    return combined.resultFirst()
        ? call(combined, mine, later, members)
        : call(combined, later, mine, members);
  }

  private static CodeBlock call(
      Folding.Combined combined, CodeBlock first, CodeBlock second, MemberAccess members) {
    if (combined.method().isStatic()) {
      return CodeBlock.of(
          "$L$L, $L)", members.call(combined.method(), Optional.empty(), true), first, second);
    }
    return combined.method().name().equals(combined.name())
        ? CodeBlock.of("$L$L)", members.call(combined.method(), Optional.of(first), true), second)
        : CodeBlock.of("$L.$L($L)", first, combined.name(), second);
  }
}
