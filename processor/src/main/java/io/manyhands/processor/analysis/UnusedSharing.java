package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.PlainTypes;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Token;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code @Shared} on local variables and parameters that no marked loop of their method mentions:
 * most likely it stands on the wrong one.
 */
public final class UnusedSharing {
  private static final Pattern FUNCTIONS =
      Pattern.compile("->|::|\\bclass\\b|\\bnew\\s+[\\w.$<>?, ]+\\([^;{}]*\\)\\s*\\{");

  private UnusedSharing() {}

  /**
   * What there is to tell about a method. Where functions carry variables into a loop without its
   * text naming them, or more than loops is marked, nothing is told.
   */
  public static List<Finding> of(MarkedMethod method) {
    boolean loopsOnly =
        method.recursion().isEmpty() && method.futures().isEmpty() && !method.loops().isEmpty();
    if (!loopsOnly || hasFunctions(method)) {
      return List.of();
    }
    SourceText source = method.declaration().source();
    Set<Variable> variables = new LinkedHashSet<>(method.declaration().parameters());
    variables.addAll(Reads.declared(method.declaration().body()));
    List<Finding> findings = new ArrayList<>();
    for (Variable variable : variables) {
      if (variable.sharing() != Sharing.NONE
          && !isAliased(method, variable)
          && method.loops().stream().noneMatch(loop -> mentions(source, loop, variable))) {
        findings.add(
            new Finding(
                Code.UNUSED_SHARING,
                source,
                variable.declaration(),
                "@Shared stands on " + variable + ", which no parallel loop of the method uses",
                List.of("it says how the iterations of such a loop share a variable"),
                "annotate the variable that the loop uses, or leave the annotation out"));
      }
    }
    return findings;
  }

  /** Lambda expressions and classes in the method, in which variables may go anywhere. */
  private static boolean hasFunctions(MarkedMethod method) {
    Span body = method.bodySpan();
    return FUNCTIONS
        .matcher(method.declaration().source().text())
        .region(body.start(), body.end())
        .find();
  }

  /** Whether another variable is made to name the same object. */
  private static boolean isAliased(MarkedMethod method, Variable variable) {
    boolean[] found = {false};
    Nodes.eachStatement(
        method.declaration().body(),
        statement ->
            found[0] |=
                statement instanceof Statement.Declaration other
                    && other
                        .initializer()
                        .filter(value -> Nodes.mentions(value, variable))
                        .isPresent());
    return found[0] && !PlainTypes.isPlain(variable.type());
  }

  private static boolean mentions(SourceText source, MarkedLoop loop, Variable variable) {
    Span span = loop.loop().span();
    return Token.in(source.text(), span.start(), span.end()).stream()
        .anyMatch(token -> token.text().equals(variable.name()));
  }
}
