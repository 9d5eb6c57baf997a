package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls of which one or another method of several runs, where what some of them do stands in the
 * way: without those the loop may be independent, under the check that none of them runs.
 */
final class Implementations {
  private static final int MOST_TRIES = 3;

  private Implementations() {}

  /**
   * Some that are enough to have no conflict left, of methods of which a call runs one or another:
   * those with the most conflicts first, and not all that a call may run. None if they are not
   * enough.
   *
   * @param conflicts for each conflict the methods that take part in it
   */
  static Set<String> blamed(IterationEffects effects, List<Set<String>> conflicts) {
    List<Set<String>> calls =
        Stream.concat(
                effects.dispatched().stream().map(Guard.Runs::methods), effects.choices().stream())
            .map(Implementations::names)
            .distinct()
            .toList();
    List<Set<String>> open = new ArrayList<>(conflicts);
    Set<String> blamed = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Optional<String> worst =
          calls.stream()
              .flatMap(Set::stream)
              .filter(method -> count(method, open) > 0)
              .filter(method -> calls.stream().noneMatch(call -> isAll(call, method, blamed)))
              .max(Comparator.comparingLong(method -> count(method, open)));
      if (worst.isEmpty()) {
        return Set.of();
      }
      blamed.add(worst.get());
      open.removeIf(conflict -> conflict.contains(worst.get()));
    }
    return blamed;
  }

  private static Set<String> names(List<Method> methods) {
    return methods.stream()
        .map(Method::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isAll(Set<String> call, String method, Set<String> others) {
    return call.contains(method)
        && call.stream().allMatch(each -> each.equals(method) || others.contains(each));
  }

  private static long count(String method, List<Set<String>> conflicts) {
    return conflicts.stream().filter(conflict -> conflict.contains(method)).count();
  }

  /** The verdict without the methods that a refusal blames, if that is enough. */
  static Optional<Verdict> leftOut(Attempt written, Verdict refused) {
    Set<String> without = new HashSet<>();
    Verdict verdict = refused;
    for (int k = 0; k < MOST_TRIES && without.addAll(verdict.blamed()); k++) {
      verdict = ForwardSubstitution.decide(written.as(written.form().leavingOut(without)));
      if (verdict.isAccepted()) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }
}
