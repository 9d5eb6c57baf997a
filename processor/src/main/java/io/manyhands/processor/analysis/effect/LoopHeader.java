package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The header of a counted loop: a variable that changes by a constant in the update and nowhere
 * else, and the comparisons that end the loop.
 *
 * @param variable the loop variable, {@code int} or {@code long}
 * @param step what an iteration adds, not 0
 * @param comparisons conjuncts of the condition, the variable on the left
 */
public record LoopHeader(Variable variable, long step, List<Expression.Binary> comparisons) {
  /** The header of {@code loop}, if it is of this form. */
  public static Optional<LoopHeader> of(Statement.For loop) {
    if (loop.updates().size() < 1) {
      return Optional.empty();
    }
    for (Expression update : loop.updates()) {
      Optional<Variable> variable = target(update);
      Optional<Long> step = variable.flatMap(found -> step(update, found));
      boolean only =
          variable.isPresent()
              && !Reads.written(loop.body()).contains(variable.get())
              && loop.condition().filter(test -> stores(test, variable.get()) > 0).isEmpty()
              && loop.updates().stream().mapToInt(other -> stores(other, variable.get())).sum()
                  == 1;
      if (only && step.isPresent() && isCounter(variable.get().type())) {
        List<Expression.Binary> found = new ArrayList<>();
        loop.condition().ifPresent(condition -> conjuncts(condition, variable.get(), found));
        return Optional.of(new LoopHeader(variable.get(), step.get(), List.copyOf(found)));
      }
    }
    return Optional.empty();
  }

  /** How often {@code expression} stores to {@code variable}, at any depth. */
  private static int stores(Expression expression, Variable variable) {
    int[] found = {0};
    Nodes.each(
        expression,
        part ->
            found[0] +=
                Nodes.target(part).filter(to -> isVariable(to, variable)).isPresent() ? 1 : 0);
    return found[0];
  }

  private static boolean isCounter(Type type) {
    return type == Type.Primitive.INT || type == Type.Primitive.LONG;
  }

  private static Optional<Variable> target(Expression update) {
    return Nodes.target(update)
        .filter(Expression.Local.class::isInstance)
        .map(target -> ((Expression.Local) target).variable());
  }

  /** What {@code update} adds to {@code variable}, if it is a constant of the variable's type. */
  public static Optional<Long> step(Expression update, Variable variable) {
    // Added to an int, a long would be cut.
    return added(update, variable)
        .filter(amount -> variable.type() == Type.Primitive.LONG || amount == amount.intValue());
  }

