package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The variables of {@code for (int i = 0, n = xs.size(); i < n; i++)}: one counts, and the others
 * keep their values, so they may as well be declared in front of the loop.
 */
final class HeaderVariables {
  private HeaderVariables() {}

  /** The loop as it is without the variables that may be declared in front of it. */
  static MarkedLoop withCounterAlone(MarkedLoop marked) {
    if (!(marked.loop() instanceof Statement.For loop)
        || loop.initializers().size() < 2
        || obstacle(loop).isPresent()) {
      return marked;
    }
    List<Statement> counter = List.of(counter(loop).orElseThrow());
    return marked.with(
        new Statement.For(loop.span(), counter, loop.condition(), loop.updates(), loop.body()));
  }

  /** Why a header with several variables is not of this form, as a clause. */
  static Optional<String> obstacle(Statement.For loop) {
    Optional<Statement.Declaration> counter = counter(loop);
    if (counter.isEmpty()) {
      return Optional.of("its header declares several variables, and not one of them counts");
    }
    boolean counted = false;
    for (Statement initializer : loop.initializers()) {
      if (initializer.equals(counter.get())) {
        counted = true;
      } else if (!(initializer instanceof Statement.Declaration other)
          || !(other.variable().type() instanceof Type.Primitive)
          || !isMovable(other.initializer(), counter.get())
          || (counted && !isPlain(counter.get().initializer()) && !isPlain(other.initializer()))) {
        return Optional.of("its header computes more than can be moved in front of the loop");
      } else if (written(loop).contains(other.variable())) {
        return Optional.of("it changes " + other.variable() + " besides its counter");
      }
    }
    return Optional.empty();
  }

  private static Optional<Statement.Declaration> counter(Statement.For loop) {
    return loop.initializers().stream()
        .filter(Statement.Declaration.class::isInstance)
        .map(Statement.Declaration.class::cast)
        .filter(declaration -> loop.updates().size() == 1 && isSteppedBy(loop, declaration))
        .findFirst();
  }

  private static boolean isSteppedBy(Statement.For loop, Statement.Declaration declaration) {
    return Nodes.target(loop.updates().get(0))
        .filter(
            target ->
                target instanceof Expression.Local local
                    && local.variable().equals(declaration.variable()))
        .isPresent();
  }

  private static Set<Variable> written(Statement.For loop) {
    Set<Variable> written = new HashSet<>(Reads.written(loop.body()));
    loop.condition()
        .ifPresent(
            test -> written.addAll(Reads.written(new Statement.Evaluate(test.span(), test))));
    loop.updates()
        .forEach(step -> written.addAll(Reads.written(new Statement.Evaluate(step.span(), step))));
    return written;
  }

  /** Whether a value is computed without the counter and without changing a variable. */
  private static boolean isMovable(Optional<Expression> value, Statement.Declaration counter) {
    boolean[] movable = {value.isPresent()};
    value.ifPresent(
        whole ->
            Nodes.each(
                whole,
                part ->
                    movable[0] &=
                        Nodes.target(part).isEmpty() && !(part instanceof Expression.Unsupported)));
    return movable[0] && !Nodes.mentions(value.orElseThrow(), counter.variable());
  }

  /** Whether a value is the same, and no exception, whenever it is computed. */
  private static boolean isPlain(Optional<Expression> value) {
    boolean[] plain = {value.isPresent()};
    value.ifPresent(whole -> Nodes.each(whole, part -> plain[0] &= isPlain(part)));
    return plain[0];
  }

  private static boolean isPlain(Expression part) {
    if (!(part.type() instanceof Type.Primitive)) {
      return false; // a box may be null
    }
    return part instanceof Expression.Literal
        || part instanceof Expression.Local
        || part instanceof Expression.Unary
        || (part instanceof Expression.Binary binary
            && binary.operator() != Operator.DIVIDE
            && binary.operator() != Operator.REMAINDER);
  }
}
