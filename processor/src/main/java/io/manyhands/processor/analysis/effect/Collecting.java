package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import java.util.Map;
import java.util.Set;

/**
 * Calls that add to collections of which each chunk has a part of its own.
 *
 * @param calls in the loop itself
 * @param inMethods in methods that the loop calls, wherever these are called
 * @param inside for calls that are given such a collection, those that add to it in the method
 * @param compared arguments that the collections compare with others
 */
public record Collecting(
    Set<Expression.Call> calls,
    Set<Expression.Call> inMethods,
    Map<Expression.Call, Set<Expression.Call>> inside,
    Set<Expression> compared) {}
