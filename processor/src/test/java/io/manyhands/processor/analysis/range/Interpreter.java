package io.manyhands.processor.analysis.range;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a method of ints and one int array as Java does, with a look at every element's index. */
final class Interpreter {
  /** Is shown what variables hold when an element is about to be read or written. */
  interface Watcher {
    void element(Span span, int index, Map<Variable, Integer> values);
  }

  /** The method ends: by return, by exception, or because it takes too long. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;

    Ended() {
      super(null, null, false, false);
    }
  }

  /** A jump to the loop around, or to the one behind a label. */
  private static final class Jump extends RuntimeException {
    private static final long serialVersionUID = 1;
    final boolean next;
    final transient Optional<String> label;

    Jump(boolean next, Optional<String> label) {
      super(null, null, false, false);
      this.next = next;
      this.label = label;
    }
  }

  private final Map<Variable, Integer> values = new HashMap<>();
  private final int[] array;
  private final Watcher watcher;
  private int steps = 2000;

  Interpreter(int[] array, Watcher watcher) {
    this.array = array;
    this.watcher = watcher;
  }

  void run(MethodDeclaration method, int... arguments) {
    for (int k = 0; k < arguments.length; k++) {
      values.put(method.parameters().get(k), arguments[k]);
    }
    try {
      execute(method.body(), Optional.empty());
    } catch (Ended end) {
      // what happened until then counts
    }
  }

  private void execute(Statement statement, Optional<String> label) {
    if (--steps < 0) {
      throw new Ended();
    }
    if (statement instanceof Statement.Block block) {
      block.statements().forEach(inner -> execute(inner, Optional.empty()));
    } else if (statement instanceof Statement.Declaration declaration) {
      declaration
          .initializer()
          .ifPresent(value -> values.put(declaration.variable(), evaluate(value)));
    } else if (statement instanceof Statement.Evaluate evaluation) {
      evaluate(evaluation.expression());
    } else if (statement instanceof Statement.If test) {
      if (isTrue(test.condition())) {
        execute(test.yes(), Optional.empty());
      } else {
        test.no().ifPresent(no -> execute(no, Optional.empty()));
      }
    } else if (statement instanceof Statement.While loop) {
      loop(Optional.of(loop.condition()), loop.body(), List.of(), loop.testedFirst(), label);
    } else if (statement instanceof Statement.For loop) {
      loop.initializers().forEach(inner -> execute(inner, Optional.empty()));
      loop(loop.condition(), loop.body(), loop.updates(), true, label);
    } else if (statement instanceof Statement.Labeled labeled) {
      execute(labeled.statement(), Optional.of(labeled.label()));
    } else if (statement instanceof Statement.Break exit) {
      throw new Jump(false, exit.label());
    } else if (statement instanceof Statement.Continue next) {
      throw new Jump(true, next.label());
    } else {
      throw new Ended();
    }
  }

  private void loop(
      Optional<Expression> condition,
      Statement body,
      List<Expression> updates,
      boolean testedFirst,
      Optional<String> label) {
    boolean test = testedFirst;
    while (!test || condition.isEmpty() || isTrue(condition.get())) {
      test = true;
      try {
        execute(body, Optional.empty());
      } catch (Jump jump) {
        if (jump.label.isPresent() && !jump.label.equals(label)) {
          throw jump;
        }
        if (!jump.next) {
          return;
        }
      }
      updates.forEach(this::evaluate);
    }
  }

  private boolean isTrue(Expression condition) {
    if (--steps < 0) {
      throw new Ended();
    }
    if (condition instanceof Expression.Unary not) {
      return !isTrue(not.operand());
    }
    if (condition instanceof Expression.Literal literal) {
      return (Boolean) literal.value().orElseThrow();
    }
    Expression.Binary binary = (Expression.Binary) condition;
    if (binary.operator() == Operator.CONDITIONAL_AND) {
      return isTrue(binary.left()) && isTrue(binary.right());
    }
    if (binary.operator() == Operator.CONDITIONAL_OR) {
      return isTrue(binary.left()) || isTrue(binary.right());
    }
    int left = evaluate(binary.left());
    int right = evaluate(binary.right());
    return switch (binary.operator()) {
      case LESS -> left < right;
      case LESS_EQUAL -> left <= right;
      case GREATER -> left > right;
      case GREATER_EQUAL -> left >= right;
      case EQUAL -> left == right;
      default -> left != right;
    };
  }

  private int evaluate(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return (Integer) literal.value().orElseThrow();
    }
    if (expression instanceof Expression.Local local) {
      return values.getOrDefault(local.variable(), 0);
    }
    if (expression instanceof Expression.ArrayLength) {
      return array.length;
    }
    if (expression instanceof Expression.ArrayAccess access) {
      int index = evaluate(access.index());
      return array[seen(access, index)];
    }
    if (expression instanceof Expression.Binary binary) {
      int left = evaluate(binary.left());
      return combine(binary.operator(), left, evaluate(binary.right()));
    }
    if (expression instanceof Expression.Unary minus) {
      return -evaluate(minus.operand());
    }
    if (expression instanceof Expression.Conditional choice) {
      return evaluate(isTrue(choice.condition()) ? choice.yes() : choice.no());
    }
    if (expression instanceof Expression.Call call) {
      int one = evaluate(call.arguments().get(0));
      int other = evaluate(call.arguments().get(1));
      return call.method().name().equals("min") ? Math.min(one, other) : Math.max(one, other);
    }
    return change(expression);
  }

  private int change(Expression expression) {
    if (expression instanceof Expression.Assignment assignment) {
      if (assignment.target() instanceof Expression.ArrayAccess access) {
        int index = evaluate(access.index());
        int value = evaluate(assignment.value());
        array[seen(access, index)] = value;
        return value;
      }
      int value = evaluate(assignment.value());
      values.put(((Expression.Local) assignment.target()).variable(), value);
      return value;
    }
    if (expression instanceof Expression.CompoundAssignment assignment) {
      Variable variable = ((Expression.Local) assignment.target()).variable();
      int before = values.getOrDefault(variable, 0);
      int after = combine(assignment.operator(), before, evaluate(assignment.value()));
      values.put(variable, after);
      return after;
    }
    Expression.Step step = (Expression.Step) expression;
    Variable variable = ((Expression.Local) step.target()).variable();
    int before = values.getOrDefault(variable, 0);
    int after = step.increment() ? before + 1 : before - 1;
    values.put(variable, after);
    return step.prefix() ? after : before;
  }

  private int seen(Expression.ArrayAccess access, int index) {
    watcher.element(access.span(), index, values);
    if (index < 0 || index >= array.length) {
      throw new Ended();
    }
    return index;
  }

  private static int combine(Operator operator, int left, int right) {
    return switch (operator) {
      case PLUS -> left + right;
      case MINUS -> left - right;
      case TIMES -> left * right;
      case DIVIDE -> left / right;
      case REMAINDER -> left % right;
      case SHIFT_LEFT -> left << right;
      case SHIFT_RIGHT -> left >> right;
      default -> left >>> right;
    };
  }
}
