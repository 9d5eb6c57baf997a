package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What executing a statement does. */
final class StatementRules {
  private final Machine machine;
  private final ExpressionRules expressions;
  private final LoopRules loops;
  private final ConditionRules conditions;

  StatementRules(Machine machine, ExpressionRules expressions) {
    this.machine = machine;
    this.expressions = expressions;
    this.loops = new LoopRules(machine, expressions, this);
    this.conditions = new ConditionRules(machine, expressions);
  }

  void execute(Statement statement) {
    machine.countStep(statement.span());
    if (machine.frame().isRegion()) {
      machine.order.execute(statement, () -> executeHere(statement));
    } else {
      executeHere(statement);
    }
  }

  private void executeHere(Statement statement) {
    if (statement instanceof Statement.Block block) {
      executeAll(block.statements());
    } else if (statement instanceof Statement.Declaration declaration) {
      declare(declaration);
    } else if (statement instanceof Statement.If test) {
      branch(test);
    } else if (statement instanceof Statement.For loop) {
      loops.basic(loop);
    } else if (statement instanceof Statement.ForEach loop) {
      loops.enhanced(loop);
    } else if (statement instanceof Statement.While loop) {
      loops.open(loop);
    } else if (statement instanceof Statement.Try attempt) {
      attempt(attempt);
    } else if (statement instanceof Statement.Switch choice) {
      choose(choice);
    } else if (statement instanceof Statement.Evaluate evaluate) {
      machine.discarded = evaluate.expression();
      expressions.evaluate(evaluate.expression());
    } else if (statement instanceof Statement.Critical section) {
      Value lock = expressions.evaluate(section.lock());
      new LockRules(machine).within(section, lock, () -> execute(section.body()));
    } else if (statement instanceof Statement.Labeled labeled) {
      smeared(() -> execute(labeled.statement()));
    } else if (statement instanceof Statement.Return exit) {
      exit.value().ifPresent(value -> machine.frame().results().add(expressions.evaluate(value)));
      machine.returns.stream().findFirst().ifPresent(ends -> ends.add(machine.state.stretches()));
    } else if (statement instanceof Statement.Yield result) {
      machine.yields.getFirst().add(expressions.evaluate(result.value()));
    } else if (statement instanceof Statement.Resources attempt) {
      attempt.resources().forEach(this::execute);
      smeared(() -> execute(attempt.body()));
      attempt.closes().forEach(expressions::evaluate);
    } else if (statement instanceof Statement.Unsupported other) {
      refuse(other.span(), other.what());
    } else if (statement instanceof Statement.Assert check) {
      // It may be switched off.
      smeared(
          () -> {
            expressions.evaluate(check.condition());
            check.detail().ifPresent(expressions::text);
          });
    } else {
      Nodes.expressions(statement).forEach(expressions::evaluate);
    }
  }

  private void refuse(Span span, String what) {
    String region = machine.wording.region();
    machine.refuse(
        Code.UNSUPPORTED,
        span,
        "the " + region + " contains " + what + ", which cannot be analyzed",
        "move it out of the " + region + ", or write it with plain statements");
  }

  private void declare(Statement.Declaration declaration) {
    Variable variable = declaration.variable();
    Value value =
        declaration
            .initializer()
            .map(
                initializer ->
                    Arithmetic.convert(
                        expressions.evaluate(initializer), initializer.type(), variable.type()))
            .orElseGet(() -> unset(variable.type()));
    machine.state.set(variable, value);
  }

  private static Value unset(Type type) {
    return PlainTypes.isPlain(type) ? new Value.Other() : new Value.Reference(java.util.Set.of());
  }

  /** Behind a test that leaves, its opposite holds: {@code if (i == k) continue;}. */
  private void executeAll(List<Statement> statements) {
    for (int k = 0; k < statements.size(); k++) {
      if (statements.get(k) instanceof Statement.If test && isGuard(test)) {
        List<Condition> known =
            conditions.where(test.condition(), !ConditionRules.leaves(test.yes()));
        execute(test);
        List<Statement> rest = statements.subList(k + 1, statements.size());
        machine.under(known, () -> executeAll(rest));
        return;
      }
      execute(statements.get(k));
    }
  }

  /** A body that may end by {@code continue}: what stands before the first one always runs. */
  void continued(Statement body) {
    if (body instanceof Statement.Block block) {
      machine.countStep(body.span());
      continued(block.statements());
    } else {
      smeared(() -> execute(body));
    }
  }

