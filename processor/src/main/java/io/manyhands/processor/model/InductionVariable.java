package io.manyhands.processor.model;

/**
 * A variable declared outside the loop to which every iteration adds the same amount: its value in
 * any iteration is known before the loop starts.
 *
 * @param variable an {@code int} or {@code long}
 * @param amount what an iteration adds; its symbols keep their values throughout the region
 * @param lastValue whether the value is used after the loop
 */
public record InductionVariable(Variable variable, Polynomial amount, boolean lastValue) {}
