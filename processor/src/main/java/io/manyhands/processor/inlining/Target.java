package io.manyhands.processor.inlining;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of the value that a method returns.
 *
 * @param stored the variable that takes it; empty where nothing does
 * @param declaration of that variable, where the call is its initializer
 */
record Target(Optional<Stored> stored, Optional<String> declaration) {
  /**
   * A variable that takes a value.
   *
   * @param name what it is called where it stands
   * @param type its type
   */
  record Stored(String name, Type type) {}

  /** The value is not used. */
  static final Target NOTHING = new Target(Optional.empty(), Optional.empty());

  /**
   * A statement that consists of a call and what becomes of its value.
   *
   * @param call the call
   * @param target what becomes of it
   */
  record OfCall(Expression.Call call, Target target) {}

  /**
   * The call that a statement consists of, if it does.
   *
   * @param isAmongOthers whether it stands where there may be several statements
   * @param names how variables are called there
   */
  static Optional<OfCall> of(
      Statement statement, boolean isAmongOthers, Function<Variable, String> names) {
    if (statement instanceof Statement.Declaration local) {
      Optional<String> type = Spelling.of(local.variable().type());
      return isAmongOthers
              && type.isPresent()
              && local.initializer().orElse(null) instanceof Expression.Call call
              && keeps(local.variable().type(), call)
          ? Optional.of(
              new OfCall(
                  call,
                  new Target(
                      Optional.of(stored(local.variable(), names)),
                      Optional.of(type.get() + " " + names.apply(local.variable()) + ";"))))
          : Optional.empty();
    }
    if (!(statement instanceof Statement.Evaluate evaluate)) {
      return Optional.empty();
    }
    if (evaluate.expression() instanceof Expression.Call call) {
      return Optional.of(new OfCall(call, NOTHING));
    }
    return Nodes.target(evaluate.expression()).orElse(null) instanceof Expression.Local local
            && evaluate.expression() instanceof Expression.Assignment assignment
            && assignment.value() instanceof Expression.Call call
            && keeps(local.type(), call)
        ? Optional.of(
            new OfCall(
                call, new Target(Optional.of(stored(local.variable(), names)), Optional.empty())))
        : Optional.empty();
  }

  private static Stored stored(Variable variable, Function<Variable, String> names) {
    return new Stored(names.apply(variable), variable.type());
  }

  /** Whether storing the result cannot fail, which it would do in the method otherwise. */
  private static boolean keeps(Type type, Expression.Call call) {
    Type result = call.method().returnType();
    return type.equals(result)
        || (type instanceof Type.Primitive && result instanceof Type.Primitive);
  }

  boolean isNothing() {
    return stored.isEmpty();
  }

  /** The same where the variable is declared already. */
  Target declared() {
    return new Target(stored, Optional.empty());
  }
}
