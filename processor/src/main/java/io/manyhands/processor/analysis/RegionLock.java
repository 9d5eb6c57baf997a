package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.LockUse;
import io.manyhands.processor.analysis.effect.LockedWork;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.analysis.effect.Value;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.HeldLock;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts locks that the calling thread takes in the place of the critical sections of a region's
 * iterations.
 *
 * <p>Iterations that are independent of each other do not need the lock; other threads of the
 * program do. If sections only fold, the lock is taken when the iterations have ended. If they do
 * more, it is held while the region runs: to others this is one long critical section instead of
 * many short ones, which they could not tell from the sequential loop's if they are slow. Then
 * nothing may run that could wait for one of them. The workers never wait for a lock, so it does
 * not matter which locks the caller holds already, and as only one is held at a time, no order of
 * locks is new.
 */
final class RegionLock {
  private static final Type.Declared REENTRANT =
      new Type.Declared(
          "java.util.concurrent.locks", List.of("ReentrantLock"), List.of(), true, false, false);

  /** What {@code ReentrantLock.lock()} is called in class files. */
  private static final Method LOCK =
      new Method(
          REENTRANT,
          "lock",
          List.of(),
          Type.Primitive.VOID,
          false,
          false,
          false,
          true,
          List.of(),
          Set.of());

  private final Set<String> moved;
  private final Predicate<Path> nameable;
  private final Map<LockUse, HeldLock> taken = new LinkedHashMap<>();
  private final List<LockUse> sections = new ArrayList<>();
  private final List<Finding> refusals = new ArrayList<>();
  private Optional<HeldLock> held = Optional.empty();
  private List<HeldLock> atEnd = List.of();

  private RegionLock(Set<MethodDeclaration> moved, Predicate<Path> nameable) {
    this.moved =
        moved.stream().map(method -> method.method().toString()).collect(Collectors.toSet());
    this.nameable = nameable;
  }

  /**
   * Decides about the critical sections of a loop.
   *
   * @param moved the called methods that chunks have copies of
   * @param candidates fields whose folds may be added at the end
   */
  static RegionLock of(
      IterationEffects effects,
      Set<MethodDeclaration> moved,
      Predicate<Path> nameable,
      Set<Field> candidates) {
    RegionLock lock = new RegionLock(moved, nameable);
    effects.locks().stream().filter(use -> !isOwn(use)).forEach(lock::consider);
    if (lock.refusals.isEmpty() && !lock.taken.isEmpty()) {
      TakenAtEnd.of(lock.taken, effects.locked(), candidates)
          .ifPresentOrElse(locks -> lock.atEnd = locks, () -> lock.hold(effects.locked()));
    }
    return lock;
  }

  /** The lock that is held all the time, if one is. */
  Optional<HeldLock> held() {
    return held;
  }

  /** The locks that are taken when the iterations have ended, each with what it is taken for. */
  List<HeldLock> atEnd() {
    return atEnd;
  }

  /** The checks that taking the locks is harmless. */
  List<Guard> guards() {
    return Stream.concat(held.stream(), atEnd.stream())
        .flatMap(lock -> lock.check().stream())
        .distinct()
        .toList();
  }

  /** The text that takes and releases locks. */
  List<Span> dropped() {
    return Stream.concat(held.stream(), atEnd.stream())
        .flatMap(lock -> lock.dropped().stream())
        .toList();
  }

  /** Why there is none although the loop takes locks. */
  List<Finding> refusals() {
    return refusals;
  }

  /** Findings about what happens under a lock, told as what they are: a matter of order. */
  List<Finding> retold(List<Finding> findings) {
    return findings.stream().map(this::retold).toList();
  }

  private Finding retold(Finding finding) {
    boolean locked =
        sections.stream()
            .anyMatch(
                use ->
                    use.site().source().equals(finding.source())
                        && use.body().contains(finding.span()));
    return locked ? UpdateOrder.of(finding) : finding;
  }

  /** Objects that the iteration has created are nobody else's. */
  private static boolean isOwn(LockUse use) {
    return use.type().isEmpty()
        && use.lock() instanceof Value.Reference reference
        && !reference.places().isEmpty()
        && reference.places().stream().allMatch(place -> place instanceof Place.Fresh);
  }

