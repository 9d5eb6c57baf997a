package io.manyhands.processor.analysis.flow;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Definite assignment of one variable within one iteration, after chapter 16 of the Java Language
 * Specification, on the safe side: where the specification would say "assigned" this may say "not",
 * never the other way round.
 */
public final class AssignmentFlow {
  private final Variable variable;
  private Optional<Expression> exposedRead = Optional.empty();
  private boolean assignedAtEnd = true;
  private final Set<Statement> exits;
  private boolean assignedAtExits = true;

  private AssignmentFlow(Variable variable, Set<Statement> exits) {
    this.variable = variable;
    this.exits = exits;
  }

  /** Follows {@code variable} through one iteration of the loop whose body is given. */
  public static AssignmentFlow of(Variable variable, Statement body) {
    return of(variable, body, Set.of());
  }

  /** The same for a loop that {@code exits} end. */
  public static AssignmentFlow of(Variable variable, Statement body, Set<Statement> exits) {
    AssignmentFlow flow = new AssignmentFlow(variable, exits);
    boolean atBottom = flow.after(body, false, 0);
    // Only now: a continue statement may have denied it meanwhile.
    flow.assignedAtEnd &= atBottom;
    return flow;
  }

  /** A read that may see the value from before the iteration, if there is one. */
  public Optional<Expression> exposedRead() {
    return exposedRead;
  }

  /** Whether every iteration that ends normally has assigned the variable. */
  public boolean assignedAtEnd() {
    return assignedAtEnd;
  }

  /** Whether every iteration that ends the loop has assigned the variable. */
  public boolean assignedAtExits() {
    return assignedAtExits;
  }

  // "Assigned" after a statement that cannot complete normally is vacuously true, as in the JLS.
  private boolean after(Statement statement, boolean before, int loops) {
    if (statement instanceof Statement.Block block) {
      return afterAll(block.statements(), before, loops);
    }
    if (statement instanceof Statement.Declaration declaration) {
      return afterOptional(declaration.initializer(), before);
    }
    if (statement instanceof Statement.Evaluate evaluate) {
      return after(evaluate.expression(), before);
    }
    if (statement instanceof Statement.If test) {
      boolean tested = after(test.condition(), before);
      boolean yes = after(test.yes(), tested, loops);
      boolean no = test.no().map(other -> after(other, tested, loops)).orElse(tested);
      return yes && no;
    }
    if (statement instanceof Statement.For loop) {
      boolean started = afterAll(loop.initializers(), before, loops);
      boolean tested = afterOptional(loop.condition(), started);
      boolean ended = after(loop.body(), tested, loops + 1) && tested;
      loop.updates().forEach(update -> after(update, ended));
      return tested;
    }
    if (statement instanceof Statement.ForEach loop) {
      boolean started = after(loop.source(), before);
      after(loop.body(), started, loops + 1);
      return started;
    }
    if (statement instanceof Statement.While loop) {
      return afterWhile(loop, before, loops);
    }
    return afterRare(statement, before, loops);
  }

  private boolean afterWhile(Statement.While loop, boolean before, int loops) {
    if (loop.testedFirst()) {
      boolean tested = after(loop.condition(), before);
      after(loop.body(), tested, loops + 1);
      return tested;
    }
    boolean jumps = jumps(loop.body());
    boolean ended = after(loop.body(), before, loops + 1);
    boolean tested = after(loop.condition(), ended && !jumps);
    return jumps ? before : tested;
  }

