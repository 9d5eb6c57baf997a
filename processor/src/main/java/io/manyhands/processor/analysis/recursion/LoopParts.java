package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A loop with one recursive call, taken apart: what is done before the call in an iteration, the
 * statement with the call and those behind it that need its result, and everything else.
 */
final class LoopParts {
  private final Statement loop;
  private final Expression.Call call;
  private final List<Statement> rest = new ArrayList<>();
  private boolean restInBlock;
  private boolean certain = true;

  /** The loop that is nearest to the call. */
  private Statement nearest;

  /** What an iteration of the nearest loop does before the call. */
  private final List<Statement> before = new ArrayList<>();

  /** What else is executed while calls are running, in pieces without a call in between. */
  private final List<List<Statement>> besides = new ArrayList<>();

  private LoopParts(Statement loop, Expression.Call call) {
    this.loop = loop;
    this.call = call;
    this.nearest = loop;
  }

  static boolean isLoop(Statement statement) {
    return statement instanceof Statement.For
        || statement instanceof Statement.ForEach
        || statement instanceof Statement.While;
  }

  /** Takes a loop apart, unless the call stands in its header or in another kind of statement. */
  static Optional<LoopParts> of(Statement loop, RecursiveCalls recursion) {
    LoopParts parts = new LoopParts(loop, recursion.all(loop).get(0));
    return parts.enter(loop) ? Optional.of(parts) : Optional.empty();
  }

  private boolean enter(Statement inner) {
    nearest = inner;
    besides.add(List.copyOf(before));
    before.clear();
    if (inner instanceof Statement.For one) {
      besides.add(one.initializers());
      one.condition().ifPresent(this::addBesides);
      one.updates().forEach(this::addBesides);
      return find(List.of(one.body()), false);
    }
    if (inner instanceof Statement.While one) {
      addBesides(one.condition());
      return find(List.of(one.body()), false);
    }
    Statement.ForEach one = (Statement.ForEach) inner;
    Statement empty = new Statement.Block(one.body().span(), List.of());
    besides.add(List.of(new Statement.ForEach(one.span(), one.element(), one.source(), empty)));
    return find(List.of(one.body()), false);
  }

  private void addBesides(Expression expression) {
    besides.add(List.of(new Statement.Evaluate(expression.span(), expression)));
  }

  private boolean find(List<Statement> statements, boolean inBlock) {
    for (int k = 0; k < statements.size(); k++) {
      Statement statement = statements.get(k);
      if (!holds(statement)) {
        before.add(statement);
        continue;
      }
      if (Nodes.expressions(statement).stream().anyMatch(this::holds)) {
        int end = k + dependent(statements.subList(k, statements.size()));
        rest.addAll(statements.subList(k, end));
        besides.add(statements.subList(end, statements.size()));
        restInBlock = inBlock;
        return !isLoop(statement);
      }
      besides.add(statements.subList(k + 1, statements.size()));
      return descend(statement);
    }
    return false;
  }

  /** How many of some statements it takes until the others mention nothing that these change. */
  private static int dependent(List<Statement> statements) {
    Set<Variable> changed = new HashSet<>();
    int count = 1;
    for (int known = 0; known < count; known++) {
      changed.addAll(Reads.written(statements.get(known)));
      changed.addAll(Reads.declared(statements.get(known)));
      for (int k = count; k < statements.size(); k++) {
        if (Reads.used(statements.get(k)).stream().anyMatch(changed::contains)) {
          count = k + 1;
        }
      }
    }
    return count;
  }

  private boolean descend(Statement statement) {
    if (statement instanceof Statement.Block block) {
      return find(block.statements(), true);
    }
    if (statement instanceof Statement.If test) {
      certain = false;
      before.add(new Statement.Evaluate(test.condition().span(), test.condition()));
      return find(List.of(holds(test.yes()) ? test.yes() : test.no().orElseThrow()), false);
    }
    if (isLoop(statement)) {
      certain = true;
      return enter(statement);
    }
    return false;
  }

  private boolean holds(Statement statement) {
    boolean[] found = {false};
    Nodes.eachExpression(statement, part -> found[0] |= part == call);
    return found[0];
  }

  private boolean holds(Expression expression) {
    boolean[] found = {false};
    Nodes.each(expression, part -> found[0] |= part == call);
    return found[0];
  }

  Statement loop() {
    return loop;
  }

  Expression.Call call() {
    return call;
  }

  /** The statement with the call, and those behind it that need its result. */
  List<Statement> rest() {
    return List.copyOf(rest);
  }

  /** Whether these stand in braces. */
  boolean restInBlock() {
    return restInBlock;
  }

  /**
   * What the loop does apart from that, in pieces: a call may begin between two of them, and run
   * while they are executed. Conditions stand as statements.
   */
  List<List<Statement>> pieces() {
    List<List<Statement>> pieces = new ArrayList<>(besides);
    pieces.add(before);
    return pieces.stream().filter(piece -> !piece.isEmpty()).map(List::copyOf).toList();
  }

  /** All expressions but those of {@link #rest}. */
  List<Expression> others() {
    List<Expression> others = new ArrayList<>();
    for (List<Statement> piece : pieces()) {
      for (Statement statement : piece) {
        Nodes.eachStatement(statement, inner -> others.addAll(Nodes.expressions(inner)));
      }
    }
    return others;
  }

  /** Whether each iteration of {@code inner} makes the call. */
  boolean alwaysCallsIn(Statement inner) {
    boolean[] skips = {false};
    Nodes.everyStatement(inner, part -> skips[0] |= part instanceof Statement.Continue);
    return inner == nearest && certain && !skips[0];
  }
}
