package io.manyhands.processor.model;

import java.math.BigInteger;

/**
 * A variable declared outside the loop to which every iteration adds the same amount, or a constant
 * more than the one before: its value in any iteration is known before the loop starts.
 *
 * @param variable an {@code int} or {@code long}
 * @param amount what the first iteration adds; its symbols keep their values throughout the region
 * @param rise what each iteration adds more than the one before
 * @param lastValue whether the value is used after the loop
 * @param anyTime whether it is used as well where an exception has ended the loop: chunks then tell
 *     how far they have come
 */
public record InductionVariable(
    Variable variable, Polynomial amount, BigInteger rise, boolean lastValue, boolean anyTime) {}
