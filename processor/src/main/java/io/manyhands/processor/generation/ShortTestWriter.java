package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.RegionPlan;
import java.util.List;
import java.util.Optional;

/**
 * Writes the test that leaves short loops as they were written. It stands in front of everything
 * that costs something: checks, objects that describe the loop.
 */
final class ShortTestWriter {
  private final RegionPlan region;
  private final SourceCutter cutter;

  ShortTestWriter(RegionPlan region, SourceCutter cutter) {
    this.region = region;
    this.cutter = cutter;
  }

  /** {@code SMOOTH_14.isShort(1, n - 1)}, unless the iterations of the loop have to be counted. */
  Optional<CodeBlock> write() {
    if (!region.methods().isEmpty()
        || region.accepted().facts().lock().isPresent()
        || region.names().locks().isPresent()
        || region.exit().isPresent()) {
      return Optional.empty();
    }
    if (region.header() instanceof Header.Counted counted) {
      return Optional.of(
          test(cutter.cut(counted.space().first()), cutter.cut(counted.space().bound())));
    }
    Header.Elements elements = (Header.Elements) region.header();
    if (elements.space().isArray()) {
      return Optional.of(test(CodeBlock.of("0"), CodeBlock.of("$L.length", elements.elements())));
    }
    return region.ordered().isPresent()
            || region.guards().stream().anyMatch(ShortTestWriter::looksAtElements)
        ? Optional.of(ofCollection(new GuardWriter(region, cutter.members())))
        : Optional.empty();
  }

  /** {@code Guards.plainList(bodies) && MOVE_14.isShort(0, bodies.size())}. */
  private CodeBlock ofCollection(GuardWriter guards) {
    return CodeBlock.of(
        "$L && $L", guards.plainSource(), test(CodeBlock.of("0"), guards.sizeOfSource()));
  }

  /** Whether a check takes longer the more there is to do. */
  private static boolean looksAtElements(Guard guard) {
    return guard instanceof Guard.DistinctRows
        || guard instanceof Guard.NotARow
        || guard instanceof Guard.Indexes
        || (guard instanceof Guard.Runs runs && runs.depth() > 0);
  }

  private CodeBlock test(CodeBlock first, CodeBlock bound) {
    return CodeBlock.of("$L.$L($L, $L)", region.constant(), RuntimeNames.IS_SHORT, first, bound);
  }

  /**
   *
   *
   * <pre>{@code
   * if (SMOOTH_14.isShort(1, n - 1)) {
   *   for (int i = 1; i < n - 1; i++) ...
   * } else {
   *   ...
   * }
   * }</pre>
   */
  // else if (in != out) { ... } where the rest is one check and what depends on it.
  static CodeBlock branches(
      CodeBlock test, CodeBlock original, List<CodeBlock> rest, boolean checked) {
    CodeBlock otherwise = CodeBlock.join(rest, "\n");
    return CodeBlock.of(
        rest.size() == 1 && checked
            ? "if ($L) {\n$>$L\n$<} else $L"
            : "if ($L) {\n$>$L\n$<} else {\n$>$L\n$<}",
        test,
        original,
        otherwise);
  }
}
