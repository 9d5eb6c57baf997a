package io.manyhands.processor.inlining;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.function.Predicate;

/** Which arguments of a call can stand in the place of the parameters, and which are kept first. */
final class Arguments {
  private final Callee callee;
  private final Expression.Call call;
  private final Predicate<Variable> stored;
  private final boolean isOwnObject;
  private final boolean haveEffects;

  /**
   * Looks at a call.
   *
   * @param isOwnObject whether {@code this} is the object of the method that has the loop, and not
   *     that of a method that stands in it, which may be {@code null}
   * @param stored whether a variable takes the result: a {@code finally} block of the method may
   *     run when it has
   */
  Arguments(Callee callee, Expression.Call call, boolean isOwnObject, Predicate<Variable> stored) {
    this.stored = stored;
    this.callee = callee;
    this.call = call;
    this.isOwnObject = isOwnObject;
    this.haveEffects =
        has(part -> Nodes.target(part).isPresent() || part instanceof Expression.SwitchExpression);
  }

  private boolean has(Predicate<Expression> wanted) {
    boolean[] found = {false};
    call.arguments()
        .forEach(argument -> Nodes.each(argument, part -> found[0] |= wanted.test(part)));
    return found[0];
  }

  /** Whether an argument stands wherever the parameter did. */
  boolean isTaken(int k) {
    Expression argument = call.arguments().get(k);
    Variable parameter = callee.declaration().parameters().get(k);
    if (!argument.type().equals(parameter.type())) {
      return false;
    }
    return isOnlyStored(k)
        || (argument instanceof Expression.Local local
            && !stored.test(local.variable())
            && !haveEffects
            && !Reads.written(callee.declaration().body()).contains(parameter)
            && !isInFunction(parameter));
  }

  /** Whether the method does nothing but assign its one parameter to a field of its receiver. */
  private boolean isOnlyStored(int k) {
    List<Statement> statements = callee.declaration().body().statements();
    return call.arguments().size() == 1
        && k == 0
        && statements.size() == 1
        && statements.get(0) instanceof Statement.Evaluate only
        && only.expression() instanceof Expression.Assignment assignment
        && assignment.target() instanceof Expression.FieldAccess field
        && field.target().filter(Expression.This.class::isInstance).isPresent()
        && !field.field().isStatic()
        && (Contexts.isStandalone(call.arguments().get(0))
            || field.type().equals(callee.declaration().parameters().get(0).type()))
        && call.arguments().get(0).span().line() == call.arguments().get(0).span().endLine()
        && assignment.value() instanceof Expression.Local local
        && local.variable().equals(callee.declaration().parameters().get(k));
  }

  /** What a function names must not change, which a variable of the caller may. */
  private boolean isInFunction(Variable parameter) {
    boolean[] found = {false};
    Nodes.eachExpression(
        callee.declaration().body(),
        part -> {
          if (part instanceof Expression.Lambda function) {
            found[0] |= Reads.mentions(function.body(), parameter) > 0;
          }
        });
    return found[0];
  }

  /** Whether all arguments stand where the parameters did. */
  boolean areTaken() {
    for (int k = 0; k < call.arguments().size(); k++) {
      if (!isTaken(k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the receiver can be named where the method names its own object. */
  boolean isReceiverTaken(Expression receiver) {
    return isSteady(receiver)
        || (receiver instanceof Expression.FieldAccess access
            && areTaken()
            && callee.usesReceiverFirst()
            && callee.usesReceiverOnce()
            && access.target().map(this::isSteady).orElse(true));
  }

  /** Whether it is one object until the call is done, and looking there cannot fail too late. */
  private boolean isSteady(Expression receiver) {
    if (receiver instanceof Expression.This) {
      return true;
    }
    if (receiver instanceof Expression.Local local) {
      return !haveEffects && !stored.test(local.variable());
    }
    return receiver instanceof Expression.FieldAccess access
        && access.field().isFinal()
        && (isReachedAnyway(access) || areTaken())
        && access.target().map(this::isSteady).orElse(true);
  }

  /** Whether looking there cannot fail, so that it does not matter when it is done. */
  private boolean isReachedAnyway(Expression.FieldAccess access) {
    return access
        .target()
        .filter(
            target ->
                (target instanceof Expression.This && isOwnObject)
                    || (target instanceof Expression.FieldAccess through
                        && through.field().isAround()))
        .isPresent();
  }
}
