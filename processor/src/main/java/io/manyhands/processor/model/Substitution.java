package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Code with other expressions in the place of some: what is not replaced stays as it is. */
public final class Substitution {
  private final Function<Expression, Optional<Expression>> replacement;

  /**
   * Prepares replacements.
   *
   * @param replacement what stands in the place of an expression; empty where it is kept, and what
   *     is inside is looked at
   */
  public Substitution(Function<Expression, Optional<Expression>> replacement) {
    this.replacement = replacement;
  }

  /**
   * A reference as a function that names the object it is bound to: {@code out::add} as {@code x ->
   * out.add(x)}.
   *
   * @param object the object, which is the same whenever the function runs
   */
  public static Expression.Lambda unbound(Expression.Lambda reference, Expression object) {
    Variable bound = reference.receiver().orElseThrow().variable();
    Substitution named =
        new Substitution(
            inner ->
                inner instanceof Expression.Local local && local.variable().equals(bound)
                    ? Optional.of(object)
                    : Optional.empty());
    return new Expression.Lambda(
        reference.span(),
        reference.type(),
        reference.method(),
        Optional.empty(),
        reference.parameters(),
        named.block(reference.body()));
  }

  /** The statement with all that is in it replaced. */
  public Statement in(Statement statement) {
    if (statement instanceof Statement.Declaration it) {
      return new Statement.Declaration(it.span(), it.variable(), it.initializer().map(this::in));
    } else if (statement instanceof Statement.Evaluate it) {
      return new Statement.Evaluate(it.span(), in(it.expression()));
    } else if (statement instanceof Statement.If it) {
      return new Statement.If(it.span(), in(it.condition()), in(it.yes()), it.no().map(this::in));
    } else if (statement instanceof Statement.For it) {
      return new Statement.For(
          it.span(),
          statements(it.initializers()),
          it.condition().map(this::in),
          expressions(it.updates()),
          in(it.body()));
    } else if (statement instanceof Statement.ForEach it) {
      return new Statement.ForEach(it.span(), it.element(), in(it.source()), in(it.body()));
    } else if (statement instanceof Statement.While it) {
      return new Statement.While(it.span(), in(it.condition()), in(it.body()), it.testedFirst());
    } else if (statement instanceof Statement.Block it) {
      return block(it);
    } else if (statement instanceof Statement.Labeled it) {
      return new Statement.Labeled(it.span(), it.label(), in(it.statement()));
    } else if (statement instanceof Statement.Switch it) {
      return choice(it);
    }
    return leaving(statement);
  }

  private Statement leaving(Statement statement) {
    if (statement instanceof Statement.Return it) {
      return new Statement.Return(it.span(), it.value().map(this::in));
    } else if (statement instanceof Statement.Yield it) {
      return new Statement.Yield(it.span(), in(it.value()));
    } else if (statement instanceof Statement.Throw it) {
      return new Statement.Throw(it.span(), in(it.exception()));
    } else if (statement instanceof Statement.Try it) {
      return new Statement.Try(
          it.span(),
          block(it.body()),
          it.catches().stream()
              .map(each -> new Statement.Catch(each.span(), each.exception(), block(each.body())))
              .toList(),
          it.finalizer().map(this::block));
    } else if (statement instanceof Statement.Resources it) {
      return new Statement.Resources(
          it.span(), statements(it.resources()), block(it.body()), expressions(it.closes()));
    } else if (statement instanceof Statement.Critical it) {
      return new Statement.Critical(
          it.span(), in(it.lock()), block(it.body()), it.isMonitor(), it.opening(), it.closing());
    } else if (statement instanceof Statement.Assert it) {
      return new Statement.Assert(it.span(), in(it.condition()), it.detail().map(this::in));
    }
    return statement;
  }

  private Statement.Block block(Statement.Block block) {
    return new Statement.Block(block.span(), statements(block.statements()));
  }

  private Statement.Switch choice(Statement.Switch choice) {
    return new Statement.Switch(
        choice.span(),
        in(choice.selector()),
        choice.cases().stream()
            .map(
                each ->
                    new Statement.Case(
                        each.span(),
                        each.isDefault(),
                        each.bindings(),
                        each.guard().map(this::in),
                        statements(each.body())))
            .toList(),
        choice.fallsThrough());
  }

  private List<Statement> statements(List<Statement> statements) {
    return statements.stream().map(this::in).toList();
  }

  private List<Expression> expressions(List<Expression> expressions) {
    return expressions.stream().map(this::in).toList();
  }

  /** The expression with all that is in it replaced. */
  public Expression in(Expression expression) {
    return replacement.apply(expression).orElseGet(() -> inside(expression));
  }

  private Expression inside(Expression expression) {
    if (expression instanceof Expression.FieldAccess it) {
      return new Expression.FieldAccess(
          it.span(), it.type(), it.target().map(this::in), it.field());
    } else if (expression instanceof Expression.ArrayAccess it) {
      return new Expression.ArrayAccess(it.span(), it.type(), in(it.array()), in(it.index()));
    } else if (expression instanceof Expression.ArrayLength it) {
      return new Expression.ArrayLength(it.span(), in(it.array()));
    } else if (expression instanceof Expression.Unary it) {
      return new Expression.Unary(it.span(), it.type(), it.operator(), in(it.operand()));
    } else if (expression instanceof Expression.Step it) {
      return new Expression.Step(
          it.span(), it.type(), it.increment(), it.prefix(), in(it.target()));
    } else if (expression instanceof Expression.Binary it) {
      return new Expression.Binary(
          it.span(), it.type(), it.operator(), in(it.left()), in(it.right()));
    } else if (expression instanceof Expression.Assignment it) {
      return new Expression.Assignment(it.span(), it.type(), in(it.target()), in(it.value()));
    } else if (expression instanceof Expression.CompoundAssignment it) {
      return new Expression.CompoundAssignment(
          it.span(), it.type(), it.operator(), in(it.target()), in(it.value()));
    } else if (expression instanceof Expression.Conditional it) {
      return new Expression.Conditional(
          it.span(), it.type(), in(it.condition()), in(it.yes()), in(it.no()));
    } else if (expression instanceof Expression.Cast it) {
      return new Expression.Cast(it.span(), it.type(), in(it.operand()));
    } else if (expression instanceof Expression.InstanceOf it) {
      return new Expression.InstanceOf(
          it.span(), in(it.operand()), it.tested(), it.binding(), it.parts());
    }
    return calling(expression);
  }

  private Expression calling(Expression expression) {
    if (expression instanceof Expression.Call it) {
      return new Expression.Call(
          it.span(),
          it.type(),
          it.receiver().map(this::in),
          it.method(),
          expressions(it.arguments()));
    } else if (expression instanceof Expression.NewObject it) {
      return new Expression.NewObject(
          it.span(), it.type(), it.constructor(), expressions(it.arguments()));
    } else if (expression instanceof Expression.NewArray it) {
      return new Expression.NewArray(
          it.span(), it.type(), expressions(it.dimensions()), it.elements().map(this::expressions));
    } else if (expression instanceof Expression.Lambda it) {
      return new Expression.Lambda(
          it.span(),
          it.type(),
          it.method(),
          it.receiver().map(each -> (Statement.Declaration) in(each)),
          it.parameters(),
          block(it.body()));
    } else if (expression instanceof Expression.SwitchExpression it) {
      return new Expression.SwitchExpression(it.span(), it.type(), choice(it.choice()));
    }
    return expression;
  }
}
