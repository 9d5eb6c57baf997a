package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a loop does with a variable or field that is annotated.
 *
 * @param assigned where it is assigned first
 * @param written where it, or an element or field that it leads to, is assigned first
 * @param place where it is used first, if that is known
 */
record SharedUse(Optional<Span> assigned, Optional<Span> written, Optional<Span> place) {
  static SharedUse of(Variable variable, Statement body, IterationEffects effects) {
    Span[] found = {null};
    Nodes.eachExpression(
        body,
        expression -> {
          boolean writes =
              Nodes.target(expression)
                  .filter(
                      target ->
                          target instanceof Expression.Local local
                              && local.variable().equals(variable))
                  .isPresent();
          found[0] = writes && found[0] == null ? expression.span() : found[0];
        });
    Optional<Span> assigned = Optional.ofNullable(found[0]);
    return new SharedUse(
        assigned,
        assigned.or(
            () ->
                through(
                    effects,
                    path ->
                        path.root() instanceof Path.Root.OfVariable root
                            && root.variable().equals(variable))),
        assigned);
  }

  static SharedUse of(Field field, IterationEffects effects) {
    Optional<Span> place =
        effects.accesses().stream()
            .filter(access -> access instanceof Access.OfField use && use.field().equals(field))
            .map(access -> access.site().span())
            .findFirst();
    Optional<Span> assigned =
        effects.accesses().stream()
            .filter(Access::isWrite)
            .filter(access -> access instanceof Access.OfField use && use.field().equals(field))
            .map(access -> access.site().span())
            .findFirst();
    return new SharedUse(
        assigned,
        assigned.or(
            () ->
                through(
                    effects,
                    path ->
                        path.fields().contains(field)
                            || (path.root() instanceof Path.Root.OfStatic root
                                && root.field().equals(field)))),
        place);
  }

  /** The first write to something that a path leads to. */
  private static Optional<Span> through(IterationEffects effects, Predicate<Path> path) {
    return effects.accesses().stream()
        .filter(Access::isWrite)
        .filter(access -> target(access).filter(path).isPresent())
        .map(access -> access.site().span())
        .findFirst();
  }

  private static Optional<Path> target(Access access) {
    Optional<Place> place =
        access instanceof Access.OfElement element
            ? Optional.of(element.array())
            : access instanceof Access.OfField field
                ? field.object()
                : access instanceof Access.OfAtomic update
                    ? Optional.of(update.object())
                    : Optional.empty();
    return place
        .filter(Place.Shared.class::isInstance)
        .map(shared -> ((Place.Shared) shared).base());
  }
}
