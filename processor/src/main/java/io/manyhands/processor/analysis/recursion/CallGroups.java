package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds calls that follow one another without using each other's results. What is decided in
 * between does not depend on results, either. Whether calls touch the same memory is another
 * question.
 */
final class CallGroups {
  /**
   * A call that needs what comes before it.
   *
   * @param call the call
   * @param variable what it needs
   */
  record Dependent(Expression.Call call, Variable variable) {}

  private final RecursiveCalls recursion;
  private final List<CallGroup> groups = new ArrayList<>();
  private final List<Dependent> dependent = new ArrayList<>();

  private CallGroups(RecursiveCalls recursion) {
    this.recursion = recursion;
  }

  static CallGroups in(MethodDeclaration method) {
    CallGroups found = new CallGroups(new RecursiveCalls(method.method()));
    found.visit(method.body());
    return found;
  }

  /** The groups, in source order. */
  List<CallGroup> all() {
    return List.copyOf(groups);
  }

  /** Calls that are in no group with the calls before them because they need their results. */
  List<Dependent> dependent() {
    return List.copyOf(dependent);
  }

  private void visit(Statement statement) {
    if (statement instanceof Statement.Block block) {
      visit(block.statements(), true);
    } else if (statement instanceof Statement.For loop) {
      branch(loop.body());
    } else if (statement instanceof Statement.Switch choice && choice.fallsThrough()) {
      choice.cases().forEach(branch -> visit(branch.body(), true));
    } else if (statement instanceof Statement.Switch) {
      Nodes.inner(statement).stream()
          .filter(Statement.Block.class::isInstance)
          .forEach(this::visit);
    } else {
      Nodes.inner(statement).forEach(this::branch);
    }
  }

  private void branch(Statement statement) {
    if (statement instanceof Statement.Block) {
      visit(statement);
    } else {
      visit(List.of(statement), false);
    }
  }

  private void visit(List<Statement> statements, boolean inBlock) {
    Row row = new Row();
    for (Statement statement : statements) {
      if (!isStraight(statement) && !isDecision(statement) && !isExit(statement)) {
        close(row, inBlock);
        row = new Row();
        visit(statement);
        continue;
      }
      Optional<Dependent> obstacle = row.add(statement);
      if (obstacle.isPresent()) {
        dependent.add(obstacle.get());
        close(row, inBlock);
        row = new Row();
        row.add(statement);
      }
      if (statement instanceof Statement.Return exit) {
        close(row, inBlock);
        row = new Row();
        exit.value().ifPresent(value -> branches(exit, value, inBlock));
      }
    }
    close(row, inBlock);
  }

  /** The branches of a returned conditional expression. */
  private void branches(Statement.Return exit, Expression value, boolean inBlock) {
    if (!(value instanceof Expression.Conditional choice) || !canBeStatements(choice)) {
      return;
    }
    for (Expression branch : List.of(choice.yes(), choice.no())) {
      List<PossibleCall> calls = returned(branch);
      if (!forked(calls).isEmpty()) {
        groups.add(group(List.of(exit), Optional.of(branch), calls, inBlock));
      }
      branches(exit, branch, inBlock);
    }
  }

  /** The calls of a returned value without those that its branches have for themselves. */
  private List<PossibleCall> returned(Expression value) {
    return value instanceof Expression.Conditional choice && canBeStatements(choice)
        ? recursion.possible(choice.condition())
        : recursion.possible(value);
  }

  private CallGroup group(
      List<Statement> statements,
      Optional<Expression> branch,
      List<PossibleCall> calls,
      boolean inBlock) {
    Map<Expression.Call, List<CallGroup.Test>> tests = new HashMap<>();
    calls.forEach(possible -> tests.put(possible.call(), possible.tests()));
    List<Expression.Call> forked = forked(calls).stream().map(PossibleCall::call).toList();
    return new CallGroup(statements, branch, forked, tests, inBlock);
  }

  /** Whether the branches have the type of the whole, so that each may be returned by itself. */
  private static boolean canBeStatements(Expression.Conditional choice) {
    boolean references =
        choice.type().isReference()
            && choice.yes().type().isReference()
            && choice.no().type().isReference();
    return references
        || (choice.yes().type().equals(choice.type()) && choice.no().type().equals(choice.type()));
  }

  private void close(Row row, boolean inBlock) {
    row.group(inBlock).ifPresent(groups::add);
  }

  /** All but the first, and but those that cannot be made together with one before them. */
  private List<PossibleCall> forked(List<PossibleCall> calls) {
    List<PossibleCall> forked = new ArrayList<>();
    for (int k = 1; k < calls.size(); k++) {
      PossibleCall next = calls.get(k);
      boolean joins = calls.subList(0, k).stream().anyMatch(before -> !before.excludes(next));
      if (joins && recursion.canBegin(next.call())) {
        forked.add(next);
      }
    }
    return forked;
  }

  /**
   * Whether the statement is an {@code if} that is passed whatever it decides, with single calls in
   * it. Several calls in one branch are better off as a group of their own.
   */
  private boolean isDecision(Statement statement) {
    if (!(statement instanceof Statement.If test)
        || assigns(test.condition())
        || recursion.areIn(test.condition())
        || !isPassed(test.yes())
        || !test.no().map(this::isPassed).orElse(true)) {
      return false;
    }
    CallGroups inner = new CallGroups(recursion);
    Nodes.inner(test).forEach(inner::branch);
    return inner.groups.isEmpty();
  }

