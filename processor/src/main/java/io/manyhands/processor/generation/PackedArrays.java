package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.Header;
import io.manyhands.processor.plan.PartialPlan.Slot;
import io.manyhands.processor.plan.RegionPlan;
import java.util.function.Function;

/** Writes what becomes of arrays that are filled one element after the other. */
final class PackedArrays {
  private PackedArrays() {}

  private static Form.Packed form(Slot slot) {
    return (Form.Packed) slot.collected().orElseThrow().form();
  }

  /** {@code Collected.room(partial.out, k, (long) to - from)}; behind a position, one more. */
  static CodeBlock room(Slot slot, RegionPlan region) {
    Form.Packed form = form(slot);
    CodeBlock iterations = iterations(region);
    CodeBlock elements =
        form.most() == 1 ? iterations : CodeBlock.of("$L * ($L)", form.most(), iterations);
    return CodeBlock.of(
        "$T.$L($L.$L, $L, $L)",
        RuntimeTypes.COLLECTED,
        RuntimeNames.ROOM,
        region.names().shared().partial(),
        slot.name(),
        form.counter().name(),
        form.isBehind() ? CodeBlock.of("$L + 1", elements) : elements);
  }

  /** No fewer than a chunk has. */
  private static CodeBlock iterations(RegionPlan region) {
    String from = region.names().shared().from();
    String to = region.names().shared().to();
    if (!(region.header() instanceof Header.Counted counted)) {
      return CodeBlock.of("$L - $L", to, from);
    }
    IterationSpace.Step step = counted.space().step();
    String start = step.ascends() ? to : from;
    String end = step.ascends() ? from : to;
    long size = Math.abs(step.constant().orElse(1L));
    String wide = counted.space().isLong() ? "" : "(long) ";
    return size == 1
        ? CodeBlock.of("$L$L - $L", wide, start, end)
        : CodeBlock.of("($L$L - $L) / $L + 1", wide, start, end, size);
  }

  /** {@code partial.out = Collected.packed(partial.out, out, k);}. */
  static CodeBlock result(Slot slot, String partial) {
    return CodeBlock.of(
        form(slot).isBehind()
            ? "$1L.$2L = $3T.$4L($1L.$2L, $2L, $5L + 1);\n"
            : "$1L.$2L = $3T.$4L($1L.$2L, $2L, $5L);\n",
        partial,
        slot.name(),
        RuntimeTypes.COLLECTED,
        RuntimeNames.PACKED,
        form(slot).counter().name());
  }

  /** {@code out.length - k >= iterations.count()}. */
  static CodeBlock guard(Guard.Room guard, RegionPlan region, Function<Path, CodeBlock> names) {
    boolean isList = region.header() instanceof Header.Elements list && !list.space().isArray();
    CodeBlock count =
        isList
            ? CodeBlock.of("$L.size()", ((Header.Elements) region.header()).source())
            : CodeBlock.of(
                "$L.$L()", region.names().iterations().orElseThrow(), RuntimeNames.COUNT);
    return CodeBlock.of(
        guard.isBehind() ? "$L.length - $L > $L" : "$L.length - $L >= $L",
        names.apply(guard.array()),
        names.apply(Path.of(guard.counter())),
        guard.most() == 1 ? count : CodeBlock.of("$LL * $L", guard.most(), count));
  }
}
