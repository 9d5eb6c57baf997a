package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.analysis.flow.AssignmentFlow;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.EarlyExits;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Variables like {@code found} in {@code if (fits(i)) { found = i; break; }}: whoever assigns one
 * ends the loop, so all other iterations see the value from before.
 */
final class ExitValues {
  private final MethodDeclaration method;
  private final Statement body;
  private final Set<Statement> jumps;

  ExitValues(MethodDeclaration method, Statement body, List<Statement> jumps) {
    this.method = method;
    this.body = body;
    this.jumps = new HashSet<>(jumps);
  }

  /** Whether {@code variable} is one, and its value can be had. */
  Optional<EarlyExits.Value> find(Variable variable) {
    if (jumps.isEmpty() || !isAssignedByExitsOnly(body, false, variable)) {
      return Optional.empty();
    }
    AssignmentFlow flow = AssignmentFlow.of(variable, body, staying());
    boolean always = flow.assignedAtExits() && flow.exposedRead().isEmpty();
    return always || hasValue(variable)
        ? Optional.of(new EarlyExits.Value(variable, always))
        : Optional.empty();
  }

  /** The jumps behind which the method goes on. */
  Set<Statement> staying() {
    Set<Statement> staying = new HashSet<>(jumps);
    staying.removeIf(Statement.Return.class::isInstance);
    return staying;
  }

  /** Whether the variable has a value before the loop, as the compiler sees it. */
  private boolean hasValue(Variable variable) {
    boolean[] found = {
      method.parameters().contains(variable) || variable.kind() == Variable.Kind.FIELD
    };
    Nodes.eachStatement(
        method.body(),
        statement ->
            found[0] |=
                statement instanceof Statement.Declaration declaration
                    && declaration.variable().equals(variable)
                    && declaration.initializer().isPresent());
    return found[0];
  }

  private boolean isAssignedByExitsOnly(Statement statement, boolean ends, Variable variable) {
    if (!Reads.written(statement).contains(variable)) {
      return true;
    }
    if (statement instanceof Statement.Try) {
      return false; // a handler may go on
    }
    if (statement instanceof Statement.Block block) {
      return areAssignedByExitsOnly(block.statements(), ends, variable);
    }
    if (statement instanceof Statement.Switch choice) {
      return !Reads.written(new Statement.Evaluate(choice.span(), choice.selector()))
              .contains(variable)
          && choice.cases().stream()
              .allMatch(branch -> areAssignedByExitsOnly(branch.body(), ends, variable));
    }
    boolean own =
        Nodes.expressions(statement).stream()
            .anyMatch(
                part ->
                    Reads.written(new Statement.Evaluate(part.span(), part)).contains(variable));
    return (ends || !own)
        && Nodes.inner(statement).stream()
            .allMatch(inner -> isAssignedByExitsOnly(inner, ends, variable));
  }

  private boolean areAssignedByExitsOnly(
      List<Statement> statements, boolean before, Variable variable) {
    boolean ends = before || endsLoop(statements);
    return statements.stream()
        .allMatch(statement -> isAssignedByExitsOnly(statement, ends, variable));
  }

  /** Whether nothing but an exception keeps the statements from ending the loop. */
  private boolean endsLoop(List<Statement> statements) {
    if (statements.isEmpty() || !jumps.contains(statements.get(statements.size() - 1))) {
      return false;
    }
    return statements.stream().noneMatch(this::mayGoElsewhere);
  }

  private boolean mayGoElsewhere(Statement statement) {
    boolean[] found = {false};
    Nodes.eachStatement(
        statement,
        inner ->
            found[0] |=
                !jumps.contains(inner)
                    && (inner instanceof Statement.Break
                        || inner instanceof Statement.Continue
                        || inner instanceof Statement.Try
                        || inner instanceof Statement.Unsupported));
    return found[0];
  }
}
