package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.PartialPlan.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes how the elements of an array take those of a copy.
 *
 * <p>Elements that the copy has nothing for are not touched: they may belong to others, such as the
 * iterations of a parallel loop around this one.
 */
final class ElementMerge {
  private static final List<String> INDEXES = List.of("k", "i", "m", "n", "j");

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
   *
   * @param taken the names that local variables have where the text is to stand
   */
  static CodeBlock write(Slot slot, String next, Set<String> taken) {
    Reduction reduction = slot.reduction().orElseThrow();
    Set<String> others = new HashSet<>(taken);
    others.add(slot.name());
    others.add(next);
    List<String> indexes = new ArrayList<>();
    for (int level = 0; level <= reduction.rows(); level++) {
      String index = free(others);
      others.add(index);
      indexes.add(index);
    }
    return loops(slot.name(), reduction, next, indexes);
  }

  private static String free(Set<String> taken) {
    String free = INDEXES.get(0);
    for (int number = 1; taken.contains(free); number++) {
      free = number < INDEXES.size() ? INDEXES.get(number) : INDEXES.get(0) + number;
    }
    return free;
  }

  private static CodeBlock loops(
      String array, Reduction reduction, String next, List<String> indexes) {
    int depth = reduction.rows();
    StringBuilder element = new StringBuilder(array);
    CodeBlock.Builder code = CodeBlock.builder();
    for (int level = 0; level <= depth; level++) {
      String index = indexes.get(level);
      code.add("for (int $1L = 0; $1L < $2L.length; $1L++) {\n$>", index, element.toString());
      element.append('[').append(index).append(']');
    }
    code.add(
        "if ($L) {\n$>$L$<}\n",
        holds(reduction, next + "." + element),
        Reductions.merge(reduction, element.toString(), next));
    for (int level = 0; level <= depth; level++) {
      code.add("$<}\n");
    }
    return code.build();
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
