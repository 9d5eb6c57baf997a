package io.manyhands.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Ways through the trees of the loop language. */
public final class Nodes {
  private Nodes() {}

  /** The direct operands of {@code expression}, in the order of evaluation. */
  public static List<Expression> operands(Expression expression) {
    List<Expression> list = new ArrayList<>();
    if (expression instanceof Expression.FieldAccess access) {
      access.target().ifPresent(list::add);
    } else if (expression instanceof Expression.ArrayAccess access) {
      list.add(access.array());
      list.add(access.index());
    } else if (expression instanceof Expression.ArrayLength length) {
      list.add(length.array());
    } else if (expression instanceof Expression.Unary unary) {
      list.add(unary.operand());
    } else if (expression instanceof Expression.Step step) {
      list.add(step.target());
    } else if (expression instanceof Expression.Binary binary) {
      list.add(binary.left());
      list.add(binary.right());
    } else if (expression instanceof Expression.Assignment assignment) {
      list.add(assignment.target());
      list.add(assignment.value());
    } else if (expression instanceof Expression.CompoundAssignment assignment) {
      list.add(assignment.target());
      list.add(assignment.value());
    } else if (expression instanceof Expression.Conditional conditional) {
      list.add(conditional.condition());
      list.add(conditional.yes());
      list.add(conditional.no());
    } else if (expression instanceof Expression.Cast cast) {
      list.add(cast.operand());
    } else if (expression instanceof Expression.InstanceOf instanceOf) {
      list.add(instanceOf.operand());
    } else if (expression instanceof Expression.Call call) {
      call.receiver().ifPresent(list::add);
      list.addAll(call.arguments());
    } else if (expression instanceof Expression.NewObject creation) {
      list.addAll(creation.arguments());
    } else if (expression instanceof Expression.NewArray creation) {
      list.addAll(creation.dimensions());
      creation.elements().ifPresent(list::addAll);
    } else if (expression instanceof Expression.Lambda lambda) {
      lambda.receiver().flatMap(Statement.Declaration::initializer).ifPresent(list::add);
    }
    return list;
  }

  /**
   * The statements that stand in {@code expression} itself: the body of a function, the cases of a
   * {@code switch} expression. A jump in them leads nowhere else.
   */
  public static List<Statement> statements(Expression expression) {
    if (expression instanceof Expression.Lambda lambda) {
      return List.of(lambda.body());
    }
    return expression instanceof Expression.SwitchExpression choice
        ? List.of(choice.choice())
        : List.of();
  }

  /** The expressions that stand directly in {@code statement}, not in its inner statements. */
  public static List<Expression> expressions(Statement statement) {
    List<Expression> list = new ArrayList<>();
    if (statement instanceof Statement.Declaration declaration) {
      declaration.initializer().ifPresent(list::add);
    } else if (statement instanceof Statement.Evaluate evaluate) {
      list.add(evaluate.expression());
    } else if (statement instanceof Statement.If test) {
      list.add(test.condition());
    } else if (statement instanceof Statement.For loop) {
      loop.condition().ifPresent(list::add);
      list.addAll(loop.updates());
    } else if (statement instanceof Statement.ForEach loop) {
      list.add(loop.source());
    } else if (statement instanceof Statement.While loop) {
      list.add(loop.condition());
    } else if (statement instanceof Statement.Return exit) {
      exit.value().ifPresent(list::add);
    } else if (statement instanceof Statement.Throw exit) {
      list.add(exit.exception());
    } else if (statement instanceof Statement.Critical section) {
      list.add(section.lock());
    } else if (statement instanceof Statement.Switch choice) {
      list.add(choice.selector());
      choice.cases().forEach(branch -> branch.guard().ifPresent(list::add));
    } else if (statement instanceof Statement.Yield result) {
      list.add(result.value());
    } else if (statement instanceof Statement.Resources attempt) {
      list.addAll(attempt.closes());
    } else if (statement instanceof Statement.Assert check) {
      list.add(check.condition());
      check.detail().ifPresent(list::add);
    }
    return list;
  }

