package io.manyhands.processor.model;

/**
 * A variable declared outside the loop of which each iteration needs only its own copy.
 *
 * @param variable the variable
 * @param lastValue whether the value of the last iteration is used after the loop
 */
public record PrivateVariable(Variable variable, boolean lastValue) {}
