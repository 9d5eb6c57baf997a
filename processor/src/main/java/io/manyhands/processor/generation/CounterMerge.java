package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.plan.PartialPlan.Slot;

/** Writes how an atomic number takes that of later iterations. */
final class CounterMerge {
  private CounterMerge() {}

  /** {@code count.addAndGet(next.count.get());}, in one step also for threads outside the loop. */
  static CodeBlock write(Slot slot) {
    return slot.type().is("java.util.concurrent.atomic.LongAdder")
        ? CodeBlock.of("$2L.add(next.$1L.sum());\n", slot.name(), Reductions.own(slot.name()))
        : CodeBlock.of(
            "$2L.addAndGet(next.$1L.get());\n", slot.name(), Reductions.own(slot.name()));
  }
}
