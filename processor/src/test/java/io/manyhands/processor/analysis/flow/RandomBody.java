package io.manyhands.processor.analysis.flow;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random statements around assignments and reads of one variable; conditions are open. */
final class RandomBody {
  static final Variable VARIABLE =
      new Variable("x", Type.Primitive.BOOLEAN, Variable.Kind.LOCAL, Span.NONE, Sharing.NONE);
  private static final Variable OTHER =
      new Variable(
          "y",
          Type.Primitive.BOOLEAN,
          Variable.Kind.LOCAL,
          new Span(1, 2, 1, 1, 1, 2),
          Sharing.NONE);
  private static final Expression OPEN = new Expression.Local(Span.NONE, OTHER);

  private final Random random;
  private int loops;
  private int labels;

  RandomBody(Random random) {
    this.random = random;
  }

  Statement.Block block(int depth) {
    List<Statement> statements = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int k = 0; k < count; k++) {
      statements.add(statement(depth));
    }
    return new Statement.Block(Span.NONE, statements);
  }

  private Statement statement(int depth) {
    int choice = random.nextInt(depth == 0 ? 8 : 18);
    if (choice < 4) {
      return new Statement.Evaluate(Span.NONE, assignment(OPEN));
    }
    if (choice < 6) {
      return new Statement.Evaluate(Span.NONE, expression(1));
    }
    if (choice < 8) {
      return jump();
    }
    return switch (choice) {
      case 8, 9, 10 ->
          new Statement.If(
              Span.NONE,
              expression(1),
              block(depth - 1),
              random.nextBoolean() ? Optional.of(block(depth - 1)) : Optional.empty());
      case 11, 12 ->
          inLoop(
              () ->
                  new Statement.For(
                      Span.NONE,
                      random.nextBoolean() ? List.of() : List.of(statement(0)),
                      random.nextInt(3) == 0 ? Optional.of(OPEN) : Optional.of(expression(1)),
                      List.of(expression(1)),
                      block(depth - 1)));
      case 13, 14 ->
          inLoop(
              () ->
                  new Statement.While(
                      Span.NONE, expression(1), block(depth - 1), random.nextBoolean()));
      case 15 -> attempt(depth);
      case 16 -> {
        labels++;
        Statement inner = block(depth - 1);
        labels--;
        yield new Statement.Labeled(Span.NONE, "label" + labels, inner);
      }
      default -> {
        List<Statement.Case> cases = new ArrayList<>();
        loops++;
        for (int k = 0; k < 2; k++) {
          cases.add(new Statement.Case(Span.NONE, k == 1, block(depth - 1).statements()));
        }
        loops--;
        yield new Statement.Switch(Span.NONE, expression(1), cases, true);
      }
    };
  }

  private Statement attempt(int depth) {
    Statement.Block body = block(depth - 1);
    List<Statement.Catch> catches =
        List.of(new Statement.Catch(Span.NONE, OTHER, block(depth - 1)));
    return new Statement.Try(
        Span.NONE,
        body,
        catches,
        random.nextInt(3) == 0 ? Optional.of(block(depth - 1)) : Optional.empty());
  }

  private Statement inLoop(java.util.function.Supplier<Statement> loop) {
    loops++;
    try {
      return loop.get();
    } finally {
      loops--;
    }
  }

  private Statement jump() {
    int choice = random.nextInt(6);
    if (choice == 0 && loops > 0) {
      return new Statement.Break(Span.NONE, Optional.empty());
    }
    if (choice == 1 && labels > 0) {
      return new Statement.Break(Span.NONE, Optional.of("label" + random.nextInt(labels)));
    }
    if (choice == 2) {
      return new Statement.If(
          Span.NONE, OPEN, new Statement.Continue(Span.NONE, Optional.empty()), Optional.empty());
    }
    if (choice == 3) {
      return new Statement.Throw(Span.NONE, OPEN);
    }
    return new Statement.Evaluate(Span.NONE, assignment(expression(1)));
  }

  private static Expression assignment(Expression value) {
    return new Expression.Assignment(
        Span.NONE, Type.Primitive.BOOLEAN, new Expression.Local(Span.NONE, VARIABLE), value);
  }

  private Expression expression(int depth) {
    int choice = random.nextInt(depth == 0 ? 5 : 8);
    if (choice < 3) {
      return OPEN;
    }
    if (choice == 3) {
      return new Expression.Local(Span.NONE, VARIABLE);
    }
    if (choice == 4) {
      return assignment(OPEN);
    }
    if (choice == 5) {
      return new Expression.Conditional(
          Span.NONE, Type.Primitive.BOOLEAN, expression(0), expression(0), expression(0));
    }
    Operator operator = List.of(Operator.CONDITIONAL_AND, Operator.XOR).get(choice - 6);
    return new Expression.Binary(
        Span.NONE, Type.Primitive.BOOLEAN, operator, expression(0), expression(0));
  }
}
