package io.manyhands.processor.plan;

import io.manyhands.processor.model.MarkedMethod;

/**
 * A copy of a called method whose updates go to a chunk's partial result.
 *
 * @param method the method
 * @param name what the copy is called
 * @param partial the parameter with the partial result
 * @param scope how its text reads; names the receiver
 */
public record MethodCopy(MarkedMethod method, String name, String partial, Scope scope) {}
