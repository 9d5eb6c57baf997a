package io.manyhands.processor.plan;

import io.manyhands.processor.model.InnerLoop;

/**
 * The method that runs a part of one iteration, where the loop inside may be divided, too.
 *
 * @param name its name, {@code fill14Part}
 * @param part the parameter that says which part
 * @param inner the loop inside
 */
public record PartPlan(String name, String part, InnerLoop inner) {
  /** The plan, if there is such a loop. */
  static java.util.Optional<PartPlan> of(MethodContext method, AcceptedLoop loop, String chunk) {
    return loop.facts()
        .inner()
        .map(
            inner ->
                new PartPlan(
                    method.classNames().fresh(chunk + "Part"),
                    method.names().fresh("part"),
                    inner));
  }
}
