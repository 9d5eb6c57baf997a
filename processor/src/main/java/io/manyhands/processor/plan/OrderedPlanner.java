package io.manyhands.processor.plan;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.OrderedPart;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses how iterations hand over what the part in order needs. */
final class OrderedPlanner {
  private OrderedPlanner() {}

  static Optional<OrderedPlan> plan(MethodContext method, AcceptedLoop loop, String chunk) {
    return loop.facts().ordered().map(part -> plan(method, loop, chunk, part));
  }

  private static OrderedPlan plan(
      MethodContext method, AcceptedLoop loop, String chunk, OrderedPart part) {
    Set<Variable> outside =
        loop.facts().privates().stream().map(PrivateVariable::variable).collect(Collectors.toSet());
    List<OrderedPlan.Component> components = new ArrayList<>();
    for (Variable variable : part.handed()) {
      components.add(
          new OrderedPlan.Component(
              variable.name(),
              variable.type(),
              Optional.of(variable),
              Optional.empty(),
              !outside.contains(variable)));
    }
    for (Expression expression : part.computed()) {
      components.add(
          new OrderedPlan.Component(
              method.names().fresh("value"),
              expression.type(),
              Optional.empty(),
              Optional.of(expression),
              false));
    }
    String name = Character.toUpperCase(chunk.charAt(0)) + chunk.substring(1) + "Step";
    return new OrderedPlan(
        part,
        method.classNames().fresh(name),
        SpelledTypes.mentioned(
            method.typeParameters(), components.stream().map(OrderedPlan.Component::type).toList()),
        List.copyOf(components),
        method.names().fresh("steps"),
        method.names().fresh("inOrder"),
        method.names().fresh("step"));
  }

  /** The pieces of {@code text} that the rest of the iteration consists of. */
  static List<Span> rest(AcceptedLoop loop, List<Span> text) {
    Optional<OrderedPart> part = loop.facts().ordered();
    if (part.isEmpty()) {
      return text;
    }
    Span ordered = part.get().text();
    List<Span> rest = new ArrayList<>();
    for (Span piece : text) {
      if (piece.contains(ordered)) {
        rest.add(piece(piece, piece.start(), ordered.start()));
        rest.add(piece(piece, ordered.end(), piece.end()));
      } else {
        rest.add(piece);
      }
    }
    part.get().computed().stream().map(Expression::span).forEach(rest::add);
    return List.copyOf(rest);
  }

  private static Span piece(Span text, int start, int end) {
    return new Span(start, end, text.line(), text.column(), text.endLine(), text.endColumn());
  }
}
