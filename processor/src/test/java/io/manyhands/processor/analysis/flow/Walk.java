package io.manyhands.processor.analysis.flow;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One way through a loop body, on which every condition and every exception is left to chance. */
final class Walk {
  private static final int LONGEST = 200;

  /** How a statement ends. */
  private enum End {
    NORMAL,
    BREAK,
    CONTINUE,
    THROW,
    LONG
  }

  private final Random random;
  private Optional<String> label = Optional.empty();
  private boolean assigned;
  private boolean readEarly;
  private boolean unassigned;
  private int steps;

  private Walk(Random random) {
    this.random = random;
  }

  static Walk through(Statement body, Random random) {
    Walk walk = new Walk(random);
    End end = walk.run(body);
    walk.unassigned = !walk.assigned && (end == End.NORMAL || end == End.CONTINUE);
    return walk;
  }

  /** Whether a read saw the value from before the iteration. */
  boolean readsBeforeAssignment() {
    return readEarly;
  }

  /** Whether the iteration ended normally and had not assigned the variable. */
  boolean endsUnassigned() {
    return unassigned;
  }

  private End runAll(List<? extends Statement> statements) {
    for (Statement statement : statements) {
      End end = run(statement);
      if (end != End.NORMAL) {
        return end;
      }
    }
    return End.NORMAL;
  }

  private End run(Statement statement) {
    if (++steps > LONGEST) {
      return End.LONG;
    }
    if (random.nextInt(12) == 0) {
      return End.THROW;
    }
    if (statement instanceof Statement.Block block) {
      return runAll(block.statements());
    }
    if (statement instanceof Statement.Evaluate evaluate) {
      evaluate(evaluate.expression());
      return End.NORMAL;
    }
    if (statement instanceof Statement.If test) {
      evaluate(test.condition());
      return random.nextBoolean() ? run(test.yes()) : test.no().map(this::run).orElse(End.NORMAL);
    }
    if (statement instanceof Statement.Break exit) {
      label = exit.label();
      return End.BREAK;
    }
    if (statement instanceof Statement.Continue) {
      return End.CONTINUE;
    }
    if (statement instanceof Statement.Throw) {
      return End.THROW;
    }
    return runCompound(statement);
  }

  private End runCompound(Statement statement) {
    if (statement instanceof Statement.For loop) {
      End start = runAll(loop.initializers());
      return start == End.NORMAL
          ? repeat(true, loop.condition(), loop.body(), loop.updates())
          : start;
    }
    if (statement instanceof Statement.While loop) {
      return repeat(loop.testedFirst(), Optional.of(loop.condition()), loop.body(), List.of());
    }
    if (statement instanceof Statement.Labeled labeled) {
      End end = run(labeled.statement());
      return end == End.BREAK && label.equals(Optional.of(labeled.label())) ? End.NORMAL : end;
    }
    if (statement instanceof Statement.Switch choice) {
      evaluate(choice.selector());
      int from = random.nextInt(choice.cases().size());
      End end = End.NORMAL;
      for (int k = from; k < choice.cases().size() && end == End.NORMAL; k++) {
        end = runAll(choice.cases().get(k).body());
      }
      return end == End.BREAK && label.isEmpty() ? End.NORMAL : end;
    }
    return attempt((Statement.Try) statement);
  }

  private End attempt(Statement.Try attempt) {
    End end = run(attempt.body());
    if (end == End.THROW && random.nextBoolean()) {
      end = run(attempt.catches().get(0).body());
    }
    if (attempt.finalizer().isEmpty() || end == End.LONG) {
      return end;
    }
    Optional<String> target = label;
    End last = run(attempt.finalizer().get());
    label = last == End.NORMAL ? target : label;
    return last == End.NORMAL ? end : last;
  }

  private End repeat(
      boolean testedFirst,
      Optional<Expression> condition,
      Statement body,
      List<Expression> updates) {
    boolean tests = testedFirst;
    while (++steps < LONGEST) {
      if (tests) {
        condition.ifPresent(this::evaluate);
        if (random.nextBoolean()) {
          return End.NORMAL;
        }
      }
      tests = true;
      End end = run(body);
      if (end == End.BREAK && label.isEmpty()) {
        return End.NORMAL;
      }
      if (end != End.NORMAL && end != End.CONTINUE) {
        return end;
      }
      updates.forEach(this::evaluate);
    }
    return End.LONG;
  }

  private void evaluate(Expression expression) {
    if (expression instanceof Expression.Local local) {
      readEarly |= local.variable().equals(RandomBody.VARIABLE) && !assigned;
    } else if (expression instanceof Expression.Assignment assignment) {
      evaluate(assignment.value());
      assigned = true;
    } else if (expression instanceof Expression.Conditional choice) {
      evaluate(choice.condition());
      evaluate(random.nextBoolean() ? choice.yes() : choice.no());
    } else if (expression instanceof Expression.Binary binary) {
      evaluate(binary.left());
      if (binary.operator() != Operator.CONDITIONAL_AND || random.nextBoolean()) {
        evaluate(binary.right());
      }
    }
  }
}
