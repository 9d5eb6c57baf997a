package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.GuardingLock;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.LockedFold;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Fields that are {@code LOCKED}, and of which {@code @GuardedBy} names the lock. Others take that
 * lock, so it is the one under which results are added.
 */
final class GuardedFolds {
  private final SourceText source;
  private final MarkedLoop loop;
  private final Predicate<Path> nameable;
  private final List<HeldLock> locks = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<ReductionPatterns.Found> locked = new ArrayList<>();

  private GuardedFolds(SourceText source, MarkedLoop loop, Predicate<Path> nameable) {
    this.source = source;
    this.loop = loop;
    this.nameable = nameable;
  }

  /** The locks of the fields that a loop folds into. */
  static GuardedFolds of(
      SourceText source,
      MarkedLoop loop,
      List<ReductionPatterns.Found> reductions,
      Predicate<Path> nameable) {
    GuardedFolds folds = new GuardedFolds(source, loop, nameable);
    for (ReductionPatterns.Found found : reductions) {
      Reduction reduction = found.reduction();
      if (!reduction.ofElements()) {
        reduction
            .field()
            .filter(field -> field.sharing() == Sharing.LOCKED)
            .ifPresent(
                field -> {
                  folds.locked.add(found);
                  folds.consider(field, reduction);
                });
      }
    }
    return folds;
  }

  /** Each with the fields to which results are added under it. */
  List<HeldLock> locks() {
    return locks;
  }

  /** The checks that there are locks to be taken. */
  List<Guard> guards() {
    return locks.stream().flatMap(lock -> lock.check().stream()).distinct().toList();
  }

  /** A sentence for each lock. */
  List<String> proofs() {
    return locks.stream()
        .map(
            lock ->
                lock
                    + " guards "
                    + lock.folds().stream()
                        .map(Field::name)
                        .sorted()
                        .collect(Collectors.joining(", "))
                    + ": it is taken once, when iterations have ended, to add what they have found.")
        .toList();
  }

  /** Whether others must not see some of the fields while they are folded into. */
  boolean areLocked() {
    return !locked.isEmpty();
  }

  /**
   * What cannot be had.
   *
   * @param body the body of the loop
   * @param guards the checks before the loop: if one fails, the loop runs as it was written, and
   *     then the locks are held all the time, or for each fold
   * @param effects what iterations do
   */
  List<Finding> findings(Statement body, List<Guard> guards, IterationEffects effects) {
    List<Finding> all = new ArrayList<>(findings);
    List<Guard> checks = checks(guards);
    if (areToBeApart(checks, effects) && QuietFolds.of(body, locked).isEmpty()) {
      waits(checks, effects).map(this::over).ifPresent(all::add);
      if (locks.size() > 1) {
        all.add(several());
      }
    }
    return all;
  }

  /**
   * The folds that take their locks one by one if a check fails, since others would have to wait
   * for code that may itself wait.
   */
  List<LockedFold> apart(Statement body, List<Guard> guards, IterationEffects effects) {
    return areToBeApart(checks(guards), effects)
        ? QuietFolds.of(body, locked).orElse(List.of())
        : List.of();
  }

  private List<Guard> checks(List<Guard> guards) {
    List<Guard> checks = guards.stream().filter(Guard::isCheck).collect(Collectors.toList());
    checks.removeAll(guards()); // where a lock is null there is none to be held
    return checks;
  }

  private boolean areToBeApart(List<Guard> checks, IterationEffects effects) {
    return areLocked()
        && !checks.isEmpty()
        && (locks.size() > 1 || waits(checks, effects).isPresent());
  }

  /** What might wait for others, with the locks held: what is not known, and other locks. */
  private static Optional<String> waits(List<Guard> checks, IterationEffects effects) {
    List<Site> foreign = effects.locked().foreign();
    if (!foreign.isEmpty()) {
      return Optional.of(foreign.get(0).text());
    }
    if (!effects.locks().isEmpty()) {
      return Optional.of("a critical section of the loop");
    }
    return checks.stream().flatMap(check -> UnknownCode.behind(check).stream()).findFirst();
  }

