package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.PartialPlan.Slot;

/**
 * Writes how the elements of an array take those of a copy.
 *
 * <p>Elements that the copy has nothing for are not touched: they may belong to others, such as the
 * iterations of a parallel loop around this one.
 */
final class ElementMerge {
  private ElementMerge() {}

  /**
   *
   *
   * <pre>{@code
   * for (int k = 0; k < hist.length; k++) {
   *   if (next.hist[k] != 0) {
   *     hist[k] += next.hist[k];
   *   }
   * }
   * }</pre>
   */
  static CodeBlock write(Slot slot, String next) {
    String index = slot.name().equals("k") ? "i" : "k";
    Reduction reduction = slot.reduction().orElseThrow();
    String element = slot.name() + "[" + index + "]";
    return CodeBlock.of(
        "for (int $1L = 0; $1L < $2L.length; $1L++) {\n$>if ($3L) {\n$>$4L$<}\n$<}\n",
        index,
        slot.name(),
        holds(reduction, next + "." + element),
        Reductions.merge(reduction, element, next));
  }

  /** Whether an element of a copy has taken something in. */
  private static CodeBlock holds(Reduction reduction, String element) {
    CodeBlock identity = Reductions.identity(reduction);
    if (reduction.type() == Type.Primitive.BOOLEAN) {
      return CodeBlock.of(identity.toString().equals("true") ? "!$L" : "$L", element);
    }
    if (identity.toString().startsWith("-0.0")) {
      // 0.0 is something: -0.0 plus 0.0 is 0.0.
      Class<?> box = reduction.type() == Type.Primitive.FLOAT ? Float.class : Double.class;
      return CodeBlock.of("$T.compare($L, $L) != 0", box, element, identity);
    }
    return CodeBlock.of("$L != $L", element, identity);
  }
}
