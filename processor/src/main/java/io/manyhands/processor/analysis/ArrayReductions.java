package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.dependence.Meetings;
import io.manyhands.processor.analysis.dependence.MemoryConflicts;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.analysis.scalar.ElementUpdates;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Arrays whose elements a loop does nothing with but fold values in, and whose elements several
 * iterations meet at: each chunk gets an array of its own.
 */
final class ArrayReductions {
  private final CalledMethods called;
  private final String file;
  private final List<Access> accesses;
  private final Map<Path, ReductionPatterns.Found> found = new LinkedHashMap<>();
  private final RowUpdates rows = new RowUpdates();
  private final Set<MethodDeclaration> methods = new LinkedHashSet<>();

  private ArrayReductions(CalledMethods called, String file, List<Access> accesses) {
    this.called = called;
    this.file = file;
    this.accesses = accesses;
  }

  static ArrayReductions of(CalledMethods called, String file, List<Access> accesses) {
    ArrayReductions reductions = new ArrayReductions(called, file, accesses);
    Set<Path> written = new LinkedHashSet<>();
    for (Access access : accesses) {
      if (access.isWrite()
          && access instanceof Access.OfElement element
          && element.array() instanceof Place.Shared shared
          && shared.subscripts().isEmpty()) {
        written.add(shared.base());
      }
    }
    written.forEach(reductions::consider);
    for (Access access : accesses) {
      if (RowUpdates.isRow(access)) {
        reductions.considerRows(((Place.Shared) ((Access.OfElement) access).array()).base());
      }
    }
    return reductions;
  }

  /** An array of arrays, whose rows are what iterations read of it. */
  private void considerRows(Path path) {
    if (found.containsKey(path) || MemoryConflicts.isDisjoint(path)) {
      return;
    }
    Optional<Accumulator> named = Accumulator.named(path);
    if (named.isEmpty()) {
      return;
    }
    Set<MethodDeclaration> touching =
        named.get().field().map(called::touching).orElseGet(LinkedHashSet::new);
    if (!called.areMovable(touching)) {
      return;
    }
    List<Statement> bodies = called.bodies(touching);
    ElementUpdates.find(bodies, named.get())
        .filter(reduction -> reduction.reduction().rows() > 0)
        .ifPresent(
            reduction -> {
              RowUpdates.Sites sites = RowUpdates.sites(bodies, named.get(), reduction.reduction());
              List<Access.OfElement> updates = sites.updates(accesses, file);
              if (sites.explain(elements(path), touching, file)
                  && sites.explain(updates, touching, file)
                  && RowUpdates.meet(updates)) {
                found.put(
                    path, touching.isEmpty() ? reduction : reduction.inPartial(Optional.empty()));
                methods.addAll(touching);
                rows.add(path, updates);
              }
            });
  }

  /** The updates of elements of rows, by the array that has the rows. */
  RowUpdates rows() {
    return rows;
  }

  /** By the path of the array. */
  Map<Path, ReductionPatterns.Found> found() {
    return found;
  }

  private void consider(Path path) {
    if (!MemoryConflicts.isDisjoint(path)) {
      Accumulator.named(path).ifPresent(array -> consider(path, array));
    }
  }

  private void consider(Path path, Accumulator array) {
    Set<MethodDeclaration> touching =
        array.field().map(called::touching).orElseGet(LinkedHashSet::new);
    if (!called.areMovable(touching)) {
      return;
    }
    List<Access.OfElement> own = elements(path);
    Optional<PassedArrays> passed =
        touching.isEmpty()
            ? PassedArrays.of(array, called.body(), called::declaration)
            : Optional.empty();
    if (passed.isPresent()) {
      consider(path, array, passed.get(), own);
      return;
    }
    ElementUpdates.find(called.bodies(touching), array)
        .filter(reduction -> new UpdateSites(reduction, called.body(), touching, file).explain(own))
        .filter(reduction -> Meetings.inArray(own))
        .ifPresent(
            reduction -> {
              found.put(
                  path, touching.isEmpty() ? reduction : reduction.inPartial(Optional.empty()));
              methods.addAll(touching);
            });
  }

  private void consider(
      Path path, Accumulator array, PassedArrays passed, List<Access.OfElement> own) {
    ElementUpdates.find(
            called.bodies(passed.methods()), array.alsoIn(passed.parameters()), passed.arguments())
        .filter(
            reduction ->
                new UpdateSites(reduction, called.body(), passed.methods(), file).explain(own))
        .filter(reduction -> Meetings.inArray(own))
        .ifPresent(reduction -> found.put(path, reduction));
  }

  /** The called methods that make updates. */
  Set<MethodDeclaration> methods() {
    return methods;
  }

  private List<Access.OfElement> elements(Path path) {
    List<Access.OfElement> elements = new ArrayList<>();
    for (Access access : accesses) {
      if (access instanceof Access.OfElement element && isOf(path, element)) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static boolean isOf(Path path, Access.OfElement element) {
    return element.array() instanceof Place.Shared shared
        && shared.subscripts().isEmpty()
        && shared.base().equals(path);
  }

  /** The checks that there are enough iterations to pay for the arrays. */
  List<Guard> guards() {
    Map<Guard.Copies.Work, List<Path>> arrays = new LinkedHashMap<>();
    found
        .keySet()
        .forEach(path -> arrays.computeIfAbsent(work(path), absent -> new ArrayList<>()).add(path));
    // One number of copies serves them all: the least that an iteration is known to do decides.
    return arrays.isEmpty()
        ? List.of()
        : List.of(
            new Guard.Copies(
                List.copyOf(found.keySet()),
                arrays.keySet().stream().min(Enum::compareTo).orElseThrow(),
                SharedUpdates.of(found.values())));
  }

  private Guard.Copies.Work work(Path path) {
    Guard.Copies.Work most = Guard.Copies.Work.UPDATES;
    for (Access.OfElement access : rows.of(path).orElseGet(() -> elements(path))) {
      boolean inner = access.site().loops().size() > 1;
      boolean sweeps =
          inner
              && access
                  .subscript()
                  .filter(
                      form ->
                          access.site().loops().stream()
                              .skip(1)
                              .anyMatch(loop -> form.symbols().contains(loop.index())))
                  .isPresent();
      Guard.Copies.Work work =
          sweeps
              ? Guard.Copies.Work.SWEEPS
              : inner ? Guard.Copies.Work.INNER_LOOPS : Guard.Copies.Work.UPDATES;
      most = work.compareTo(most) > 0 ? work : most;
    }
    return most;
  }
}
