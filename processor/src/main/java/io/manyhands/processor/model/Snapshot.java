package io.manyhands.processor.model;

import java.util.List;

/**
 * A copy of an array, made before the loop: what iterations read ahead is what was there before,
 * which by then a later iteration may have written over.
 *
 * @param array the variable that holds the array
 * @param copy the variable that holds its copy
 * @param depth dimensions of the array, 1 or 2
 * @param reads where the text names the array to read ahead
 */
public record Snapshot(Variable array, Variable copy, int depth, List<Span> reads) {}
