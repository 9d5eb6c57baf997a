package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Token;
import io.manyhands.processor.plan.AcceptedLoop;
import io.manyhands.processor.plan.Header;
import java.util.Optional;

/**
 * What stands in the body of a {@code while} loop and in the header of a {@code for} loop: the step
 * {@code i++;}, or the declaration {@code T x = it.next();}.
 */
final class HeaderText {
  private HeaderText() {}

  /** The text that chunks leave out of {@code body}, since their header has it. */
  static Optional<SourceCutter.Replacement> dropped(
      AcceptedLoop loop, SourceText source, Span body) {
    return place(loop)
        .filter(loop.body().span()::contains)
        .filter(body::contains)
        .map(place -> statement(place, source.text()))
        .map(statement -> ScanCuts.withLine(statement, source.text(), body))
        .map(line -> new SourceCutter.Replacement(line, CodeBlock.of("")));
  }

  /**
   * {@code int i = 0}, the only variable that the header declares where the others are declared in
   * front of the loop.
   *
   * @param start the value that it starts with
   */
  static SourceCutter.Replacement counter(
      AcceptedLoop loop, Header.Counted header, CodeBlock start) {
    IterationSpace.Counted space = header.space();
    if (header.before().isEmpty()) {
      return new SourceCutter.Replacement(space.first().span(), start);
    }
    return new SourceCutter.Replacement(
        declarations((Statement.For) loop.marked().loop()),
        CodeBlock.of(
            "$T $L = $L", TypeNames.of(space.variable().type()), space.variable().name(), start));
  }

  /** All that the header declares. */
  static Span declarations(Statement.For loop) {
    Span first = loop.initializers().get(0).span();
    Span last = loop.initializers().get(loop.initializers().size() - 1).span();
    return new Span(
        first.start(), last.end(), first.line(), first.column(), last.endLine(), last.endColumn());
  }

  /** Whether a statement in front of the loop, a while loop then, declares its variable. */
  static boolean isStatement(Statement.For loop, SourceCutter cutter) {
    return cutter.cut(declarations(loop)).toString().endsWith(";");
  }

  private static Optional<Span> place(AcceptedLoop loop) {
    if (loop.facts().space() instanceof IterationSpace.Elements elements) {
      return Optional.of(elements.variable().declaration());
    }
    return loop.marked().loop() instanceof Statement.For basic && basic.updates().size() == 1
        ? Optional.of(basic.updates().get(0).span())
        : Optional.empty();
  }

  private static Span statement(Span part, String text) {
    return new Span(
        part.start(),
        behindSemicolon(text, part.end()),
        part.line(),
        part.column(),
        part.endLine(),
        part.endColumn());
  }

  /** Comments in between may hold semicolons, too. */
  private static int behindSemicolon(String text, int from) {
    return Token.in(text, from, text.length()).stream()
        .filter(token -> token.text().equals(";"))
        .findFirst()
        .orElseThrow()
        .end();
  }
}
