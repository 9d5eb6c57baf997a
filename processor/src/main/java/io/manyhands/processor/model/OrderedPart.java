package io.manyhands.processor.model;

import java.util.List;
import java.util.Set;

/**
 * The statements at the end of an iteration that run in the order of the iterations, on the calling
 * thread, while other threads are ahead with what stands before them.
 *
 * @param text the statements
 * @param handed variables whose values it gets from the rest of the iteration
 * @param computed expressions in it that the rest of the iteration evaluates
 * @param variables variables from outside the loop that it assigns
 * @param names what it keeps in order, as the user calls it
 * @param implied collections that nobody said are kept in order
 * @param jumps statements in it that end the loop
 */
public record OrderedPart(
    Span text,
    List<Variable> handed,
    List<Expression> computed,
    Set<Variable> variables,
    List<String> names,
    Set<Variable> implied,
    List<Statement> jumps) {}
