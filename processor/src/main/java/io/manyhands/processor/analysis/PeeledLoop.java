package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.flow.Jumps;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Alone;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A loop without its first or last iteration, which run by themselves: {@code a[i] -= a[0]} has its
 * element zero before the others begin, and what {@code a[i] += a[(i + 1) % n]} does in the end is
 * done when all others are. Called loop peeling.
 *
 * <p>The header begins or ends with a number, and counts by one, so that the first and last values
 * can be written down.
 *
 * @param loop the loop with another header; its text stays as it is
 * @param alone the iterations that are left out
 */
record PeeledLoop(MarkedLoop loop, Alone alone) {
  /** Numbers of which the next one is another number. */
  private static final int LARGEST = 1 << 30;

  /** What may be tried, the fewest iterations alone first. */
  static List<PeeledLoop> of(MarkedLoop marked) {
    if (!(marked.loop() instanceof Statement.For basic)
        || !(LoopForm.of(basic).space().orElse(null) instanceof IterationSpace.Counted space)
        || basic.initializers().size() != 1
        || !HeaderComparison.isAsWritten(space)
        || !isPlain(marked, basic)) {
      return List.of();
    }
    List<PeeledLoop> all = new ArrayList<>();
    Optional<Statement.For> first = withoutFirst(basic, space);
    first.ifPresent(rest -> all.add(new PeeledLoop(marked.with(rest), new Alone(true, false))));
    if (writesNoVariables(basic)) {
      withoutLast(basic, space)
          .ifPresent(rest -> all.add(new PeeledLoop(marked.with(rest), new Alone(false, true))));
      first
          .flatMap(rest -> withoutLast(rest, space))
          .ifPresent(rest -> all.add(new PeeledLoop(marked.with(rest), new Alone(true, true))));
    }
    return all;
  }

  /** Sentences about the iterations alone. */
  static List<String> told(Alone alone) {
    List<String> sentences = new ArrayList<>();
    if (alone.first()) {
      sentences.add("The first iteration runs by itself, before the others.");
    }
    if (alone.last()) {
      sentences.add("The last iteration runs by itself, after the others.");
    }
    return sentences;
  }

  /**
   * Whether it makes no difference that the header is evaluated for the others once more: nobody
   * changes what it reads, also where a check fails and code runs that is not known.
   */
  static boolean canAskAgain(LoopFacts facts) {
    return facts.guards().stream().noneMatch(Guard::isAboutCode)
        || (facts.space() instanceof IterationSpace.Counted space
            && isSteady(space.first())
            && isSteady(space.bound()));
  }

  /** Whether it is made of variables and the lengths of the arrays and strings in them. */
  private static boolean isSteady(Expression value) {
    if (value instanceof Expression.Call call) {
      return call.method().owner().is("java.lang.String")
          && call.method().name().equals("length")
          && call.receiver().filter(Expression.Local.class::isInstance).isPresent();
    }
    if (value instanceof Expression.ArrayLength length) {
      return length.array() instanceof Expression.Local;
    }
    return value instanceof Expression.Local
        || value instanceof Expression.Literal
        || ((value instanceof Expression.Binary
                || value instanceof Expression.Unary
                || value instanceof Expression.Cast)
            && Nodes.operands(value).stream().allMatch(PeeledLoop::isSteady));
  }

  /** Whether all iterations are run, one for one, and nobody has said what they share. */
  private static boolean isPlain(MarkedLoop marked, Statement.For loop) {
    return !marked.settings().inProcesses()
        && !marked.settings().unproven().equals("TRUST")
        && marked.label().isEmpty()
        && Jumps.leaving(loop.body(), marked.label()).isEmpty()
        && Reads.used(loop).stream().allMatch(variable -> variable.sharing() == Sharing.NONE);
  }

  /** Whether no variable tells the last iteration what others have left in it. */
  private static boolean writesNoVariables(Statement.For loop) {
    Set<Variable> outside = new HashSet<>(Reads.written(loop.body()));
    outside.removeAll(Reads.declared(loop));
    return outside.isEmpty();
  }

  /** {@code for (int i = 1; i < n; i++)} of {@code for (int i = 0; i < n; i++)}. */
  private static Optional<Statement.For> withoutFirst(
      Statement.For loop, IterationSpace.Counted space) {
    boolean ascends =
        space.step().is(1)
            && (space.relation() == Operator.LESS || space.relation() == Operator.LESS_EQUAL);
    Optional<Expression.Literal> next = next(space.first());
    if (!ascends || next.isEmpty()) {
      return Optional.empty();
    }
    Statement.Declaration counter = (Statement.Declaration) loop.initializers().get(0);
    Statement body = KnownTests.without(loop.body(), space.variable(), space.first());
    return Optional.of(
        new Statement.For(
            loop.span(),
            List.of(
                new Statement.Declaration(
                    counter.span(), counter.variable(), Optional.of(next.get()))),
            loop.condition(),
            loop.updates(),
            body));
  }

  /**
   * {@code for (int i = 0; i < n - 1; i++)} of {@code for (int i = 0; i < n; i++)}, and {@code for
   * (int i = n; i >= 1; i--)} of {@code for (int i = n; i >= 0; i--)}.
   */
  private static Optional<Statement.For> withoutLast(
      Statement.For loop, IterationSpace.Counted space) {
    boolean up =
        space.step().is(1) && space.relation() == Operator.LESS && next(space.first()).isPresent();
    boolean down =
        space.step().is(-1)
            && (space.relation() == Operator.GREATER || space.relation() == Operator.GREATER_EQUAL);
    Optional<? extends Expression> bound =
        up
            ? Optional.of(
                new Expression.Binary(
                    space.bound().span(),
                    space.bound().type(),
                    Operator.MINUS,
                    space.bound(),
                    one(space.bound())))
            : down ? next(space.bound()) : Optional.empty();
    // A condition that is turned around, !(i >= n), stays as it is.
    if (space.bound().type() != space.variable().type()
        || !(loop.condition().orElse(null) instanceof Expression.Binary test)) {
      return Optional.empty();
    }
    return bound.map(
        other ->
            new Statement.For(
                loop.span(),
                loop.initializers(),
                Optional.of(compared(test, space, other)),
                loop.updates(),
                loop.body()));
  }

  private static Expression compared(
      Expression.Binary test, IterationSpace.Counted space, Expression bound) {
    Expression counter = test.right().equals(space.bound()) ? test.left() : test.right();
    return new Expression.Binary(test.span(), test.type(), space.relation(), counter, bound);
  }

  private static Expression.Literal one(Expression place) {
    return new Expression.Literal(
        place.span(),
        place.type(),
        Optional.of(place.type() == Type.Primitive.LONG ? (Object) 1L : (Object) 1));
  }

  /** The number after a number, in its place. */
  private static Optional<Expression.Literal> next(Expression number) {
    if (!(number instanceof Expression.Literal literal) || literal.variable().isPresent()) {
      return Optional.empty();
    }
    if (literal.value().orElse(null) instanceof Integer small && Math.abs(small) < LARGEST) {
      return Optional.of(
          new Expression.Literal(literal.span(), literal.type(), Optional.of(small + 1)));
    }
    return Optional.empty();
  }
}
