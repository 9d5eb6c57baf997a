package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds calls that follow one another without a decision in between and without using each other's
 * results. Whether they touch the same memory is another question.
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
      if (!isStraight(statement)) {
        close(row, inBlock);
        row = new Row();
        visit(statement);
        continue;
      }
      List<Expression.Call> calls = calls(statement);
      Optional<Dependent> obstacle = row.obstacle(calls);
      if (obstacle.isPresent()) {
        dependent.add(obstacle.get());
        close(row, inBlock);
        row = new Row();
      }
      row.add(statement, calls);
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
      List<Expression.Call> forked = forked(recursion.certain(branch));
      if (!forked.isEmpty()) {
        groups.add(new CallGroup(List.of(exit), Optional.of(branch), forked, inBlock));
      }
      branches(exit, branch, inBlock);
    }
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

  private List<Expression.Call> calls(Statement statement) {
    List<Expression.Call> calls = new ArrayList<>();
    Nodes.expressions(statement).forEach(part -> calls.addAll(recursion.certain(part)));
    return calls;
  }

  private List<Expression.Call> forked(List<Expression.Call> calls) {
    return calls.stream().skip(1).filter(recursion::canBegin).toList();
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
    private final List<Expression.Call> calls = new ArrayList<>();
    private final Set<Variable> assigned = new HashSet<>();
    private int used;

    /** Why one of {@code next} has to wait for the calls in the row. */
    Optional<Dependent> obstacle(List<Expression.Call> next) {
      for (Expression.Call call : calls.isEmpty() ? List.<Expression.Call>of() : next) {
        for (Variable variable : RecursiveCalls.mentioned(call)) {
          if (assigned.contains(variable)) {
            return Optional.of(new Dependent(call, variable));
          }
        }
      }
      return Optional.empty();
    }

    void add(Statement statement, List<Expression.Call> its) {
      if (calls.isEmpty() && its.isEmpty()) {
        return;
      }
      statements.add(statement);
      calls.addAll(its);
      assigned.addAll(Reads.written(statement));
      assigned.addAll(Reads.declared(statement));
      used = its.isEmpty() ? used : statements.size();
    }

    Optional<CallGroup> group(boolean inBlock) {
      List<Expression.Call> forked = forked(calls);
      return forked.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new CallGroup(statements.subList(0, used), Optional.empty(), forked, inBlock));
    }
  }
}
