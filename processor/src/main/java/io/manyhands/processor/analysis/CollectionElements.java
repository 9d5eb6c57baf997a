package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.collect.CollectedChecks;
import io.manyhands.processor.analysis.collect.ImpliedOrder;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks of collections in arrays and lists, {@code for (int next : neighbors.get(node))}: each is
 * looked at once before the loop, and must be none of the collections that the loop changes.
 */
final class CollectionElements {
  private CollectionElements() {}

  static List<Guard> guards(Attempt attempt, Iterations iterations, Refusals refusals) {
    Set<Guard.PlainElements> needed = iterations.effects().plainElements();
    if (needed.isEmpty()) {
      return List.of();
    }
    Set<Path> changed = new LinkedHashSet<>(changed(attempt, iterations, refusals));
    List<Guard> guards = new ArrayList<>();
    for (Guard.PlainElements each : needed) {
      require(attempt, each.base(), refusals);
      guards.addAll(Guard.Runs.ofAccessors(each.collections()));
      guards.add(new Guard.PlainElements(each.collections(), List.copyOf(changed)));
    }
    return guards;
  }

  /** The collections that the loop changes and has not made for itself. */
  private static Set<Path> changed(Attempt attempt, Iterations iterations, Refusals refusals) {
    Set<Path> changed =
        new LinkedHashSet<>(
            CollectedChecks.foreign(attempt.method(), attempt.loop(), iterations.output().found()));
    changed.addAll(iterations.effects().replacedLists());
    attempt
        .form()
        .implied()
        .ifPresent(
            kept -> changed.addAll(ImpliedOrder.foreign(attempt.method(), attempt.loop(), kept)));
    for (Place object : iterations.effects().inOrder()) {
      if (object instanceof Place.Shared shared && shared.subscripts().isEmpty()) {
        changed.add(shared.base());
      } else if (!(object instanceof Place.Fresh)) {
        for (Guard.PlainElements each : iterations.effects().plainElements()) {
          refuse(attempt, each.base(), refusals);
        }
      }
    }
    changed.forEach(path -> require(attempt, path, refusals));
    return changed;
  }

  private static void require(Attempt attempt, Path path, Refusals refusals) {
    if (!attempt.nameable().test(path)) {
      refuse(attempt, path, refusals);
    }
  }

  private static void refuse(Attempt attempt, Path path, Refusals refusals) {
    refusals.add(
        new Finding(
            Code.UNKNOWN_CALL,
            attempt.source(),
            attempt.loop().loop().span(),
            "what kind of collections the elements of "
                + path
                + " are cannot be checked before the loop",
            List.of(),
            "read " + path + " into a local variable before the loop"));
  }
}
