package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.LockUse;
import io.manyhands.processor.analysis.effect.LockedWork;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Sharing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Critical sections that do nothing but fold into fields. Chunks fold for themselves, without a
 * lock; the region takes each lock for the moment in which it adds what they have found to its
 * fields. Never more than one at once, and nothing else runs meanwhile: so no order of locks is
 * new, and whoever needs one does not wait for the region.
 */
final class TakenAtEnd {
  private TakenAtEnd() {}

  /** The fields that may be folded into so, none if the loop has other results than folds. */
  static Set<Field> candidates(RegionReductions reductions, Iterations iterations) {
    List<Reduction> all = reductions.facts();
    boolean foldsOnly =
        iterations.output().found().isEmpty()
            && iterations.scalars().packings().isEmpty()
            && iterations.scalars().scan().isEmpty()
            && iterations.scalars().exits().isEmpty()
            && iterations.ordered().part().isEmpty()
            && all.stream().allMatch(TakenAtEnd::isPlain);
    Set<Field> fields = new LinkedHashSet<>();
    if (foldsOnly) {
      reductions.all().stream()
          .filter(found -> found.updates().stream().allMatch(each -> each.skipped().isEmpty()))
          .map(ReductionPatterns.Found::reduction)
          .forEach(reduction -> reduction.field().ifPresent(fields::add));
    }
    return fields;
  }

  private static boolean isPlain(Reduction reduction) {
    return !reduction.ofElements()
        && reduction.folding().isEmpty()
        && reduction.field().filter(field -> field.sharing() == Sharing.LOCKED).isEmpty();
  }

  /**
   * The locks, each with the fields that are folded under it.
   *
   * @param taken the lock of each critical section
   * @param work what happens in them
   * @param candidates fields that may be folded into so
   * @return nothing if a section does anything else, or two have a field in common and no lock
   */
  static Optional<List<HeldLock>> of(
      Map<LockUse, HeldLock> taken, LockedWork work, Set<Field> candidates) {
    Map<Field, HeldLock> locks = new LinkedHashMap<>();
    List<HeldLock> all = new ArrayList<>();
    for (Map.Entry<LockUse, HeldLock> entry : taken.entrySet()) {
      LockUse use = entry.getKey();
      HeldLock lock = entry.getValue();
      if (work.looksAround(use)
          || work.fields(use).isEmpty()
          || !candidates.containsAll(work.fields(use))
          || !taken.entrySet().stream()
              .filter(other -> work.around(use).contains(other.getKey()))
              .allMatch(outer -> lock.isSame(outer.getValue()))) {
        return Optional.empty();
      }
      for (Field field : work.fields(use)) {
        if (!lock.isSame(locks.computeIfAbsent(field, first -> lock))) {
          return Optional.empty();
        }
      }
      add(lock.folding(work.fields(use)), all);
    }
    return Optional.of(List.copyOf(all));
  }

  private static void add(HeldLock lock, List<HeldLock> all) {
    for (int k = 0; k < all.size(); k++) {
      if (all.get(k).isSame(lock)) {
        all.set(k, all.get(k).and(lock));
        return;
      }
    }
    all.add(lock);
  }
}
