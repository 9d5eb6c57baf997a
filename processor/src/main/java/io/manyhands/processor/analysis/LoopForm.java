package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.LoopHeader;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.Optional;
import java.util.Set;

/**
 * The header of a marked loop, or why its iterations cannot be counted.
 *
 * @param space the iterations, if they can be counted
 * @param body the loop's body
 * @param reason otherwise, a clause that tells why not
 * @param place what the reason points at
 */
record LoopForm(Optional<IterationSpace> space, Statement body, String reason, Span place) {

  static LoopForm of(Statement loop) {
    if (loop instanceof Statement.ForEach forEach) {
      return of(forEach);
    }
    if (loop instanceof Statement.For basic) {
      return of(basic);
    }
    return new LoopForm(
        Optional.empty(), loop, "a while loop has no iterations to count", loop.span());
  }

  private static LoopForm of(Statement.ForEach loop) {
    Type source = loop.source().type();
    boolean isArray = source instanceof Type.Array;
    Set<Variable> written = Reads.written(loop.body());
    for (Variable used : Reads.used(new Statement.Evaluate(loop.span(), loop.source()))) {
      if (written.contains(used)) {
        return new LoopForm(
            Optional.empty(),
            loop.body(),
            "its body assigns " + used + ", which it iterates over",
            loop.source().span());
      }
    }
    return isArray || IteratedTypes.mayBePlain(source)
        ? new LoopForm(
            Optional.of(new IterationSpace.Elements(loop.element(), loop.source(), isArray)),
            loop.body(),
            "",
            loop.span())
        : new LoopForm(
            Optional.empty(),
            loop.body(),
            "the iterator of a "
                + source
                + " may do anything: iterate over an array or a collection of the JDK",
            loop.source().span());
  }

  private static LoopForm of(Statement.For loop) {
    if (loop.initializers().size() > 1) {
      return failed(loop, HeaderVariables.obstacle(loop).orElseThrow(), loop.span());
    }
    if (loop.initializers().size() != 1
        || !(loop.initializers().get(0) instanceof Statement.Declaration declaration)
        || declaration.initializer().isEmpty()) {
      return failed(loop, "its header declares no variable with a first value", loop.span());
    }
    Variable variable = declaration.variable();
    if (variable.type() != Type.Primitive.INT && variable.type() != Type.Primitive.LONG) {
      return failed(
          loop, "loop variable " + variable + " is neither int nor long", declaration.span());
    }
    if (loop.condition().isEmpty()) {
      return failed(loop, "it has no condition", loop.span());
    }
    Optional<HeaderComparison> comparison =
        HeaderComparison.of(loop, variable, declaration.initializer().get());
    if (comparison.isEmpty()) {
      return failed(
          loop,
          "its condition is not a comparison of " + variable + " with a bound",
          loop.condition().get().span());
    }
    if (Reads.written(loop.body()).contains(variable)) {
      return failed(loop, "its body assigns loop variable " + variable, loop.span());
    }
    Optional<IterationSpace.Step> step =
        loop.updates().size() == 1
            ? step(loop.updates().get(0), variable)
            : comparison
                .get()
                .step()
                .map(
                    amount ->
                        new IterationSpace.Step(Optional.of(amount), Optional.empty(), false));
    if (step.isEmpty()) {
      return failed(
          loop,
          "its update does not add a constant or a variable that keeps its value to " + variable,
          loop.updates().isEmpty() ? loop.span() : loop.updates().get(0).span());
    }
    return checked(loop, variable, comparison.get(), step.get());
  }

  private static LoopForm checked(
      Statement.For loop, Variable variable, HeaderComparison header, IterationSpace.Step step) {
    Expression.Binary comparison = header.test();
    Operator relation = comparison.operator();
    boolean up = relation == Operator.LESS || relation == Operator.LESS_EQUAL;
    boolean down = relation == Operator.GREATER || relation == Operator.GREATER_EQUAL;
    boolean unequal = relation == Operator.NOT_EQUAL && step.constant().isPresent();
    if (!((up && step.ascends()) || (down && !step.ascends()) || unequal)) {
      return failed(loop, "it counts away from its bound", comparison.span());
    }
    Expression bound = comparison.right();
    if (Nodes.mentions(bound, variable)) {
      return failed(loop, "its bound depends on " + variable, bound.span());
    }
    Set<Variable> written = Reads.written(loop.body());
    if (step.symbolic().filter(amount -> readsAny(amount, written)).isPresent()) {
      return failed(loop, "its body assigns what an iteration adds", loop.span());
    }
    Set<Variable> own = Reads.declared(loop.body());
    if (step.symbolic().filter(amount -> Nodes.names(amount, own)).isPresent()) {
      return failed(loop, "its body declares what an iteration adds", loop.updates().get(0).span());
    }
    boolean longBound = bound.type() == Type.Primitive.LONG;
    if (!bound.type().isIntegral() || (longBound && variable.type() != Type.Primitive.LONG)) {
      return failed(
          loop,
          "its bound is of type "
              + bound.type()
              + ", loop variable "
              + variable
              + " of type "
              + variable.type(),
          bound.span());
    }
    IterationSpace.Counted space =
        new IterationSpace.Counted(variable, header.first(), relation, bound, step);
    if (HeaderComparison.guards(space).isEmpty()) {
      return failed(
          loop, "its condition compares more than " + variable + " with a bound", bound.span());
    }
    return new LoopForm(Optional.of(space), loop.body(), "", loop.span());
  }

  private static boolean readsAny(Expression expression, Set<Variable> variables) {
    return Reads.used(new Statement.Evaluate(expression.span(), expression)).stream()
        .anyMatch(variables::contains);
  }

  private static LoopForm failed(Statement.For loop, String reason, Span place) {
    return new LoopForm(Optional.empty(), loop.body(), reason, place);
  }

  private static Optional<IterationSpace.Step> step(Expression update, Variable variable) {
    boolean own = Nodes.target(update).filter(target -> isVariable(target, variable)).isPresent();
    if (!own) {
      return Optional.empty();
    }
    Optional<Long> constant = LoopHeader.step(update, variable);
    if (constant.isPresent()) {
      return Optional.of(new IterationSpace.Step(constant, Optional.empty(), false));
    }
    return SymbolicStep.of(update, variable);
  }

  private static boolean isVariable(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }
}