  /** The statements directly inside {@code statement}, in source order. */
  public static List<Statement> inner(Statement statement) {
    List<Statement> list = new ArrayList<>();
    if (statement instanceof Statement.Block block) {
      list.addAll(block.statements());
    } else if (statement instanceof Statement.If test) {
      list.add(test.yes());
      test.no().ifPresent(list::add);
    } else if (statement instanceof Statement.For loop) {
      list.addAll(loop.initializers());
      list.add(loop.body());
    } else if (statement instanceof Statement.ForEach loop) {
      list.add(loop.body());
    } else if (statement instanceof Statement.While loop) {
      list.add(loop.body());
    } else if (statement instanceof Statement.Try attempt) {
      list.add(attempt.body());
      attempt.catches().forEach(handler -> list.add(handler.body()));
      attempt.finalizer().ifPresent(list::add);
    } else if (statement instanceof Statement.Critical section) {
      list.add(section.body());
    } else if (statement instanceof Statement.Resources attempt) {
      list.addAll(attempt.resources());
      list.add(attempt.body());
    } else if (statement instanceof Statement.Switch choice) {
      choice.cases().forEach(branch -> list.addAll(branch.body()));
    } else if (statement instanceof Statement.Labeled labeled) {
      list.add(labeled.statement());
    }
    return list;
  }

  /** Visits {@code expression} and everything in it, outermost first, also in its statements. */
  public static void each(Expression expression, Consumer<Expression> visitor) {
    visitor.accept(expression);
    operands(expression).forEach(operand -> each(operand, visitor));
    statements(expression).forEach(statement -> eachExpression(statement, visitor));
  }

  /** Visits every expression in {@code statement}, at any depth. */
  public static void eachExpression(Statement statement, Consumer<Expression> visitor) {
    eachStatement(
        statement, inner -> expressions(inner).forEach(expression -> each(expression, visitor)));
  }

  /** Visits {@code statement} and every statement in it, outermost first. */
  public static void eachStatement(Statement statement, Consumer<Statement> visitor) {
    visitor.accept(statement);
    inner(statement).forEach(child -> eachStatement(child, visitor));
  }

  /** As {@link #eachStatement}, also those that stand in expressions. */
  public static void everyStatement(Statement statement, Consumer<Statement> visitor) {
    eachStatement(statement, visitor);
    eachExpression(
        statement, part -> statements(part).forEach(nested -> eachStatement(nested, visitor)));
  }

  /** The place that {@code expression} stores to, if it is an assignment or a step. */
  public static Optional<Expression> target(Expression expression) {
    if (expression instanceof Expression.Assignment assignment) {
      return Optional.of(assignment.target());
    }
    if (expression instanceof Expression.CompoundAssignment assignment) {
      return Optional.of(assignment.target());
    }
    return expression instanceof Expression.Step step
        ? Optional.of(step.target())
        : Optional.empty();
  }

  /** Whether {@code variable} occurs in {@code expression}. */
  public static boolean mentions(Expression expression, Variable variable) {
    boolean[] found = {false};
    each(
        expression,
        part ->
            found[0] |=
                part instanceof Expression.Local local && local.variable().equals(variable));
    return found[0];
  }

  /** Whether the text of {@code expression} names one of {@code variables}, a constant or not. */
  public static boolean names(Expression expression, Set<Variable> variables) {
    boolean[] found = {false};
    each(
        expression,
        part ->
            found[0] |=
                part instanceof Expression.Literal literal
                    ? literal.variable().filter(variables::contains).isPresent()
                    : part instanceof Expression.Local local
                        && variables.contains(local.variable()));
    return found[0];
  }

  /** The statement without blocks of one statement around it. */
  public static Statement unwrapped(Statement statement) {
    Statement inner = statement;
    while (inner instanceof Statement.Block block && block.statements().size() == 1) {
      inner = block.statements().get(0);
    }
    return inner;
  }
}
