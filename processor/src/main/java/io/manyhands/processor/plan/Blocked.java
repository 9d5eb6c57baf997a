package io.manyhands.processor.plan;

import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;

/**
 * A method that cannot be generated.
 *
 * @param method the method
 * @param obstacle why, where, and the way out
 */
public record Blocked(MarkedMethod method, MarkedLoop.Obstacle obstacle) {}
