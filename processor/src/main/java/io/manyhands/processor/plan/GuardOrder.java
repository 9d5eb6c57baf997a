package io.manyhands.processor.plan;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.GuardPaths;
import io.manyhands.processor.model.Step;
import java.util.Comparator;
import java.util.List;

/** Puts run-time checks in the order in which they are made. */
final class GuardOrder {
  private GuardOrder() {}

  /** Arithmetic first, checks that look at whole arrays last; each check once. */
  static List<Guard> cheapFirst(List<Guard> guards) {
    return guards.stream().distinct().sorted(Comparator.comparingInt(GuardOrder::cost)).toList();
  }

  private static int cost(Guard guard) {
    if (guard instanceof Guard.Countable) {
      return 0;
    } else if (guard instanceof Guard.AtLeast
        || guard instanceof Guard.OneOf
        || guard instanceof Guard.Copies
        || guard instanceof Guard.NotNull) {
      return 1;
    } else if (guard instanceof Guard.DistinctArrays) {
      return 2;
    }
    if (guard instanceof Guard.PlainList
        || guard instanceof Guard.Copyable
        || guard instanceof Guard.PlainCollection
        || guard instanceof Guard.AsMade
        || (guard instanceof Guard.Runs runs && runs.ofOne())
        || guard instanceof Guard.Collects) {
      return 3;
    }
    return guard instanceof Guard.Indexes ? 5 : 4;
  }

  /** What {@code guard} follows from the elements of an array or list. */
  static List<Step> steps(Guard guard) {
    return GuardPaths.reached(guard).flatMap(found -> found.steps().stream()).toList();
  }
}
