package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * Two accesses, taken in two different iterations, that meet where all their subscripts are equal.
 *
 * @param one the access of the first iteration
 * @param other the access of the second iteration
 * @param left subscripts of {@code one}, outermost first
 * @param right subscripts of {@code other}, with primed symbols
 */
record Pair(Access one, Access other, List<Polynomial> left, List<Polynomial> right) {
  /** Compares subscripts given without primes. */
  static Pair of(Access one, List<Polynomial> left, Access other, List<Polynomial> right) {
    return new Pair(one, other, left, right.stream().map(Polynomial::prime).toList());
  }

  /** Compares the last subscripts alone. */
  static Pair ofLast(Access.OfElement one, Access.OfElement other) {
    return of(
        one,
        List.of(one.subscript().orElseThrow()),
        other,
        List.of(other.subscript().orElseThrow()));
  }

  /** The loops around both accesses, each after the loops around it. */
  List<LoopScope> scopes() {
    List<LoopScope> all = new ArrayList<>(one.site().loops());
    other.site().loops().forEach(loop -> all.add(loop.prime()));
    return all;
  }

  /** What holds in both iterations. */
  List<Condition> conditions() {
    List<Condition> all = new ArrayList<>(conditionsOfOne());
    all.addAll(conditionsOfOther());
    return all;
  }

  /** What holds when the first access happens. */
  List<Condition> conditionsOfOne() {
    return one.site().conditions();
  }

  /** What holds when the second access happens. */
  List<Condition> conditionsOfOther() {
    return other.site().conditions().stream().map(Condition::prime).toList();
  }

  /** The marked loop's index in the first iteration. */
  Symbol.Index index() {
    return one.site().loops().get(0).index();
  }

  /** The marked loop, in terms of the first iteration. */
  LoopScope loop() {
    return one.site().loops().get(0);
  }
}
