package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts several statements where the body of a loop has one. */
final class StatementPlaces {
  private final Dedent dedent;
  private final String unit;

  /** Statements among others: where one stands, several may. */
  private final Set<Statement> listed = new HashSet<>();

  /**
   * The places of a body.
   *
   * @param dedent how its text is moved
   * @param unit one step of indentation
   */
  StatementPlaces(Statement body, Dedent dedent, String unit) {
    this.dedent = dedent;
    this.unit = unit;
    Nodes.everyStatement(
        body,
        statement -> {
          boolean isList =
              statement instanceof Statement.Block
                  || (statement instanceof Statement.Switch choice && choice.fallsThrough());
          if (isList) {
            listed.addAll(Nodes.inner(statement));
          }
        });
  }

  /** {@code statements} in the place of {@code one}, in braces if need be. */
  SourceCutter.Replacement replaced(Statement one, List<CodeBlock> statements) {
    int levels = dedent.rest(one.span().start()) / unit.length();
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$>".repeat(levels));
    if (statements.size() == 1 || listed.contains(one)) {
      code.add(CodeBlock.join(statements, "\n"));
    } else {
      code.add("{\n$>$L\n$<}", CodeBlock.join(statements, "\n"));
    }
    code.add("$<".repeat(levels));
    return new SourceCutter.Replacement(one.span(), code.build());
  }
}
