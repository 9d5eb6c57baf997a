package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.plan.RecursionPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the forks in front of groups of calls. */
final class ForkWriter {
  private final RecursiveCallWriter calls;
  private final RecursionPlan recursion;
  private final SourceCutter cutter;
  private final String indent;

  ForkWriter(
      RecursiveCallWriter calls, RecursionPlan recursion, SourceCutter cutter, String indent) {
    this.calls = calls;
    this.recursion = recursion;
    this.cutter = cutter;
    this.indent = indent;
  }

  void add(List<SourceCutter.Replacement> all, Dedent dedent) {
    Set<Statement> choices = new LinkedHashSet<>();
    for (RecursionPlan.Group group : recursion.groups()) {
      CallGroup its = group.calls();
      if (its.branch().isPresent()) {
        choices.add(its.statements().get(0));
      } else {
        addInFront(group, all, dedent);
      }
    }
    for (Statement choice : choices) {
      Expression value = ((Statement.Return) choice).value().orElseThrow();
      boolean inBlock = inBlock(choice);
      CodeBlock code = chosen(value, dedent);
      CodeBlock whole = inBlock ? code : CodeBlock.of("{\n$>$L\n$<}", code);
      all.add(
          new SourceCutter.Replacement(
              choice.span(), dedent.indented(whole, choice.span(), indent)));
    }
  }

  private void addInFront(
      RecursionPlan.Group group, List<SourceCutter.Replacement> all, Dedent dedent) {
    List<Statement> statements = group.calls().statements();
    Statement first = statements.get(0);
    boolean inBlock = group.calls().inBlock();
    CodeBlock.Builder code = CodeBlock.builder();
    if (!inBlock) {
      code.add("{\n$>");
    }
    forks(group, dedent).forEach(fork -> code.add("$L\n", fork));
    if (!inBlock) {
      code.add("$<");
    }
    CodeBlock end = CodeBlock.of(space(first, dedent) + (inBlock ? "" : indent));
    all.add(
        new SourceCutter.Replacement(
            before(first),
            CodeBlock.of("$L$L", dedent.indented(code.build(), first.span(), indent), end)));
    if (!inBlock) {
      all.add(
          new SourceCutter.Replacement(
              after(statements.get(statements.size() - 1)),
              CodeBlock.of("\n$L}", space(first, dedent))));
    }
  }

  private List<CodeBlock> forks(RecursionPlan.Group group, Dedent dedent) {
    List<CodeBlock> code = new ArrayList<>();
    group
        .copies()
        .forEach(
            (variable, copy) ->
                code.add(
                    CodeBlock.of(
                        "$T $L = $L;", TypeNames.of(variable.type()), copy, variable.name())));
    group.forked().forEach(result -> code.add(calls.fork(group, result, dedent)));
    return code;
  }

  private boolean inBlock(Statement statement) {
    return recursion.groups().stream()
        .filter(group -> group.calls().statements().get(0) == statement)
        .allMatch(group -> group.calls().inBlock());
  }

  /**
   *
   *
   * <pre>{@code
   * if (n < 2) {
   *   return n;
   * }
   * Forked<Integer> second = ...;
   * return fibForking(forks.deeper(), n - 1) + (int) second.join();
   * }</pre>
   *
   * <p>A condition of a branch may have a group of its own, which comes in front of it.
   */
  private CodeBlock chosen(Expression value, Dedent dedent) {
    CodeBlock.Builder code = CodeBlock.builder();
    group(value).ifPresent(group -> forks(group, dedent).forEach(fork -> code.add("$L\n", fork)));
    if (value instanceof Expression.Conditional choice
        && (hasGroup(choice.yes()) || hasGroup(choice.no()))) {
      return code.add(
              "if ($L) {\n$>$L\n$<}\n$L",
              cut(choice.condition(), dedent),
              chosen(choice.yes(), dedent),
              chosen(choice.no(), dedent))
          .build();
    }
    return code.add("return $L;", cut(value, dedent)).build();
  }

  private CodeBlock cut(Expression expression, Dedent dedent) {
    Span span = expression.span();
    return cutter.cut(span.start(), span.end(), dedent, calls.in(expression, dedent));
  }

  private Optional<RecursionPlan.Group> group(Expression branch) {
    return recursion.groups().stream()
        .filter(group -> group.calls().branch().filter(branch::equals).isPresent())
        .findFirst();
  }

  private boolean hasGroup(Expression expression) {
    boolean[] found = {false};
    Nodes.each(expression, part -> found[0] |= group(part).isPresent());
    return found[0];
  }

  private String space(Statement statement, Dedent dedent) {
    return indent.repeat(dedent.rest(statement.span().start()) / indent.length());
  }

  private Span before(Statement statement) {
    Span span = statement.span();
    return new Span(
        span.start(), span.start(), span.line(), span.column(), span.line(), span.column());
  }

  private static Span after(Statement statement) {
    Span span = statement.span();
    return new Span(
        span.end(), span.end(), span.endLine(), span.endColumn(), span.endLine(), span.endColumn());
  }
}
