package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fields that a loop folds values into where their names do not stand alone in its text: in called
 * methods, or as the field of another object.
 */
final class MovedReductions {
  private final CalledMethods called;
  private final String file;
  private final List<Access> accesses;
  private final Predicate<Path> nameable;
  private final Map<Field, ReductionPatterns.Found> found = new LinkedHashMap<>();
  private final Set<MethodDeclaration> methods = new LinkedHashSet<>();

  private MovedReductions(
      CalledMethods called, String file, List<Access> accesses, Predicate<Path> nameable) {
    this.called = called;
    this.file = file;
    this.accesses = accesses;
    this.nameable = nameable;
  }

  /** Those among the fields that are not {@code known} to be reductions already. */
  static MovedReductions of(
      CalledMethods called,
      String file,
      List<Access> accesses,
      Set<Field> known,
      Predicate<Path> nameable) {
    MovedReductions reductions = new MovedReductions(called, file, accesses, nameable);
    boolean anything = accesses.stream().anyMatch(Access.OfEverything.class::isInstance);
    for (Access access : accesses) {
      if (!anything
          && access.isWrite()
          && access instanceof Access.OfField write
          && !known.contains(write.field())
          && !write.field().isVolatile()) {
        reductions.consider(write);
      }
    }
    return reductions;
  }

  List<ReductionPatterns.Found> found() {
    return List.copyOf(found.values());
  }

  /** The called methods that make updates. */
  Set<MethodDeclaration> methods() {
    return methods;
  }

  /** The checks that there is an object to update. */
  List<Guard> guards() {
    return found.values().stream()
        .flatMap(reduction -> reduction.reduction().owner().stream())
        .distinct()
        .<Guard>map(Guard.NotNull::new)
        .toList();
  }

  private void consider(Access.OfField write) {
    Field field = write.field();
    List<Access.OfField> own = new ArrayList<>();
    for (Access access : accesses) {
      if (access instanceof Access.OfField other && other.field().equals(field)) {
        own.add(other);
      }
    }
    Optional<Optional<Path>> owner = owner(write);
    boolean oneObject = own.stream().allMatch(other -> other.object().equals(write.object()));
    if (owner.isEmpty() || !oneObject || found.containsKey(field)) {
      return;
    }
    Set<MethodDeclaration> touching = called.touching(field);
    if (!called.areMovable(touching)) {
      return;
    }
    Accumulator accumulator =
        owner
            .get()
            .map(object -> Accumulator.passed(field, object))
            .orElseGet(() -> Accumulator.of(field));
    if (owner.get().isPresent() && !PassedOwners.areKnown(accumulator, called.body(), touching)) {
      return;
    }
    ReductionPatterns.find(called.bodies(touching), accumulator)
        // A chunk would make updates that the loop skips.
        .filter(
            reduction ->
                reduction.updates().stream().allMatch(update -> update.skipped().isEmpty()))
        .filter(reduction -> new UpdateSites(reduction, called.body(), touching, file).explain(own))
        .ifPresent(
            reduction -> {
              found.put(field, reduction.inPartial(owner.get()));
              methods.addAll(touching);
            });
  }

  /** The object that has the field, empty for a static field or one of {@code this}. */
  private Optional<Optional<Path>> owner(Access.OfField write) {
    if (write.object().isEmpty()) {
      return Optional.of(Optional.empty());
    }
    if (!(write.object().get() instanceof Place.Shared shared)
        || !shared.subscripts().isEmpty()
        || !nameable.test(shared.base())) {
      return Optional.empty();
    }
    boolean self =
        shared.base().root() instanceof Path.Root.OfThis && shared.base().fields().isEmpty();
    return Optional.of(self ? Optional.empty() : Optional.of(shared.base()));
  }
}
