package io.manyhands.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Objects that are found from an array or list before a loop: {@code orders[..].customer} are the
 * customers of all orders. While the loop runs, nothing on the way changes.
 *
 * @param base the array or list
 * @param steps what leads from it to the objects, {@link Step.Elements} first
 */
public record Reached(Path base, List<Step> steps) {
  /** A step more costs a pass more; and lists that are linked have no end. */
  private static final int MOST_STEPS = 5;

  /** The elements that {@code depth} subscripts lead to. */
  public static Reached elements(Path base, int depth) {
    List<Step> steps = new ArrayList<>();
    for (int k = 0; k < depth; k++) {
      steps.add(new Step.Elements());
    }
    return new Reached(base, List.copyOf(steps));
  }

  /** The objects one step further on; empty where that is too far. */
  public Optional<Reached> then(Step step) {
    if (steps.size() >= MOST_STEPS) {
      return Optional.empty();
    }
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return Optional.of(new Reached(base, List.copyOf(longer)));
  }

  /** How many subscripts lead to them, where nothing else does. */
  public Optional<Integer> depth() {
    return steps.stream().allMatch(Step.Elements.class::isInstance)
        ? Optional.of(steps.size())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return steps.stream().map(Step::toString).collect(Collectors.joining("", base.toString(), ""));
  }
}
