package io.manyhands.processor.plan;

import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a marked loop stands in its method.
 *
 * @param around the statements around it, outermost first; empty where it stands in text that was
 *     not read
 * @param replaced the loop with its label
 */
record LoopPlace(List<Statement> around, Span replaced) {
  static LoopPlace of(MarkedLoop marked, MethodDeclaration method) {
    List<Statement> around = new ArrayList<>();
    find(marked.loop(), method.body(), around);
    return new LoopPlace(List.copyOf(around), replaced(marked, method.source(), around));
  }

  private static boolean find(Statement loop, Statement in, List<Statement> around) {
    if (in == loop) {
      return true;
    }
    around.add(in);
    for (Statement inner : Nodes.inner(in)) {
      if (find(loop, inner, around)) {
        return true;
      }
    }
    around.remove(around.size() - 1);
    return false;
  }

  private static Span replaced(MarkedLoop marked, SourceText source, List<Statement> around) {
    Span loop = marked.loop().span();
    if (marked.label().isEmpty()) {
      return loop;
    }
    if (!around.isEmpty() && around.get(around.size() - 1) instanceof Statement.Labeled labeled) {
      return labeled.span();
    }
    Matcher label =
        Pattern.compile(
                "(?<!\\p{javaJavaIdentifierPart})"
                    + Pattern.quote(marked.label().get())
                    + "\\s*:\\s*$")
            .matcher(source.text().substring(0, loop.start()));
    int start = label.find() ? label.start() : loop.start();
    return new Span(
        start, loop.end(), loop.line(), loop.column(), loop.endLine(), loop.endColumn());
  }

  /** Whether several statements can stand where the loop stands. */
  boolean inBlock() {
    return parent()
        .filter(parent -> parent instanceof Statement.Block || parent instanceof Statement.Switch)
        .isPresent();
  }

  private Optional<Statement> parent() {
    for (int k = around.size() - 1; k >= 0; k--) {
      if (!(around.get(k) instanceof Statement.Labeled)) {
        return Optional.of(around.get(k));
      }
    }
    return Optional.empty();
  }

  /** The variables of the method that the loop can name, as far as they were read. */
  List<Variable> visible(MethodDeclaration method) {
    List<Variable> visible = new ArrayList<>(method.parameters());
    for (Statement statement : around) {
      if (statement instanceof Statement.ForEach loop) {
        visible.add(loop.element());
      } else if (statement instanceof Statement.Try attempt) {
        attempt.catches().stream()
            .filter(handler -> handler.span().contains(replaced))
            .forEach(handler -> visible.add(handler.exception()));
      }
      Nodes.inner(statement).stream()
          .filter(inner -> inner.span().end() <= replaced.start())
          .forEach(inner -> addDeclared(inner, visible));
    }
    return visible;
  }

  private static void addDeclared(Statement statement, List<Variable> visible) {
    if (statement instanceof Statement.Declaration declaration) {
      visible.add(declaration.variable());
    }
  }
}
