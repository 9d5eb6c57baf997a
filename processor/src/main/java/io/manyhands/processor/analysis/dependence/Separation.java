package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Why two accesses never meet in different iterations. It depends on how far their subscripts are
 * from each other, not on where they are: pairs at the same distance have it in common.
 *
 * @param guards the checks that it rests on
 * @param exact the dimensions, from 0, whose subscripts must not have wrapped around
 */
record Separation(Set<Guard> guards, Set<Integer> exact) {
  /** One that holds in wrapping arithmetic as well. */
  static Optional<Separation> modular(Set<Guard> guards) {
    return Optional.of(new Separation(guards, Set.of()));
  }

  /** One that rests on the exact values of one dimension. */
  static Separation in(int dimension, Set<Guard> guards) {
    return new Separation(guards, Set.of(dimension));
  }

  /** One that rests on the exact values of all dimensions of a pair. */
  static Separation inAll(Pair pair, Set<Guard> guards) {
    return new Separation(
        guards, IntStream.range(0, pair.left().size()).boxed().collect(Collectors.toSet()));
  }
}
