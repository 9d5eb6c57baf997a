package io.manyhands.processor.model;

/**
 * The loop inside a marked loop, where each of its iterations is independent of all others of the
 * nest: the two may run as one space of iterations.
 *
 * @param loop the loop
 * @param space its iterations, counted up by one
 */
public record InnerLoop(Statement.For loop, IterationSpace.Counted space) {}