  private static Optional<Long> added(Expression update, Variable variable) {
    if (update instanceof Expression.Step step) {
      return Optional.of(step.increment() ? 1L : -1L);
    }
    if (update instanceof Expression.CompoundAssignment assignment) {
      return signed(assignment.operator(), assignment.value());
    }
    if (update instanceof Expression.Assignment assignment
        && assignment.value() instanceof Expression.Binary sum) {
      if (isVariable(sum.left(), variable)) {
        return signed(sum.operator(), sum.right());
      }
      if (isVariable(sum.right(), variable) && sum.operator() == Operator.PLUS) {
        return signed(Operator.PLUS, sum.left());
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> signed(Operator operator, Expression amount) {
    if (!(amount instanceof Expression.Literal literal)
        || !(literal.value().orElse(null) instanceof Number number)
        || !amount.type().isIntegral()
        || number.longValue() == 0
        || number.longValue() == Long.MIN_VALUE) {
      return Optional.empty();
    }
    return switch (operator) {
      case PLUS -> Optional.of(number.longValue());
      case MINUS -> Optional.of(-number.longValue());
      default -> Optional.empty();
    };
  }

  private static boolean isVariable(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }

  private static void conjuncts(
      Expression condition, Variable variable, List<Expression.Binary> found) {
    if (!(condition instanceof Expression.Binary binary)) {
      return;
    }
    if (binary.operator() == Operator.CONDITIONAL_AND) {
      conjuncts(binary.left(), variable, found);
      conjuncts(binary.right(), variable, found);
    } else if (isVariable(binary.left(), variable)) {
      found.add(binary);
    } else if (isVariable(binary.right(), variable)) {
      found.add(
          new Expression.Binary(
              binary.span(),
              binary.type(),
              binary.operator().mirrored(),
              /* left= */ binary.right(),
              /* right= */ binary.left()));
    }
  }

  /**
   * What {@code condition} says of a variable that every iteration changes by {@code amount},
   * wherever it does.
   */
  static Optional<LoopHeader> of(Expression condition, Variable variable, Polynomial amount) {
    List<Expression.Binary> found = new ArrayList<>();
    conjuncts(condition, variable, found);
    boolean usable = !found.isEmpty() && stores(condition, variable) == 0;
    return amount
        .constant()
        .filter(step -> usable && step.signum() != 0 && step.bitLength() < 31)
        .map(step -> new LoopHeader(variable, step.longValue(), List.copyOf(found)));
  }

  /**
   * Whether {@code condition} is one comparison with one bound, and no value before it is left out.
   */
  boolean isExact(Expression condition) {
    return comparisons.size() == 1
        && Math.abs(step) == 1
        && alternatives(comparisons.get(0).right()).size() == 1
        && condition instanceof Expression.Binary binary
        && binary.operator() != Operator.CONDITIONAL_AND;
  }

  /** This header with the comparisons of {@code condition} alone. */
  LoopHeader of(Expression condition) {
    List<Expression.Binary> found = new ArrayList<>();
    conjuncts(condition, variable, found);
    return new LoopHeader(variable, step, List.copyOf(found));
  }

  /** Upper bounds of {@code |step| * index}, one for each comparison that gives one. */
  List<LoopScope.Limit> limits(
      Polynomial first, Function<Expression, Optional<Polynomial>> closedForm) {
    List<LoopScope.Limit> limits = new ArrayList<>();
    for (Expression.Binary comparison : comparisons) {
      boolean strict = comparison.operator() == (step > 0 ? Operator.LESS : Operator.GREATER);
      if (strict && Math.abs(step) == 1 && isInRange(comparison.right().type())) {
        limits.add(typeLimit(first));
      }
      for (Expression bound : alternatives(comparison.right())) {
        closedForm
            .apply(bound)
            .flatMap(form -> limit(comparison.operator(), first, form))
            .ifPresent(limits::add);
      }
    }
    return limits;
  }

  /** Whether a bound of this type is a value of the variable's type. */
  private boolean isInRange(Type bound) {
    return bound.isIntegral() && (bound != Type.Primitive.LONG || variable.type() == bound);
  }

  /** A variable that stops short of some bound, one by one, never leaves the range of its type. */
  private LoopScope.Limit typeLimit(Polynomial first) {
    long most = variable.type() == Type.Primitive.LONG ? Long.MAX_VALUE : Integer.MAX_VALUE;
    Polynomial end = Polynomial.of(step > 0 ? most : -most - 1);
    return new LoopScope.Limit(
        step > 0 ? end.minus(first) : first.minus(end), List.of(first), true, false);
  }

  /** {@code Math.min(a, b)} bounds an ascending loop by both. */
  private List<Expression> alternatives(Expression bound) {
    String name = step > 0 ? "min" : "max";
    return bound instanceof Expression.Call call
            && call.method().owner().qualifiedName().equals("java.lang.Math")
            && call.method().name().equals(name)
        ? call.arguments()
        : List.of(bound);
  }

  private Optional<LoopScope.Limit> limit(Operator relation, Polynomial first, Polynomial bound) {
    boolean fits =
        step > 0
            ? relation == Operator.LESS || relation == Operator.LESS_EQUAL
            : relation == Operator.GREATER || relation == Operator.GREATER_EQUAL;
    if (!fits) {
      return Optional.empty();
    }
    boolean strict = relation == Operator.LESS || relation == Operator.GREATER;
    Polynomial distance = step > 0 ? bound.minus(first) : first.minus(bound);
    // The last step must not run past the end of the type: the variable would start over.
    long reach = strict ? step - Long.signum(step) : step;
    return Optional.of(
        new LoopScope.Limit(
            strict ? distance.plus(-1) : distance,
            List.of(first, bound, bound.plus(reach)),
            false,
            strict && Math.abs(step) == 1 && variable.type() == Type.Primitive.INT));
  }
}
