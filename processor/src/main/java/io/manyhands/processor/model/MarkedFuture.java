package io.manyhands.processor.model;

import java.util.Optional;

/**
 * A local variable that carries {@code @Parallel}: its value may be computed beside the statements
 * that follow.
 *
 * @param declaration the declaration, empty inside something that was not read
 * @param settings members of the annotation
 * @param mark the annotation
 */
public record MarkedFuture(
    Optional<Statement.Declaration> declaration, Settings settings, Span mark) {}
