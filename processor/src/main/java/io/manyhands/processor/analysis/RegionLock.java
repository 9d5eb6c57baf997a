package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.LockUse;
import io.manyhands.processor.analysis.effect.Place;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts one lock, held by the calling thread while the region runs, in the place of the critical
 * sections of its iterations.
 *
 * <p>Iterations that are independent of each other do not need the lock; other threads of the
 * program do. To them the region is one long critical section instead of many short ones, which
 * they could not tell from the sequential loop's if they are slow. The workers never wait for a
 * lock, so it does not matter which locks the caller holds already, and as only one is taken, no
 * order of locks is new.
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
  private final List<LockUse> sections = new ArrayList<>();
  private final List<Finding> refusals = new ArrayList<>();
  private Optional<HeldLock> held = Optional.empty();

  private RegionLock(Set<MethodDeclaration> moved, Predicate<Path> nameable) {
    this.moved =
        moved.stream().map(method -> method.method().toString()).collect(Collectors.toSet());
    this.nameable = nameable;
  }

  /**
   * Decides about the critical sections of a loop.
   *
   * @param moved the called methods that chunks have copies of
   */
  static RegionLock of(
      IterationEffects effects, Set<MethodDeclaration> moved, Predicate<Path> nameable) {
    RegionLock lock = new RegionLock(moved, nameable);
    effects.locks().stream().filter(use -> !isOwn(use)).forEach(lock::consider);
    if (!lock.refusals.isEmpty()) {
      lock.held = Optional.empty();
    }
    return lock;
  }

  /** The lock, if there is one and it can be held. */
  Optional<HeldLock> held() {
    return held;
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
    } else if (held.isPresent() && !isSame(held.get(), lock.get())) {
      refuse(
          use,
          "the loop also takes " + held.get(),
          "use one lock for all that the loop updates, or two loops");
    } else {
      held = Optional.of(merged(lock.get()));
    }
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
          .filter(Type.Declared::accessible)
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

  private static boolean isSame(HeldLock one, HeldLock other) {
    return one.object().equals(other.object())
        && one.type()
            .map(Type.Declared::binaryName)
            .equals(other.type().map(Type.Declared::binaryName))
        && one.isMonitor() == other.isMonitor();
  }

  private HeldLock merged(HeldLock next) {
    List<Span> dropped = new ArrayList<>();
    held.ifPresent(lock -> dropped.addAll(lock.dropped()));
    next.dropped().stream().filter(text -> !dropped.contains(text)).forEach(dropped::add);
    return new HeldLock(next.object(), next.type(), next.isMonitor(), next.check(), dropped);
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
