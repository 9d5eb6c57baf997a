package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Variables that are multiplied and added to, {@code h = 31 * h + x;}, {@code h *= 31; h += x;}, as
 * hash codes are: an {@code int} or {@code long} of which nothing else is read.
 *
 * <p>Such updates are maps {@code h -> m * h + c}, and one after the other they are such a map
 * again (Blelloch, Prefix sums and their applications, 1990, 1.4.1). In the ring of the integers
 * modulo 2^32 or 2^64, which is Java's arithmetic, that is exact.
 */
final class LinearUpdates {
  private final Variable variable;
  private final List<Folding.LinearStep> steps = new ArrayList<>();
  private final List<Update> updates = new ArrayList<>();
  private boolean multiplies;

  private LinearUpdates(Variable variable) {
    this.variable = variable;
  }

  /** The reduction of {@code variable}, if all that {@code body} does to it is of this form. */
  static Optional<ReductionPatterns.Found> find(Statement body, Variable variable) {
    if (variable.type() != Type.Primitive.INT && variable.type() != Type.Primitive.LONG) {
      return Optional.empty();
    }
    LinearUpdates found = new LinearUpdates(variable);
    Nodes.eachStatement(body, found::look);
    int[] mentions = {0};
    Nodes.eachExpression(body, part -> mentions[0] += found.isVariable(part) ? 1 : 0);
    int explained = found.updates.stream().mapToInt(Update::uses).sum();
    return found.multiplies && explained == mentions[0]
        ? Optional.of(
            new ReductionPatterns.Found(
                Reduction.of(variable, new Folding.Linear(List.copyOf(found.steps))),
                List.copyOf(found.updates)))
        : Optional.empty();
  }

  private void look(Statement statement) {
    if (statement instanceof Statement.Evaluate evaluate) {
      step(evaluate.expression())
          .ifPresent(
              step -> {
                steps.add(step);
                updates.add(ObjectUpdate.plain(statement, uses(evaluate.expression())));
                multiplies |= step.factor().isPresent();
              });
    }
  }

  private int uses(Expression expression) {
    int[] uses = {0};
    Nodes.each(expression, part -> uses[0] += isVariable(part) ? 1 : 0);
    return uses[0];
  }

  private Optional<Folding.LinearStep> step(Expression expression) {
    if (expression instanceof Expression.CompoundAssignment compound
        && isVariable(compound.target())
        && isOperand(compound.value())) {
      return compound(compound);
    }
    return expression instanceof Expression.Assignment assignment
            && isVariable(assignment.target())
            && assignment.value().type() == variable.type()
        ? assigned(assignment)
        : Optional.empty();
  }

  private Optional<Folding.LinearStep> compound(Expression.CompoundAssignment compound) {
    Folding.Factor factor = new Folding.Factor.Text(compound.value());
    return switch (compound.operator()) {
      case TIMES -> step(compound, Optional.of(factor), Optional.empty(), false);
      case PLUS -> step(compound, Optional.empty(), Optional.of(compound.value()), false);
      case MINUS -> step(compound, Optional.empty(), Optional.of(compound.value()), true);
      default -> Optional.empty();
    };
  }

  private static Optional<Folding.LinearStep> step(
      Expression whole,
      Optional<Folding.Factor> factor,
      Optional<Expression> addend,
      boolean isSubtracted) {
    return Optional.of(new Folding.LinearStep(whole.span(), factor, addend, isSubtracted));
  }

  /** {@code h = m * h + c}, with the product in front or behind, or without one. */
  private Optional<Folding.LinearStep> assigned(Expression.Assignment assignment) {
    Optional<Folding.Factor> alone = factor(assignment.value());
    if (alone.isPresent()) {
      return step(assignment, alone, Optional.empty(), false);
    }
    if (!(assignment.value() instanceof Expression.Binary sum)
        || (sum.operator() != Operator.PLUS && sum.operator() != Operator.MINUS)) {
      return Optional.empty();
    }
    boolean isSubtracted = sum.operator() == Operator.MINUS;
    if (isOperand(sum.right())) {
      return isVariable(sum.left())
          ? step(assignment, Optional.empty(), Optional.of(sum.right()), isSubtracted)
          : factor(sum.left())
              .flatMap(
                  factor ->
                      step(
                          assignment, Optional.of(factor), Optional.of(sum.right()), isSubtracted));
    }
    if (isSubtracted || !isOperand(sum.left())) {
      return Optional.empty();
    }
    return isVariable(sum.right())
        ? step(assignment, Optional.empty(), Optional.of(sum.left()), false)
        : factor(sum.right())
            .flatMap(
                factor -> step(assignment, Optional.of(factor), Optional.of(sum.left()), false));
  }

  /** What the variable is multiplied by, in a form that neither throws nor changes anything. */
  private Optional<Folding.Factor> factor(Expression value) {
    if (!(value instanceof Expression.Binary binary) || binary.type() != variable.type()) {
      return Optional.empty();
    }
    if (binary.operator() == Operator.TIMES) {
      Expression other = isVariable(binary.left()) ? binary.right() : binary.left();
      boolean isProduct = isVariable(binary.left()) || isVariable(binary.right());
      return isProduct && isPlain(other)
          ? Optional.of(new Folding.Factor.Text(other))
          : Optional.empty();
    }
    // (h << 5) - h and (h << 5) + h are 31 * h and 33 * h.
    Optional<Long> power = power(binary);
    if (power.isPresent()) {
      return power.map(Folding.Factor.Constant::new);
    }
    boolean isSum = binary.operator() == Operator.PLUS || binary.operator() == Operator.MINUS;
    return isSum && isVariable(binary.right())
        ? power(binary.left())
            .map(times -> times + (binary.operator() == Operator.PLUS ? 1 : -1))
            .map(Folding.Factor.Constant::new)
        : Optional.empty();
  }

  /** {@code 32} for {@code h << 5}. */
  private Optional<Long> power(Expression value) {
    return value instanceof Expression.Binary shift
            && shift.operator() == Operator.SHIFT_LEFT
            && isVariable(shift.left())
            && shift.right() instanceof Expression.Literal literal
            && literal.value().orElse(null) instanceof Integer count
            && count >= 0
            && count < 31
        ? Optional.of(1L << count)
        : Optional.empty();
  }

  private boolean isPlain(Expression value) {
    return isOperand(value)
        && (value instanceof Expression.Literal || value instanceof Expression.Local);
  }

  /** Something that the variable's type has room for, without the variable in it. */
  private boolean isOperand(Expression value) {
    return value.type() instanceof Type.Primitive primitive
        && primitive.isIntegral()
        && primitive.bits() <= ((Type.Primitive) variable.type()).bits()
        && !Nodes.mentions(value, variable);
  }

  private boolean isVariable(Expression expression) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }
}
