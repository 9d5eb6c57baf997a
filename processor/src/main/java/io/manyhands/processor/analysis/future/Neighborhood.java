package io.manyhands.processor.analysis.future;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows a declaration in its block.
 *
 * @param between the statements that do not mention the variable, up to the first that does
 * @param use the first statement that does, or that cannot be looked into
 * @param rest all of them
 * @param insideTry whether a {@code try} statement of the same method stands around the block
 */
record Neighborhood(
    List<Statement> between, Optional<Statement> use, Span rest, boolean insideTry) {

  /** Finds the block; empty where the declaration stands in none, or is the last in it. */
  static Optional<Neighborhood> of(Statement.Declaration declaration, Statement body) {
    List<Statement> around = new ArrayList<>();
    if (!find(declaration, body, around)
        || !(around.get(around.size() - 1) instanceof Statement.Block block)) {
      return Optional.empty();
    }
    int position = position(declaration, block);
    List<Statement> following = block.statements().subList(position + 1, block.statements().size());
    if (following.isEmpty()) {
      return Optional.empty();
    }
    List<Statement> between = new ArrayList<>();
    for (Statement statement : following) {
      if (mentions(statement, declaration.variable())) {
        break;
      }
      between.add(statement);
    }
    Span last = following.get(following.size() - 1).span();
    Span start = declaration.span();
    return Optional.of(
        new Neighborhood(
            between,
            between.size() < following.size()
                ? Optional.of(following.get(between.size()))
                : Optional.empty(),
            new Span(
                start.end(),
                last.end(),
                start.endLine(),
                start.endColumn(),
                last.endLine(),
                last.endColumn()),
            around.stream()
                .anyMatch(
                    outer ->
                        outer instanceof Statement.Try || outer instanceof Statement.Resources)));
  }

  private static int position(Statement declaration, Statement.Block block) {
    for (int k = 0; k < block.statements().size(); k++) {
      if (block.statements().get(k) == declaration) {
        return k;
      }
    }
    throw new IllegalArgumentException("not in the block: " + declaration.span());
  }

  private static boolean find(Statement wanted, Statement in, List<Statement> around) {
    if (in == wanted) {
      return true;
    }
    around.add(in);
    for (Statement inner : Nodes.inner(in)) {
      if (find(wanted, inner, around)) {
        return true;
      }
    }
    around.remove(around.size() - 1);
    return false;
  }

  /** Whether a statement names the variable, or has text that nobody looked into. */
  private static boolean mentions(Statement statement, Variable variable) {
    boolean[] found = {false};
    Nodes.eachStatement(statement, inner -> found[0] |= inner instanceof Statement.Unsupported);
    Nodes.eachExpression(
        statement,
        part ->
            found[0] |=
                part instanceof Expression.Unsupported
                    || (part instanceof Expression.Local local
                        && local.variable().equals(variable)));
    return found[0];
  }
}
