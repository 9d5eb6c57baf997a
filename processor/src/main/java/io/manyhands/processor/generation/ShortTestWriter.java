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

  /** Whether a loop of this kind may run as it was written if it is short. */
  static boolean isFor(RegionPlan region) {
    return region.methods().isEmpty()
        && region.accepted().facts().lock().isEmpty()
        && region.names().locks().isEmpty()
        && region.exit().isEmpty();
  }

  /** {@code SMOOTH_14.isShort(1, n - 1)}, unless the iterations of the loop have to be counted. */
  Optional<CodeBlock> write() {
    if (!isFor(region)) {
      return Optional.empty();
    }
    CodeBlock test = call(RuntimeNames.IS_SHORT);
    if (!isCollection()) {
      return Optional.of(test);
    }
    return region.guards().stream().anyMatch(ShortTestWriter::looksAtElements)
        ? Optional.of(CodeBlock.of("$L && $L", guards().plainSource(), test))
        : Optional.empty();
  }

  /** {@code SMOOTH_14.ranAsWritten(1, n - 1);}, behind the loop that was short. */
  CodeBlock ran() {
    return CodeBlock.of("$L;", call(RuntimeNames.RAN_AS_WRITTEN));
  }

  private CodeBlock call(String method) {
    return CodeBlock.of("$L.$L($L)", region.constant(), method, bounds());
  }

  /** {@code 1, n - 1}, or {@code 0, bodies.size()}. */
  private CodeBlock bounds() {
    if (region.header() instanceof Header.Counted counted) {
      return CodeBlock.of(
          "$L, $L", cutter.cut(counted.space().first()), cutter.cut(counted.space().bound()));
    }
    Header.Elements elements = (Header.Elements) region.header();
    return isCollection()
        ? CodeBlock.of("0, $L", guards().sizeOfSource())
        : CodeBlock.of("0, $L.length", elements.elements());
  }

  private boolean isCollection() {
    return region.header() instanceof Header.Elements elements && !elements.space().isArray();
  }

  private GuardWriter guards() {
    return new GuardWriter(region, cutter.members());
  }

  /** Whether a check takes longer the more there is to do. */
  private static boolean looksAtElements(Guard guard) {
    return guard instanceof Guard.DistinctRows
        || guard instanceof Guard.NotARow
        || guard instanceof Guard.Indexes
        || (guard instanceof Guard.Runs runs && runs.depth() > 0);
  }

  /**
   *
   *
   * <pre>{@code
   * if (SMOOTH_14.isShort(1, n - 1)) {
   *   for (int i = 1; i < n - 1; i++) ...
   *   SMOOTH_14.ranAsWritten(1, n - 1);
   * } else {
   *   ...
   * }
   * }</pre>
   */
  // else if (in != out) { ... } where the rest is one check and what depends on it.
  CodeBlock branches(CodeBlock test, CodeBlock original, List<CodeBlock> rest, boolean checked) {
    CodeBlock otherwise = CodeBlock.join(rest, "\n");
    return CodeBlock.of(
        rest.size() == 1 && checked
            ? "if ($L) {\n$>$L\n$L\n$<} else $L"
            : "if ($L) {\n$>$L\n$L\n$<} else {\n$>$L\n$<}",
        test,
        original,
        ran(),
        otherwise);
  }
}
