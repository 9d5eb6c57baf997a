package io.manyhands.processor.plan;

import io.manyhands.processor.model.Scan;
import java.util.List;

/**
 * How a region hands a variable on.
 *
 * @param scan the variable and what is folded into it
 * @param sumName name of the method that only folds
 * @param sumParameters what that is passed besides the bounds
 * @param start name of the variable's value before a chunk
 * @param left name of the first value to be combined
 * @param right name of the second one
 */
public record ScanPlan(
    Scan scan,
    String sumName,
    List<Parameter> sumParameters,
    String start,
    String left,
    String right) {}
