package io.manyhands.processor.plan;

import io.manyhands.processor.model.FutureFacts;
import io.manyhands.processor.model.Variable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A value that is computed beside the statements that follow it.
 *
 * @param id stable name, {@code demo.Foo.area#1}
 * @param constant name of the constant that holds the place, {@code AREA_9}
 * @param facts what is computed, and how far it may wait
 * @param pending name of the variable that holds the value to come
 * @param copies names of final copies of variables that are assigned more than once
 */
public record FuturePlan(
    String id, String constant, FutureFacts facts, String pending, Map<Variable, String> copies) {
  public FuturePlan {
    copies = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(copies));
  }
}
