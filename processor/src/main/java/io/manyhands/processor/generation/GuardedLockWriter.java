package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Writes loops that run as they were written under the locks that {@code @GuardedBy} names. */
final class GuardedLockWriter {
  private final RegionPlan region;
  private final SourceCutter outside;

  GuardedLockWriter(RegionPlan region, SourceCutter outside) {
    this.region = region;
    this.outside = outside;
  }

  /** Whether there are such locks. */
  static boolean areNeeded(RegionPlan region) {
    return region.accepted().facts().atEnd().stream().anyMatch(GuardedLockWriter::isForOthers);
  }

  /**
   * Locks are taken in the order of their names. A lock that is null cannot be taken.
   *
   * <pre>{@code
   * if (lock != null) {
   *   synchronized (lock) {
   *     for (int i = 0; i < n; i++) ...
   *   }
   * } else {
   *   for (int i = 0; i < n; i++) ...
   * }
   * }</pre>
   */
  CodeBlock alone(CodeBlock loop) {
    CodeBlock all = loop;
    for (HeldLock lock : locks()) {
      all = LockWriter.locked(lock, outside.members(), all);
    }
    return where(all, () -> loop);
  }

  /** What takes the locks, if they are there, and what does not. */
  CodeBlock where(CodeBlock locked, Supplier<CodeBlock> otherwise) {
    List<CodeBlock> there = new ArrayList<>();
    for (HeldLock lock : locks()) {
      lock.check()
          .ifPresent(check -> there.add(0, LockWriter.isThere(lock, outside.members(), check)));
    }
    return there.isEmpty()
        ? locked
        : CodeBlock.of(
            "if ($L) {\n$>$L\n$<} else {\n$>$L\n$<}",
            CodeBlock.join(there, "$W&& "),
            locked,
            otherwise.get());
  }

  /** The locks, the last one first. */
  private List<HeldLock> locks() {
    return region.accepted().facts().atEnd().stream()
        .filter(GuardedLockWriter::isForOthers)
        .sorted(Comparator.comparing(HeldLock::toString).reversed())
        .toList();
  }

  /** Whether it is not the loop's own code that takes it. */
  private static boolean isForOthers(HeldLock lock) {
    return lock.folds().stream()
        .anyMatch(field -> field.sharing() == Sharing.LOCKED && field.guard().isPresent());
  }
}