  private boolean afterRare(Statement statement, boolean before, int loops) {
    if (exits.contains(statement)) {
      assignedAtExits &= before;
      return true;
    }
    if (statement instanceof Statement.Switch choice) {
      boolean selected = after(choice.selector(), before);
      for (Statement.Case branch : choice.cases()) {
        boolean tested = afterOptional(branch.guard(), selected);
        afterAll(branch.body(), tested, loops);
      }
      return selected;
    }
    if (statement instanceof Statement.Try attempt) {
      boolean whole = afterAll(attempt.body().statements(), before, loops);
      for (Statement.Catch handler : attempt.catches()) {
        whole &= after(handler.body(), before, loops);
      }
      boolean cleaned = attempt.finalizer().map(last -> after(last, before, loops)).orElse(before);
      return whole || cleaned;
    }
    if (statement instanceof Statement.Critical section) {
      return after(section.body(), after(section.lock(), before), loops);
    }
    if (statement instanceof Statement.Resources attempt) {
      boolean opened = afterAll(attempt.resources(), before, loops);
      boolean whole = after(attempt.body(), opened, loops);
      attempt.closes().forEach(close -> after(close, before));
      return whole;
    }
    if (statement instanceof Statement.Labeled labeled) {
      boolean whole = after(labeled.statement(), before, loops);
      return jumps(labeled.statement()) ? before : whole;
    }
    if (statement instanceof Statement.Continue next) {
      // The target may be the marked loop; an inner target only makes the answer safer.
      if (loops == 0 || next.label().isPresent()) {
        assignedAtEnd &= before;
      }
      return true;
    }
    if (statement instanceof Statement.Assert check) {
      after(check.condition(), before);
      check.detail().ifPresent(detail -> after(detail, before));
      return before;
    }
    if (statement instanceof Statement.Unsupported other) {
      return after(
          new Expression.Unsupported(other.span(), Type.Primitive.VOID, other.what()), before);
    }
    boolean read = before;
    for (Expression expression : Nodes.expressions(statement)) {
      read = after(expression, read);
    }
    return endsAbruptly(statement) || read;
  }

  private static boolean endsAbruptly(Statement statement) {
    return statement instanceof Statement.Break
        || statement instanceof Statement.Return
        || statement instanceof Statement.Throw;
  }

  private static boolean jumps(Statement statement) {
    boolean[] found = {false};
    Nodes.eachStatement(
        statement,
        inner ->
            found[0] |= inner instanceof Statement.Break || inner instanceof Statement.Continue);
    return found[0];
  }

  private boolean afterAll(List<Statement> statements, boolean before, int loops) {
    boolean state = before;
    for (Statement statement : statements) {
      state = after(statement, state, loops);
    }
    return state;
  }

  private boolean afterOptional(Optional<Expression> expression, boolean before) {
    return expression.map(present -> after(present, before)).orElse(before);
  }

  private boolean after(Expression expression, boolean before) {
    if (expression instanceof Expression.Unsupported) {
      // What cannot be looked into may read anything.
      exposedRead = exposedRead.isEmpty() && !before ? Optional.of(expression) : exposedRead;
      return before;
    }
    if (expression instanceof Expression.Local local) {
      if (local.variable().equals(variable) && !before && exposedRead.isEmpty()) {
        exposedRead = Optional.of(expression);
      }
      return before;
    }
    if (expression instanceof Expression.Assignment assignment
        && assignment.target() instanceof Expression.Local local) {
      boolean valued = after(assignment.value(), before);
      return valued || local.variable().equals(variable);
    }
    if (expression instanceof Expression.Binary binary && isShortCircuit(binary.operator())) {
      boolean left = after(binary.left(), before);
      after(binary.right(), left);
      return left;
    }
    if (expression instanceof Expression.Conditional conditional) {
      boolean tested = after(conditional.condition(), before);
      boolean yes = after(conditional.yes(), tested);
      boolean no = after(conditional.no(), tested);
      return yes && no;
    }
    boolean state = before;
    for (Expression operand : Nodes.operands(expression)) {
      state = after(operand, state);
    }
    if (expression instanceof Expression.SwitchExpression choice) {
      return after(choice.choice(), state, 1);
    }
    // Whenever a function runs, it has captured only what is not assigned any more.
    for (Statement nested : Nodes.statements(expression)) {
      after(nested, state, 1);
    }
    return state;
  }

  private static boolean isShortCircuit(Operator operator) {
    return operator == Operator.CONDITIONAL_AND || operator == Operator.CONDITIONAL_OR;
  }
}
