package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.plan.PartialPlan.Slot;

/** Writes how an atomic number takes that of later iterations. */
final class CounterMerge {
  private CounterMerge() {}

  /** {@code count.addAndGet(next.count.get());}, in one step also for threads outside the loop. */
  static CodeBlock write(Slot slot, String next) {
    return slot.type().is("java.util.concurrent.atomic.LongAdder")
        ? CodeBlock.of("$1L.add($2L.$1L.sum());\n", slot.name(), next)
        : CodeBlock.of("$1L.addAndGet($2L.$1L.get());\n", slot.name(), next);
  }
}