  private void continued(List<Statement> statements) {
    for (int k = 0; k < statements.size(); k++) {
      List<Statement> rest = statements.subList(k, statements.size());
      if (mayContinue(statements.get(k))) {
        smeared(() -> executeAll(rest));
        return;
      }
      if (statements.get(k) instanceof Statement.If test && isGuard(test)) {
        List<Condition> known =
            conditions.where(test.condition(), !ConditionRules.leaves(test.yes()));
        execute(test);
        machine.under(known, () -> continued(rest.subList(1, rest.size())));
        return;
      }
      execute(statements.get(k));
    }
  }

  private static boolean mayContinue(Statement statement) {
    boolean[] jumps = {false};
    Nodes.eachStatement(statement, inner -> jumps[0] |= inner instanceof Statement.Continue);
    return jumps[0];
  }

  private static boolean isGuard(Statement.If test) {
    return ConditionRules.leaves(test.yes())
        || test.no().filter(ConditionRules::leaves).isPresent();
  }

  private void branch(Statement.If test) {
    List<Condition> yes = conditions.where(test.condition(), true);
    List<Condition> no =
        test.no().isPresent() ? conditions.where(test.condition(), false) : List.of();
    expressions.evaluate(test.condition());
    Map<Variable, Value> before = machine.state.save();
    machine.under(yes, () -> execute(test.yes()));
    Map<Variable, Value> afterYes = machine.state.save();
    machine.state.restore(before);
    test.no().ifPresent(other -> machine.under(no, () -> execute(other)));
    machine.state.join(afterYes);
  }

  private void attempt(Statement.Try attempt) {
    Map<Variable, Value> before = machine.state.save();
    machine.state.watch();
    execute(attempt.body());
    Map<Variable, Value> broken = mixed(before, machine.state.unwatch());
    Map<Variable, Value> whole = machine.state.save();
    for (Statement.Catch handler : attempt.catches()) {
      machine.state.restore(broken);
      machine.state.set(handler.exception(), Value.anything(handler.exception().type()));
      machine.state.watch();
      execute(handler.body());
      broken = mixed(broken, machine.state.unwatch());
    }
    boolean goesOn = attempt.catches().stream().anyMatch(handler -> !throwsAlways(handler.body()));
    machine.state.restore(goesOn ? broken : whole);
    if (attempt.finalizer().isPresent()) {
      machine.state.restore(broken);
      execute(attempt.finalizer().get());
    }
  }

  /** Whether nothing follows a handler, neither what stands behind it nor a next iteration. */
  private static boolean throwsAlways(Statement.Block handler) {
    List<Statement> statements = handler.statements();
    boolean[] jumps = {false};
    Nodes.everyStatement(
        handler,
        inner ->
            jumps[0] |=
                inner instanceof Statement.Break
                    || inner instanceof Statement.Continue
                    || inner instanceof Statement.Return
                    || inner instanceof Statement.Unsupported);
    return !jumps[0]
        && !statements.isEmpty()
        && statements.get(statements.size() - 1) instanceof Statement.Throw;
  }

  private void choose(Statement.Switch choice) {
    expressions.evaluate(choice.selector());
    Map<Variable, Value> before = machine.state.save();
    machine.state.watch();
    Map<Variable, Value> reached = before;
    for (Statement.Case branch : choice.cases()) {
      machine.state.restore(reached);
      machine.state.watch();
      branch.bindings().forEach(expressions::setUnknown);
      branch.guard().ifPresent(expressions::evaluate);
      branch.body().forEach(this::execute);
      reached = mixed(reached, machine.state.unwatch());
    }
    machine.state.restore(mixed(before, machine.state.unwatch()));
  }

  /** Runs something that jumps may leave anywhere: what it assigns may or may not have happened. */
  void smeared(Runnable action) {
    Map<Variable, Value> before = machine.state.save();
    machine.state.watch();
    action.run();
    machine.state.restore(mixed(before, machine.state.unwatch()));
  }

  /** The values of {@code before}, where each may have been replaced by one assigned since. */
  static Map<Variable, Value> mixed(Map<Variable, Value> before, Map<Variable, Value> assigned) {
    Map<Variable, Value> mixed = new HashMap<>(before);
    mixed.replaceAll(
        (variable, value) -> {
          Value other = assigned.get(variable);
          return other == null ? value : State.either(value, other);
        });
    // First assigned here: elsewhere it has the value from before, which is not known.
    assigned.forEach((variable, value) -> mixed.putIfAbsent(variable, new Value.Other()));
    return mixed;
  }
}
