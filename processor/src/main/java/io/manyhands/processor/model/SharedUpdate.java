package io.manyhands.processor.model;

import java.util.Optional;

/**
 * An update of an array's element that several workers may make, each in one atomic step.
 *
 * @param span the whole expression
 * @param array the array
 * @param index which element
 * @param operation {@link Reduction.Operation#SUM}, {@code AND}, {@code OR} or {@code XOR}
 * @param isNegative whether the operand is subtracted
 * @param operand what is folded in, empty for 1
 * @param mayThrow whether it may throw: then the element must be there before it is computed
 */
public record SharedUpdate(
    Span span,
    Expression array,
    Expression index,
    Reduction.Operation operation,
    boolean isNegative,
    Optional<Expression> operand,
    boolean mayThrow) {}
