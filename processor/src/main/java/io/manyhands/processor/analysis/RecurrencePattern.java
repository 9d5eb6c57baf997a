package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.ScanJumps;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statements such as {@code out[i] = out[i - 1] + a[i];} in every iteration of a loop over {@code
 * i}, and the loop with a variable in the place of the element before: {@code out[i] = previous =
 * previous + a[i];}.
 */
final class RecurrencePattern {
  private final IterationSpace.Counted space;
  private final Set<Variable> changing;

  private RecurrencePattern(IterationSpace.Counted space, Set<Variable> changing) {
    this.space = space;
    this.changing = changing;
  }

  /**
   * One such statement.
   *
   * @param statement as it is written
   * @param read the element before
   * @param step how far its subscript is behind
   */
  record Found(Statement.Evaluate statement, Expression.ArrayAccess read, long step) {}

  /**
   * A loop with variables in the place of elements.
   *
   * @param loop the loop
   * @param previous the statements with their variables
   */
  record Rewritten(MarkedLoop loop, Map<Found, Variable> previous) {}

  /** The loop with such statements rewritten, if it has some; new names avoid {@code taken}. */
  static Optional<Rewritten> of(MarkedLoop marked, Set<String> taken) {
    if (!(marked.loop() instanceof Statement.For loop)
        || !(LoopForm.of(loop).space().orElse(null) instanceof IterationSpace.Counted space)
        || space.isLong()
        || space.step().constant().isEmpty()) {
      return Optional.empty();
    }
    RecurrencePattern pattern = new RecurrencePattern(space, Reads.written(loop.body()));
    Map<Found, Variable> previous = new LinkedHashMap<>();
    List<Statement> statements = new ArrayList<>();
    boolean jumped = false;
    Statement whole = loop.body();
    List<Statement> all =
        whole instanceof Statement.Block block ? block.statements() : List.of(whole);
    for (Statement statement : all) {
      Optional<Found> found = jumped ? Optional.empty() : pattern.match(statement);
      jumped |= ScanJumps.mayLead(statement);
      if (found.isPresent()) {
        Variable variable = variable(found.get(), name(taken, previous.size()));
        previous.put(found.get(), variable);
        statements.add(rewritten(found.get(), variable));
      } else {
        statements.add(statement);
      }
    }
    Statement.Block body = new Statement.Block(whole.span(), List.copyOf(statements));
    return previous.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rewritten(
                marked.with(
                    new Statement.For(
                        loop.span(), loop.initializers(), loop.condition(), loop.updates(), body)),
                previous));
  }

  private static String name(Set<String> taken, int number) {
    String name = number == 0 ? "previous" : "previous" + (number + 1);
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  private static Variable variable(Found found, String name) {
    return new Variable(
        name, found.read().type(), Variable.Kind.LOCAL, found.statement().span(), Sharing.NONE);
  }

  private Optional<Found> match(Statement statement) {
    if (!(statement instanceof Statement.Evaluate evaluate)
        || !(Nodes.target(evaluate.expression()).orElse(null)
            instanceof Expression.ArrayAccess target)
        || !isStable(target.array())
        || !(target.type() instanceof Type.Primitive)) {
      return Optional.empty();
    }
    Expression value = value(evaluate.expression());
    Optional<Long> offset = offset(target.index());
    if (value == null
        || offset.isEmpty()
        || !value.type().equals(target.type())
        || !isCommutative(evaluate.expression())) {
      return Optional.empty();
    }
    List<Expression.ArrayAccess> reads = new ArrayList<>();
    Nodes.each(
        value,
        part -> {
          if (part instanceof Expression.ArrayAccess read && isSame(read.array(), target.array())) {
            reads.add(read);
          }
        });
    long step = space.step().constant().orElseThrow();
    reads.removeIf(read -> !offset(read.index()).equals(Optional.of(offset.get() - step)));
    return reads.size() == 1
        ? Optional.of(new Found(evaluate, reads.get(0), step))
        : Optional.empty();
  }

  /** Whether {@code a[i] += x} may be written {@code a[i] = x + a[i]}. */
  private static boolean isCommutative(Expression expression) {
    return !(expression instanceof Expression.CompoundAssignment compound)
        || switch (compound.operator()) {
          case PLUS, TIMES, AND, OR, XOR -> true;
          default -> false;
        };
  }

  private static @Nullable Expression value(Expression expression) {
    if (expression instanceof Expression.Assignment assignment) {
      return assignment.value();
    }
    return expression instanceof Expression.CompoundAssignment compound ? compound.value() : null;
  }

  /** A variable that keeps its value, or a field of the method's own object or class. */
  private boolean isStable(Expression array) {
    if (array instanceof Expression.Local local) {
      return !changing.contains(local.variable());
    }
    return array instanceof Expression.FieldAccess field
        && field.target().map(Expression.This.class::isInstance).orElse(true);
  }

  private static boolean isSame(Expression one, Expression other) {
    if (one instanceof Expression.Local mine && other instanceof Expression.Local theirs) {
      return mine.variable().equals(theirs.variable());
    }
    return one instanceof Expression.FieldAccess mine
        && other instanceof Expression.FieldAccess theirs
        && mine.field().equals(theirs.field())
        && theirs.target().map(Expression.This.class::isInstance).orElse(true)
        && mine.target().map(Expression.This.class::isInstance).orElse(true);
  }

  /** The constant {@code c} of {@code i + c}. */
  private Optional<Long> offset(Expression index) {
    if (index instanceof Expression.Local local) {
      return local.variable().equals(space.variable()) ? Optional.of(0L) : Optional.empty();
    }
    if (!(index instanceof Expression.Binary binary)) {
      return Optional.empty();
    }
    if (binary.operator() == Operator.PLUS) {
      return offset(binary.left())
          .flatMap(left -> constant(binary.right()).map(right -> left + right))
          .or(
              () ->
                  offset(binary.right())
                      .flatMap(right -> constant(binary.left()).map(left -> left + right)));
    }
    return binary.operator() == Operator.MINUS
        ? offset(binary.left()).flatMap(left -> constant(binary.right()).map(right -> left - right))
        : Optional.empty();
  }

  private static Optional<Long> constant(Expression expression) {
    return expression instanceof Expression.Literal literal
            && literal.value().orElse(null) instanceof Integer number
        ? Optional.of((long) number)
        : Optional.empty();
  }

  private static Statement rewritten(Found found, Variable variable) {
    Expression whole = found.statement().expression();
    Expression target = Nodes.target(whole).orElseThrow();
    Expression source = Objects.requireNonNull(value(whole));
    Expression value = replaced(source, found.read(), variable);
    if (whole instanceof Expression.CompoundAssignment compound) {
      value =
          new Expression.Binary(
              compound.span(),
              target.type(),
              compound.operator(),
              /* left= */ value,
              /* right= */ target);
    }
    return new Statement.Evaluate(
        found.statement().span(),
        new Expression.Assignment(
            whole.span(),
            whole.type(),
            target,
            new Expression.Assignment(
                source.span(),
                target.type(),
                new Expression.Local(found.read().span(), variable),
                value)));
  }

  /** {@code value} with the variable in the place of the element, where arithmetic leads there. */
  private static Expression replaced(Expression value, Expression read, Variable variable) {
    if (value == read) {
      return new Expression.Local(read.span(), variable);
    }
    if (value instanceof Expression.Binary binary) {
      return new Expression.Binary(
          binary.span(),
          binary.type(),
          binary.operator(),
          replaced(binary.left(), read, variable),
          replaced(binary.right(), read, variable));
    }
    if (value instanceof Expression.Call call) {
      return new Expression.Call(
          call.span(),
          call.type(),
          call.receiver(),
          call.method(),
          call.arguments().stream().map(each -> replaced(each, read, variable)).toList());
    }
    return value;
  }
}
