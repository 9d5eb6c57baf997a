package io.manyhands.processor.plan;

import io.manyhands.processor.model.Scan;
import java.util.List;

/**
 * How a region hands variables on.
 *
 * @param scan the variables, and what the first pass leaves out
 * @param sumName name of the method of the first pass
 * @param sumParameters what that is passed besides partial, receiver and bounds
 * @param needsReceiver whether it mentions the receiver
 */
public record ScanPlan(
    Scan scan, String sumName, List<Parameter> sumParameters, boolean needsReceiver) {}
