package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Polynomial;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of iterations that run one after the other, each in parallel.
 *
 * @param distance how far apart iterations that meet are at least, the size of a block
 */
record Blocks(Polynomial distance) {
  private static final Polynomial SIZE = Polynomial.of(2048);
  private static final Polynomial MANY = Polynomial.of(1 << 20);

  /** What makes the region run block by block, and leaves the loop alone where blocks are short. */
  Guard guard(MarkedMethod method) {
    String name = "block";
    while (method.localNames().contains(name)) {
      name += "_";
    }
    return new Guard.InBlocks(distance, name);
  }

  /** Whether a check compares the distance with how much there is. */
  boolean isAbout(Guard guard) {
    if (guard instanceof Guard.OneOf any) {
      return any.all().stream().anyMatch(this::isAbout);
    }
    return guard instanceof Guard.AtLeast bound
        && bound.polynomial().symbols().stream().anyMatch(distance.symbols()::contains);
  }

  /** Whether a check holds where there are many blocks: else they are of no use. */
  boolean leavesMany(Guard guard) {
    if (guard instanceof Guard.OneOf any) {
      return any.conditions().stream()
          .anyMatch(condition -> condition.stream().allMatch(this::leavesMany));
    }
    return !(guard instanceof Guard.AtLeast bound)
        || !isAbout(guard)
        || bound
            .polynomial()
            .map(symbol -> distance.symbols().contains(symbol) ? SIZE : MANY)
            .constant()
            .filter(value -> value.compareTo(bound.least()) >= 0)
            .isPresent();
  }

  /** What was proved, where it holds within a block. */
  List<String> told(List<String> proofs) {
    List<String> sentences = new ArrayList<>();
    for (String proof : proofs) {
      sentences.add(
          proof.replace(
              "No two iterations meet",
              "No two iterations that are fewer than " + distance + " apart meet"));
    }
    sentences.add("So blocks of that many iterations run one after the other.");
    return List.copyOf(sentences);
  }
}