  private void consider(LockUse use) {
    sections.add(use);
    if (!moved.containsAll(calls(use))) {
      refuseCallee(use);
      return;
    }
    Optional<HeldLock> lock = lock(use);
    if (lock.isEmpty()) {
      refuse(
          use,
          "it is not known to be one lock for all iterations",
          "lock this, a class, a final field, or a local variable from before the loop");
    } else {
      taken.put(use, lock.get());
    }
  }

  /** Decides to hold the lock all the time, if there is but one, and nobody could wait for it. */
  private void hold(LockedWork work) {
    HeldLock all = taken.values().iterator().next();
    for (Map.Entry<LockUse, HeldLock> next : taken.entrySet()) {
      if (!all.isSame(next.getValue())) {
        refuse(
            next.getKey(),
            "the loop also takes " + all,
            "use one lock for all that the loop updates, or two loops; sections that only fold into"
                + " fields may have a lock each");
        return;
      }
      all = all.and(next.getValue());
    }
    if (work.foreign().isEmpty()) {
      held = Optional.of(all);
    } else {
      refuseForeign(taken.keySet().iterator().next(), work.foreign().get(0));
    }
  }

  private void refuseForeign(LockUse use, Site call) {
    refuse(
        use,
        "meanwhile, the loop calls " + call.text() + ", which may wait for whoever needs the lock",
        "let the section do nothing but fold variables of the iteration into fields: then the lock"
            + " is taken at the end");
  }

  private static List<String> calls(LockUse use) {
    List<String> calls = new ArrayList<>(use.site().calls());
    use.method().ifPresent(method -> calls.add(method.method().toString()));
    return calls;
  }

  private Optional<HeldLock> lock(LockUse use) {
    List<Span> dropped = new ArrayList<>();
    use.section()
        .ifPresent(
            section -> {
              dropped.add(section.opening());
              dropped.add(section.closing());
              dropped.removeIf(text -> text.start() == text.end());
            });
    if (use.type().isPresent()) {
      return use.type()
          .map(
              type ->
                  new HeldLock(
                      Optional.empty(), Optional.of(type), true, Optional.empty(), dropped));
    }
    return path(use.lock())
        .map(
            path ->
                new HeldLock(
                    Optional.of(path),
                    Optional.empty(),
                    !use.isExplicit(),
                    check(path, use.isExplicit()),
                    dropped));
  }

  private Optional<Path> path(Value value) {
    return value instanceof Value.Reference reference
            && reference.places().size() == 1
            && reference.places().iterator().next() instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
            && isLasting(shared.base())
            && nameable.test(shared.base())
        ? Optional.of(shared.base())
        : Optional.empty();
  }

  /** Whether the path leads to the same object at any time, also if other threads run. */
  private static boolean isLasting(Path path) {
    boolean root = !(path.root() instanceof Path.Root.OfStatic first) || first.field().isFinal();
    int most = path.root() instanceof Path.Root.OfThis ? 1 : 0;
    return root && path.fields().size() <= most && path.fields().stream().allMatch(Field::isFinal);
  }

  private static Optional<Guard> check(Path path, boolean isExplicit) {
    if (isExplicit) {
      return Optional.of(new Guard.Runs(path, List.of(LOCK)));
    }
    boolean self = path.root() instanceof Path.Root.OfThis && path.fields().isEmpty();
    return self ? Optional.empty() : Optional.of(new Guard.NotNull(path));
  }

  private void refuseCallee(LockUse use) {
    List<String> calls = calls(use);
    String method = calls.get(calls.size() - 1);
    refusals.add(
        new Finding(
            Code.UNKNOWN_CALL,
            use.site().source(),
            use.site().span(),
            use.method().isPresent()
                ? "call of " + method + ", which is synchronized"
                : "call of " + method + ", which takes a lock",
            List.of(
                "a worker would wait for the lock, for ever if the thread that runs the loop"
                    + " holds it"),
            "call a method that takes no lock"));
  }

  private void refuse(LockUse use, String reason, String fix) {
    refusals.add(
        new Finding(
            Code.LOCK,
            use.site().source(),
            use.section().map(section -> section.lock().span()).orElseGet(() -> use.site().span()),
            "the lock cannot be held once for all iterations: " + reason,
            List.of(
                "workers that waited for a lock would wait for ever if the thread that runs the"
                    + " loop holds it"),
            fix));
  }
}
