package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the test that leaves short loops as they were written. It stands in front of everything
 * that costs something: checks, objects that describe the loop.
 */
final class ShortTestWriter {
  private final RegionPlan region;
  private final SourceCutter cutter;

  private ShortTestWriter(RegionPlan region, SourceCutter cutter) {
    this.region = region;
    this.cutter = cutter;
  }

  /** Whether a loop of this kind may run as it was written. */
  static boolean isFor(RegionPlan region) {
    return region.methods().isEmpty()
        && region.accepted().facts().lock().isEmpty()
        && region.names().locks().isEmpty()
        && !GuardedLockWriter.areNeeded(region)
        && region.exit().isEmpty();
  }

  /** A writer, unless the iterations of the loop have to be counted, or a test brings nothing. */
  static Optional<ShortTestWriter> of(RegionPlan region, SourceCutter cutter) {
    if (!isFor(region)) {
      return Optional.empty();
    }
    boolean isOrdinary =
        region.header() instanceof Header.Counted
            || region.ordered().isPresent()
            || (region.header() instanceof Header.Elements elements && elements.space().isArray())
            || region.ordered().isPresent()
            || region.guards().stream().anyMatch(ShortTestWriter::looksAtElements);
    return isOrdinary ? Optional.of(new ShortTestWriter(region, cutter)) : Optional.empty();
  }

  /** Whether a check takes longer the more there is to do. */
  private static boolean looksAtElements(Guard guard) {
    return guard.comparesHeld()
        || guard instanceof Guard.Indexes
        || (guard instanceof Guard.Runs runs && !runs.ofOne());
  }

  /**
   * {@code SMOOTH_14.isShort(1, n - 1)}, and {@code Guards.plainList(bodies) && MOVE_14.isShort(0,
   * bodies.size())} where a collection has to be known before it can be asked.
   */
  CodeBlock alone() {
    return source()
        .map(plain -> CodeBlock.of("$L && $L", plain, isShort()))
        .orElseGet(this::isShort);
  }

  /** {@code !SMOOTH_14.isShort(1, n - 1) && SMOOTH_14.guard(in != out)}. */
  CodeBlock beforeChecks() {
    List<CodeBlock> conditions = new ArrayList<>();
    source().ifPresent(plain -> conditions.add(GuardWriter.counted(region, plain)));
    conditions.add(CodeBlock.of("!$L", isShort()));
    CodeBlock checks =
        source().isEmpty()
            ? GuardWriter.condition(region, cutter.members())
            : region.header() instanceof Header.Counted counted
                ? CalledHeader.otherChecks(region, counted, cutter.members())
                : GuardWriter.conditionBesidesSource(region, cutter.members());
    if (!checks.isEmpty()) {
      conditions.add(GuardWriter.counted(region, checks));
    }
    return CodeBlock.join(conditions, "$W&& ");
  }

  /** The check of the collection that the loop goes through, or that its header asks. */
  private Optional<CodeBlock> source() {
    if (region.header() instanceof Header.Counted counted) {
      return CalledHeader.check(region, counted, cutter.members());
    }
    return region.header() instanceof Header.Elements elements && !elements.space().isArray()
        ? Optional.of(new GuardWriter(region, cutter.members()).plainSource())
        : Optional.empty();
  }

  /** {@code SMOOTH_14.ranAsWritten();}, behind the loop. */
  CodeBlock ran() {
    return CodeBlock.of("$L.$L();", region.constant(), RuntimeNames.RAN_AS_WRITTEN);
  }

  private CodeBlock isShort() {
    if (region.header() instanceof Header.Counted counted) {
      return isShort(cutter.cut(counted.space().first()), cutter.cut(counted.space().bound()));
    }
    Header.Elements elements = (Header.Elements) region.header();
    return isShort(
        CodeBlock.of("0"),
        elements.space().isArray()
            ? CodeBlock.of("$L.length", elements.elements())
            : new GuardWriter(region, cutter.members()).sizeOfSource());
  }

  private CodeBlock isShort(CodeBlock first, CodeBlock bound) {
    return CodeBlock.of("$L.$L($L, $L)", region.constant(), RuntimeNames.IS_SHORT, first, bound);
  }
}
