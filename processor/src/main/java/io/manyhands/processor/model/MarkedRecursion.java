package io.manyhands.processor.model;

/**
 * That a method carries {@code @Parallel} and calls itself.
 *
 * @param settings members of the annotation
 * @param mark the annotation
 */
public record MarkedRecursion(Settings settings, Span mark) {}