  private Finding over(String what) {
    return held(
        "a lock would be held while " + what + " runs, if a check before the loop failed",
        "the loop would then run as it was written, and what it calls may wait for whoever needs"
            + " the lock");
  }

  /** In which order the program takes its locks is not known. */
  private Finding several() {
    return held(
        "the locks "
            + locks.get(0)
            + " and "
            + locks.get(1)
            + " would be held at once, if a check before the loop failed",
        "the loop would then run as it was written, and others may take the locks in another order");
  }

  private Finding held(String headline, String reason) {
    return new Finding(
        Code.LOCK_OVER_FOREIGN,
        source,
        loop.loop().span(),
        headline,
        List.of(reason),
        "compute what is folded in a statement of its own, so that the fold is no more than that; or"
            + " fold into a local variable, and add that to the field behind the loop, under the"
            + " lock");
  }

  private void consider(Field field, Reduction reduction) {
    Optional<GuardingLock> guard = field.guard();
    if (guard.isEmpty()) {
      return;
    }
    if (field.lock().isPresent()) {
      refuse(
          field,
          "@Shared names the lock \""
              + field.lock().get()
              + "\", but @GuardedBy says \""
              + guard.get().text()
              + "\"",
          "leave out lock = \"" + field.lock().get() + "\"");
      return;
    }
    Optional<HeldLock> lock = lock(field, guard.get(), reduction);
    if (lock.isEmpty()) {
      refuse(
          field,
          "the lock \"" + guard.get().text() + "\" of @GuardedBy cannot be taken behind the loop",
          "guard " + field + " by this, its class, or a final field of the same class");
    } else {
      add(lock.get().folding(Set.of(field)));
    }
  }

  private Optional<HeldLock> lock(Field field, GuardingLock guard, Reduction reduction) {
    if (guard.type().isPresent()) {
      return guard
          .type()
          .filter(Type.Declared::accessible)
          .map(
              type ->
                  new HeldLock(
                      Optional.empty(), Optional.of(type), true, Optional.empty(), List.of()));
    }
    return path(field, guard, reduction)
        .filter(nameable)
        .map(
            path ->
                new HeldLock(
                    Optional.of(path),
                    Optional.empty(),
                    !isExplicit(path.type()),
                    isSelf(path) ? Optional.empty() : Optional.of(new Guard.NotNull(path)),
                    List.of()));
  }

  private static Optional<Path> path(Field field, GuardingLock guard, Reduction reduction) {
    Optional<Field> holder = guard.field();
    if (holder.filter(Field::isStatic).isPresent()) {
      return holder
          .filter(Field::isFinal)
          .map(each -> new Path(new Path.Root.OfStatic(each), List.of()));
    }
    if (field.isStatic()) {
      return Optional.empty();
    }
    Path self =
        reduction.owner().orElseGet(() -> new Path(new Path.Root.OfThis(field.owner()), List.of()));
    return guard.isThis() ? Optional.of(self) : holder.filter(Field::isFinal).map(self::then);
  }

  private static boolean isSelf(Path path) {
    return path.root() instanceof Path.Root.OfThis && path.fields().isEmpty();
  }

  /** Whether it has the methods of {@code java.util.concurrent.locks.Lock}. */
  private static boolean isExplicit(Type type) {
    return type instanceof Type.Declared declared
        && declared.qualifiedName().startsWith("java.util.concurrent.locks.")
        && (declared.qualifiedName().endsWith(".Lock")
            || declared.qualifiedName().endsWith(".ReentrantLock"));
  }

  private void add(HeldLock lock) {
    for (int k = 0; k < locks.size(); k++) {
      if (locks.get(k).isSame(lock)) {
        locks.set(k, locks.get(k).and(lock));
        return;
      }
    }
    locks.add(lock);
  }

  private void refuse(Field field, String headline, String fix) {
    findings.add(
        new Finding(
            Code.GUARDED_BY,
            source,
            loop.loop().span(),
            field + " is LOCKED: " + headline,
            List.of(
                "others take the lock that @GuardedBy names; another one would not keep them out"),
            fix));
  }
}
