package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** Whether two iterations may meet at an element, of some accesses alone. */
public final class Meetings {
  private final DependenceTests tests = new DependenceTests(Means.of(path -> true));

  private Meetings() {}

  /**
   * Whether they may.
   *
   * @param accesses elements of one array
   */
  public static boolean inArray(List<Access.OfElement> accesses) {
    Meetings meetings = new Meetings();
    return meetings.any(accesses, meetings::areApart);
  }

  /**
   * Whether they may.
   *
   * @param accesses elements of rows of one array, where it is known which row each access means
   */
  public static boolean inRows(List<Access.OfElement> accesses) {
    Meetings meetings = new Meetings();
    return meetings.any(accesses, meetings::areApartInRows);
  }

  private boolean any(
      List<Access.OfElement> accesses, BiPredicate<Access.OfElement, Access.OfElement> areApart) {
    List<Access.OfElement> distinct = new ArrayList<>(Distinct.of(accesses));
    distinct.sort(Comparator.comparing(access -> !access.isWrite()));
    try {
      for (int k = 0; k < distinct.size() && distinct.get(k).isWrite(); k++) {
        for (int m = k; m < distinct.size(); m++) {
          if (!areApart.test(distinct.get(k), distinct.get(m))) {
            return true;
          }
        }
      }
      return false;
    } catch (Budget.Exhausted tooMuch) {
      return true;
    }
  }

  private boolean areApart(Access.OfElement one, Access.OfElement other) {
    return one.subscript().isPresent()
        && other.subscript().isPresent()
        && areApart(Pair.ofLast(one, other));
  }

  private boolean areApartInRows(Access.OfElement one, Access.OfElement other) {
    if (one.subscript().isEmpty()
        || other.subscript().isEmpty()
        || !(one.array() instanceof Place.Shared mine)
        || !(other.array() instanceof Place.Shared theirs)
        || mine.subscripts().size() != theirs.subscripts().size()) {
      return false;
    }
    return areApart(Pair.ofLast(one, other))
        || areApart(Pair.of(one, withLast(mine, one), other, withLast(theirs, other)));
  }

  private boolean areApart(Pair pair) {
    return tests
        .independent(pair)
        .filter(guards -> guards.stream().noneMatch(Meetings::isDaring))
        .isPresent();
  }

  private static List<Polynomial> withLast(Place.Shared row, Access.OfElement access) {
    List<Polynomial> all = new ArrayList<>(row.subscripts());
    all.add(access.subscript().orElseThrow());
    return all;
  }

  /** Where elements are counted by an index array, values that occur twice are to be expected. */
  private static boolean isDaring(Guard guard) {
    return guard instanceof Guard.Indexes indexes
        && indexes.order() == Guard.Indexes.Order.DISTINCT;
  }
}
