package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.LockedFold;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes a loop as the user wrote it, with the locks of the fields that it folds into: once around
 * the loop, or around each fold where code might run in between that is not known.
 */
final class AsWrittenWriter {
  private final RegionPlan region;
  private final SourceCutter outside;
  private final String indent;
  private final Optional<NamedLockWriter> named;
  private final GuardedLockWriter guarded;

  /**
   * A writer in a method that reads as {@code outside}.
   *
   * @param indent one step of indentation
   */
  AsWrittenWriter(RegionPlan region, SourceCutter outside, String indent) {
    this.region = region;
    this.outside = outside;
    this.indent = indent;
    this.named = NamedLockWriter.of(region);
    this.guarded = new GuardedLockWriter(region, outside);
  }

  /**
   * The loop, as it reads at some place.
   *
   * @param changes what reads otherwise there
   */
  CodeBlock write(SourceCutter cutter, List<SourceCutter.Replacement> changes) {
    if (region.accepted().facts().lockedFolds().isEmpty()) {
      CodeBlock loop = cut(cutter, changes);
      return guarded.alone(named.map(locks -> locks.alone(loop)).orElse(loop));
    }
    return guarded.where(
        cut(cutter, with(cutter, changes, fold -> true)),
        () -> cut(cutter, with(cutter, changes, fold -> lock(fold).isEmpty())));
  }

  private CodeBlock cut(SourceCutter cutter, List<SourceCutter.Replacement> changes) {
    return cutter.cut(region.replaced(), changes.toArray(SourceCutter.Replacement[]::new));
  }

  /** The changes, and a lock around each fold that is wanted. */
  private List<SourceCutter.Replacement> with(
      SourceCutter cutter, List<SourceCutter.Replacement> changes, Predicate<LockedFold> wanted) {
    List<SourceCutter.Replacement> all = new ArrayList<>(changes);
    for (LockedFold fold : region.accepted().facts().lockedFolds()) {
      if (wanted.test(fold)) {
        List<SourceCutter.Replacement> inside =
            changes.stream().filter(each -> fold.statement().contains(each.span())).toList();
        all.removeAll(inside);
        all.add(
            new SourceCutter.Replacement(
                fold.statement(),
                cutter.indented(
                    locked(fold, cutter, inside), fold.statement(), region.replaced(), indent)));
      }
    }
    return all;
  }

  private CodeBlock locked(
      LockedFold fold, SourceCutter cutter, List<SourceCutter.Replacement> inside) {
    CodeBlock text = cutter.cut(fold.statement(), inside.toArray(SourceCutter.Replacement[]::new));
    Optional<HeldLock> lock = lock(fold);
    CodeBlock locked =
        lock.isPresent()
            ? LockWriter.locked(lock.get(), outside.members(), text)
            : named.orElseThrow().one(text);
    boolean isOne = lock.filter(HeldLock::isMonitor).isPresent();
    boolean fits =
        switch (fold.place()) {
          case BLOCK -> true;
          case ARM -> false;
          case OTHER -> isOne;
        };
    return fits ? locked : CodeBlock.of("{\n$>$L\n$<}", locked);
  }

  /** The lock that {@code @GuardedBy} names. */
  private Optional<HeldLock> lock(LockedFold fold) {
    return region.accepted().facts().lockAtEnd(fold.field());
  }
}
