package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.RegionPlan;
import java.util.Optional;

/** Writes the lock around a region that stands for the locks of its iterations. */
final class LockWriter {
  private final RegionPlan region;
  private final SourceCutter outside;

  LockWriter(RegionPlan region, SourceCutter outside) {
    this.region = region;
    this.outside = outside;
  }

  /** {@code synchronized (lock) { ... }}. */
  CodeBlock locked(HeldLock lock, CodeBlock body) {
    return locked(lock, outside.members(), body);
  }

  /** {@code COUNT_14.guard(lock != null)}, where something has to make sure of the lock. */
  Optional<CodeBlock> check(HeldLock lock) {
    return lock.check()
        .map(
            check ->
                GuardWriter.counted(region, condition(check, object(lock, outside.members()))));
  }

  /** {@code synchronized (lock) { ... }}, or {@code lock.lock(); try { ... } ...}. */
  static CodeBlock locked(HeldLock lock, MemberAccess members, CodeBlock body) {
    CodeBlock object = object(lock, members);
    return lock.isMonitor()
        ? CodeBlock.of("synchronized ($L) {\n$>$L\n$<}", object, body)
        : CodeBlock.of(
            "$1L.lock();\ntry {\n$>$2L\n$<} finally {\n$>$1L.unlock();\n$<}", object, body);
  }

  private static CodeBlock object(HeldLock lock, MemberAccess members) {
    return lock.object()
        .map(members::path)
        .orElseGet(() -> CodeBlock.of("$T.class", TypeNames.raw(lock.type().orElseThrow())));
  }

  /** What makes sure that the lock can be taken. */
  static CodeBlock isThere(HeldLock lock, MemberAccess members, Guard check) {
    return condition(check, object(lock, members));
  }

  private static CodeBlock condition(Guard check, CodeBlock object) {
    return check instanceof Guard.Runs runs
        ? CodeBlock.of(
            "$T.$L($L, $S)",
            RuntimeTypes.GUARDS,
            RuntimeNames.RUNS,
            object,
            runs.methods().get(0).key())
        : CodeBlock.of("$L != null", object);
  }
}
