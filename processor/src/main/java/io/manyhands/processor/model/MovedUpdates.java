package io.manyhands.processor.model;

import java.util.List;

/**
 * Updates of reductions that do not stand in the loop as updates of its own variables.
 *
 * @param methods called methods that make them or call such methods: a chunk calls copies of them,
 *     which update its partial result
 * @param references in the loop, those to fields of other objects
 */
public record MovedUpdates(List<MarkedMethod> methods, List<Edit> references) {
  /** All updates stand in the loop. */
  public static final MovedUpdates NONE = new MovedUpdates(List.of(), List.of());
}
