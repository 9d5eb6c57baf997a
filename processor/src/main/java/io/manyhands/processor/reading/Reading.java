package io.manyhands.processor.reading;

import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import java.util.Map;

/**
 * What one source file says about parallel loops: every mark is in exactly one of the two lists.
 *
 * @param methods the methods with marked loops, in source order
 * @param findings one for each mark that means nothing, or nothing yet, where it stands
 * @param refused those of the findings that are about a loop, and what {@code unproven} says there
 */
public record Reading(
    List<MarkedMethod> methods, List<Finding> findings, Map<Finding, String> refused) {}
