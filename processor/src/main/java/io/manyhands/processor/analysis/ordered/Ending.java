package io.manyhands.processor.analysis.ordered;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The smallest end of a loop body that has all statements of a kind: from the first of them to the
 * end of the body, or of the branch at its end in which all of them stand.
 *
 * @param statements the end, not empty
 * @param whole the body
 */
record Ending(List<Statement> statements, Statement whole) {
  /** The end of {@code body} that touches what is kept in order, if anything does. */
  static Optional<Ending> of(Statement body, Touching touching) {
    return find(body, touching).map(statements -> new Ending(statements, body));
  }

  private static Optional<List<Statement>> find(Statement statement, Touching touching) {
    if (!touching.in(statement)) {
      return Optional.empty();
    }
    if (statement instanceof Statement.Block block) {
      List<Statement> all = block.statements();
      int first = 0;
      while (!touching.in(all.get(first))) {
        first++;
      }
      return first == all.size() - 1
          ? find(all.get(first), touching)
          : Optional.of(all.subList(first, all.size()));
    }
    if (statement instanceof Statement.If test && !touching.in(test.condition())) {
      boolean yes = touching.in(test.yes());
      boolean no = test.no().filter(touching::in).isPresent();
      if (yes != no) {
        return find(yes ? test.yes() : test.no().orElseThrow(), touching);
      }
    }
    return Optional.of(List.of(statement));
  }

  /** All of it as one piece of text. */
  Span text() {
    Span first = statements.get(0).span();
    Span last = statements.get(statements.size() - 1).span();
    return new Span(
        first.start(), last.end(), first.line(), first.column(), last.endLine(), last.endColumn());
  }

  /** The body without this end, which {@code computed} stands for. */
  Statement rest(List<Expression> computed) {
    return without(whole, computed);
  }

  private Statement without(Statement statement, List<Expression> computed) {
    if (statement.equals(statements.get(0))) {
      return evaluated(statement.span(), computed);
    }
    if (statement instanceof Statement.Block block) {
      List<Statement> kept = new ArrayList<>();
      for (Statement inner : block.statements()) {
        boolean inEnd = text().contains(inner.span());
        if (!inEnd || inner.equals(statements.get(0))) {
          boolean around = inner.equals(statements.get(0)) || inner.span().contains(text());
          kept.add(around ? without(inner, computed) : inner);
        }
      }
      return new Statement.Block(block.span(), List.copyOf(kept));
    }
    if (statement instanceof Statement.If test) {
      return new Statement.If(
          test.span(),
          test.condition(),
          test.yes().span().contains(text()) ? without(test.yes(), computed) : test.yes(),
          test.no().map(no -> no.span().contains(text()) ? without(no, computed) : no));
    }
    return statement;
  }

  private static Statement evaluated(Span span, List<Expression> computed) {
    return new Statement.Block(
        span,
        computed.stream()
            .<Statement>map(value -> new Statement.Evaluate(value.span(), value))
            .toList());
  }
}