  /** Whether the statement may leave the row, and makes no call before it does. */
  private boolean isExit(Statement statement) {
    if (!(statement instanceof Statement.If test)
        || test.no().isPresent()
        || assigns(test.condition())
        || !recursion.all(test).isEmpty()) {
      return false;
    }
    List<Statement> branch =
        test.yes() instanceof Statement.Block block ? block.statements() : List.of(test.yes());
    return !branch.isEmpty()
        && branch.stream().limit(branch.size() - 1L).allMatch(CallGroups::isStraight)
        && leaves(branch.get(branch.size() - 1));
  }

  private static boolean leaves(Statement statement) {
    return statement instanceof Statement.Return
        || statement instanceof Statement.Throw
        || statement instanceof Statement.Break
        || statement instanceof Statement.Continue;
  }

  private boolean isPassed(Statement statement) {
    return statement instanceof Statement.Block block
        ? block.statements().stream().allMatch(this::isPassed)
        : isDecision(statement)
            || (isStraight(statement) && !(statement instanceof Statement.Return));
  }

  /** Whether the statement is executed as a whole, and assigns one variable at most, in the end. */
  private static boolean isStraight(Statement statement) {
    boolean kind =
        statement instanceof Statement.Declaration
            || statement instanceof Statement.Evaluate
            || statement instanceof Statement.Return;
    return kind
        && Nodes.expressions(statement).stream()
            .allMatch(
                expression ->
                    Nodes.target(expression).isPresent()
                        ? Nodes.operands(expression).stream().noneMatch(CallGroups::assigns)
                        : !assigns(expression));
  }

  private static boolean assigns(Expression expression) {
    boolean[] found = {false};
    Nodes.each(
        expression,
        part ->
            found[0] |=
                Nodes.target(part).isPresent()
                    || !Nodes.statements(part).isEmpty()
                    || (part instanceof Expression.InstanceOf test && test.binding().isPresent()));
    return found[0];
  }

  /** Statements in a row that may become a group. */
  private final class Row {
    private final List<Statement> statements = new ArrayList<>();
    private final List<PossibleCall> calls = new ArrayList<>();
    private final Set<Variable> assigned = new HashSet<>();

    /** What has been decided against leaving the row. */
    private final List<CallGroup.Test> passed = new ArrayList<>();

    private int used;

    /**
     * Adds a statement, unless a call in it has to wait for the calls in the row: then says why.
     */
    Optional<Dependent> add(Statement statement) {
      if (isExit(statement)) {
        leave((Statement.If) statement);
        return Optional.empty();
      }
      List<PossibleCall> all = new ArrayList<>(calls);
      Set<Variable> changed = new HashSet<>(assigned);
      Optional<Dependent> obstacle = collect(statement, passed, all, changed);
      boolean unused = all.isEmpty();
      if (obstacle.isPresent() || unused) {
        return obstacle;
      }
      statements.add(statement);
      assigned.addAll(changed);
      used = all.size() == calls.size() ? used : statements.size();
      calls.clear();
      calls.addAll(all);
      return Optional.empty();
    }

    private void leave(Statement.If exit) {
      if (!calls.isEmpty()) {
        statements.add(exit);
        passed.add(new CallGroup.Test(exit.condition(), false));
      }
    }

    private Optional<Dependent> collect(
        Statement statement,
        List<CallGroup.Test> tests,
        List<PossibleCall> all,
        Set<Variable> changed) {
      if (statement instanceof Statement.Block block) {
        return block.statements().stream()
            .map(inner -> collect(inner, tests, all, changed))
            .flatMap(Optional::stream)
            .findFirst();
      }
      if (statement instanceof Statement.If test) {
        return collect(test.yes(), with(tests, test, true), all, changed)
            .or(() -> test.no().flatMap(no -> collect(no, with(tests, test, false), all, changed)));
      }
      for (PossibleCall next : calls(statement)) {
        PossibleCall call = next.behind(tests);
        Optional<Variable> needed = call.mentioned().stream().filter(changed::contains).findFirst();
        if (needed.isPresent() && !all.isEmpty()) {
          return Optional.of(new Dependent(call.call(), needed.get()));
        }
        all.add(call);
      }
      if (!all.isEmpty() || !tests.isEmpty()) {
        changed.addAll(Reads.written(statement));
        changed.addAll(Reads.declared(statement));
      }
      return Optional.empty();
    }

    private List<CallGroup.Test> with(
        List<CallGroup.Test> tests, Statement.If test, boolean outcome) {
      List<CallGroup.Test> more = new ArrayList<>(tests);
      more.add(new CallGroup.Test(test.condition(), outcome));
      return more;
    }

    private List<PossibleCall> calls(Statement statement) {
      if (statement instanceof Statement.Return exit) {
        return exit.value().map(CallGroups.this::returned).orElse(List.of());
      }
      List<PossibleCall> calls = new ArrayList<>();
      Nodes.expressions(statement).forEach(part -> calls.addAll(recursion.possible(part)));
      return calls;
    }

    Optional<CallGroup> group(boolean inBlock) {
      return forked(calls).isEmpty()
          ? Optional.empty()
          : Optional.of(
              CallGroups.this.group(statements.subList(0, used), Optional.empty(), calls, inBlock));
    }
  }
}
