package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.effect.LoopHeader;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.MayThrow;
import io.manyhands.processor.model.CallLoop;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds loops with a recursive call whose results the loop does not need to go on: what is done
 * with them can be done when it has ended. Whether that touches the same memory is another
 * question.
 */
final class CallLoops {
  private static final Set<Operator> UPWARDS = Set.of(Operator.LESS, Operator.LESS_EQUAL);
  private static final Set<Operator> DOWNWARDS = Set.of(Operator.GREATER, Operator.GREATER_EQUAL);

  /**
   * Why a loop with a call has to wait for it.
   *
   * @param span what stands in the way
   * @param reason why, as a clause
   */
  record Obstacle(Span span, String reason) {}

  private static final class Waiting extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Obstacle obstacle;

    Waiting(Span span, String reason) {
      super(reason, null, false, false);
      this.obstacle = new Obstacle(span, reason);
    }
  }

  private final RecursiveCalls recursion;
  private final MethodDeclaration method;
  private final List<CallLoop> loops = new ArrayList<>();
  private final List<Obstacle> obstacles = new ArrayList<>();

  private CallLoops(MethodDeclaration method) {
    this.method = method;
    this.recursion = new RecursiveCalls(method.method());
  }

  static CallLoops in(MethodDeclaration method) {
    CallLoops found = new CallLoops(method);
    found.visit(method.body(), true);
    return found;
  }

  /** The loops, in source order. */
  List<CallLoop> all() {
    return List.copyOf(loops);
  }

  /** Loops with one call that is not among them, and why. */
  List<Obstacle> obstacles() {
    return List.copyOf(obstacles);
  }

  private void visit(Statement statement, boolean inBlock) {
    if (LoopParts.isLoop(statement) && recursion.all(statement).size() == 1) {
      try {
        loops.add(loop(statement, inBlock));
      } catch (Waiting waiting) {
        obstacles.add(waiting.obstacle);
      }
    } else if (statement instanceof Statement.Labeled labeled) {
      Nodes.inner(labeled.statement()).forEach(inner -> visit(inner, false));
    } else if (!(statement instanceof Statement.Try
        || statement instanceof Statement.Resources
        || statement instanceof Statement.Critical)) {
      boolean isBlock = statement instanceof Statement.Block;
      Nodes.inner(statement).forEach(inner -> visit(inner, isBlock));
    }
  }

  private CallLoop loop(Statement loop, boolean inBlock) {
    Expression.Call call = recursion.all(loop).get(0);
    LoopParts parts =
        LoopParts.of(loop, recursion)
            .orElseThrow(
                () -> new Waiting(call.span(), "what is done with the result cannot be put off"));
    checkRest(parts, call);
    checkVariables(parts, call);
    checkJumps(parts);
    checkEnd(parts);
    return new CallLoop(loop, call, parts.rest(), !parts.restInBlock(), mayThrow(parts), inBlock);
  }

  private void checkRest(LoopParts parts, Expression.Call call) {
    Statement first = parts.rest().get(0);
    boolean certain =
        Nodes.expressions(first).stream()
            .flatMap(part -> recursion.possible(part).stream())
            .anyMatch(possible -> possible.call().equals(call) && possible.tests().isEmpty());
    if (!certain || !recursion.canBegin(call)) {
      throw new Waiting(call.span(), "the call is not made in any case where it stands");
    }
    for (Statement statement : parts.rest()) {
      Nodes.everyStatement(
          statement,
          inner -> {
            boolean plain =
                inner instanceof Statement.Declaration
                    || inner instanceof Statement.Evaluate
                    || inner instanceof Statement.If
                    || inner instanceof Statement.Block
                    || inner instanceof Statement.Throw;
            if (!plain) {
              throw new Waiting(inner.span(), "this may depend on the result of a call");
            }
          });
    }
  }

  /** The loop goes on without what is done with results, and that without what the loop changes. */
  private void checkVariables(LoopParts parts, Expression.Call call) {
    Set<Variable> inside = new HashSet<>();
    Set<Variable> results = new HashSet<>();
    for (Statement statement : parts.rest()) {
      inside.addAll(Reads.declared(statement));
      results.addAll(Reads.written(statement));
    }
    results.removeAll(inside);
    Set<Variable> outside = new HashSet<>(Reads.declared(parts.loop()));
    outside.removeAll(inside);
    for (Expression expression : parts.others()) {
      Nodes.each(expression, part -> outside.addAll(written(part)));
      needs(expression, results, "the loop needs it before the call of the next iteration");
    }
    needs(call, results, "a call needs it");
    for (Statement statement : parts.rest()) {
      for (Expression expression : without(call, statement)) {
        needs(expression, outside, "another iteration has changed it when the result is there");
      }
    }
    checkAssigned(outside, parts);
  }

  private static Set<Variable> written(Expression part) {
    return Nodes.target(part)
        .filter(Expression.Local.class::isInstance)
        .map(target -> Set.of(((Expression.Local) target).variable()))
        .orElse(Set.of());
  }

  private static void needs(Expression expression, Set<Variable> variables, String reason) {
    Set<Variable> mentioned = RecursiveCalls.mentioned(expression);
    for (Variable variable : variables) {
      if (mentioned.contains(variable)) {
        throw new Waiting(expression.span(), variable + ": " + reason);
      }
    }
  }

  /** The expressions of {@code statement} apart from what the call mentions. */
  private static List<Expression> without(Expression.Call call, Statement statement) {
    List<Expression> parts = new ArrayList<>();
    Nodes.eachStatement(
        statement,
        inner -> Nodes.expressions(inner).forEach(part -> addWithout(call, part, parts)));
    return parts;
  }

  private static void addWithout(Expression.Call call, Expression part, List<Expression> parts) {
    boolean[] holds = {false};
    Nodes.each(part, inner -> holds[0] |= inner == call);
    if (!holds[0]) {
      parts.add(part);
    } else if (part != call) {
      Nodes.operands(part).forEach(operand -> addWithout(call, operand, parts));
    }
  }

  /** In generated code the loop may end with an exception, and variables without a value. */
  private void checkAssigned(Set<Variable> changed, LoopParts parts) {
    Set<Variable> inside = Reads.declared(parts.loop());
    Nodes.eachStatement(
        method.body(),
        statement -> {
          if (statement instanceof Statement.Declaration declaration
              && declaration.initializer().isEmpty()
              && changed.contains(declaration.variable())
              && !inside.contains(declaration.variable())) {
            throw new Waiting(
                declaration.span(), declaration.variable() + " has no value before the loop");
          }
        });
  }

  /** A jump stays in the loop. */
  private static void checkJumps(LoopParts parts) {
    Set<String> labels = new HashSet<>();
    Nodes.everyStatement(
        parts.loop(),
        inner -> {
          if (inner instanceof Statement.Labeled labeled) {
            labels.add(labeled.label());
          }
        });
    Nodes.everyStatement(
        parts.loop(),
        inner -> {
          Optional<String> label =
              inner instanceof Statement.Break exit
                  ? exit.label()
                  : inner instanceof Statement.Continue next ? next.label() : Optional.empty();
          if (inner instanceof Statement.Return
              || inner instanceof Statement.Unsupported
              || label.filter(name -> !labels.contains(name)).isPresent()) {
            throw new Waiting(inner.span(), "this leaves the loop");
          }
        });
  }

  /** Were a loop to end only by what a call throws, its calls would pile up. */
  private static void checkEnd(LoopParts parts) {
    if (isEndless(parts.loop()) && !isBroken(parts.loop())) {
      throw new Waiting(parts.loop().span(), "this loop does not end");
    }
    Nodes.everyStatement(
        parts.loop(),
        inner -> {
          boolean counted =
              (inner instanceof Statement.For loop && isCounted(loop))
                  || inner instanceof Statement.ForEach;
          if (LoopParts.isLoop(inner) && !counted && !parts.alwaysCallsIn(inner)) {
            throw new Waiting(inner.span(), "this loop may go on for ever without a call");
          }
        });
  }

  private static boolean isEndless(Statement loop) {
    Optional<Expression> condition =
        loop instanceof Statement.For one
            ? one.condition()
            : loop instanceof Statement.While other
                ? Optional.of(other.condition())
                : Optional.of(loop).flatMap(each -> Nodes.expressions(each).stream().findFirst());
    return condition.isEmpty() || condition.get() instanceof Expression.Literal;
  }

  /** Whether a jump leads from the loop to what is behind it. */
  private static boolean isBroken(Statement loop) {
    return Nodes.inner(loop).stream().anyMatch(CallLoops::breaks);
  }

  private static boolean breaks(Statement statement) {
    return (statement instanceof Statement.Break exit && exit.label().isEmpty())
        || (!LoopParts.isLoop(statement)
            && !(statement instanceof Statement.Switch)
            && Nodes.inner(statement).stream().anyMatch(CallLoops::breaks));
  }

  private static boolean isCounted(Statement.For loop) {
    Optional<LoopHeader> header = LoopHeader.of(loop);
    return header.isPresent()
        && header.get().comparisons().stream()
            .map(Expression.Binary::operator)
            .anyMatch(header.get().step() > 0 ? UPWARDS::contains : DOWNWARDS::contains);
  }

  private static boolean mayThrow(LoopParts parts) {
    List<Expression> all = new ArrayList<>(parts.others());
    parts.rest().stream()
        .flatMap(statement -> without(parts.call(), statement).stream())
        .forEach(all::add);
    boolean[] throwing = {parts.loop() instanceof Statement.ForEach};
    Nodes.everyStatement(
        parts.loop(),
        inner ->
            throwing[0] |= inner instanceof Statement.ForEach || inner instanceof Statement.Throw);
    return throwing[0] || all.stream().anyMatch(CallLoops::mayThrow);
  }

  private static boolean mayThrow(Expression expression) {
    if (expression instanceof Expression.Assignment assignment
        && assignment.target() instanceof Expression.Local) {
      return mayThrow(assignment.value());
    }
    if (expression instanceof Expression.Step step && step.target() instanceof Expression.Local) {
      return !(step.type() instanceof Type.Primitive);
    }
    if (expression instanceof Expression.CompoundAssignment update
        && update.target() instanceof Expression.Local
        && update.operator() != Operator.DIVIDE
        && update.operator() != Operator.REMAINDER
        && update.type() instanceof Type.Primitive
        && update.value().type() instanceof Type.Primitive) {
      return mayThrow(update.value());
    }
    return MayThrow.of(expression, List.of());
  }
}
