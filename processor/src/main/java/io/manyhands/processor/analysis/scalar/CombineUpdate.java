package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code sum = sum.add(x)}, {@code v = v.plus(x).plus(y)}, {@code v = Vector.plus(v, x)}. */
final class CombineUpdate {
  private final Variable variable;
  private final List<Folding.First> firsts = new ArrayList<>();
  private Optional<Expression.Call> unvouched = Optional.empty();
  private Optional<AssociativeMethods.Entry> known = Optional.empty();
  private Optional<Method> combine = Optional.empty();
  private String name = "";
  private boolean resultFirst = true;

  private CombineUpdate(Variable variable) {
    this.variable = variable;
  }

  static Optional<ObjectUpdate> match(Statement statement, Variable variable) {
    boolean assigns =
        statement instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Assignment assignment
            && isLocal(assignment.target(), variable);
    if (!assigns || !(variable.type() instanceof Type.Declared)) {
      return Optional.empty();
    }
    Expression value =
        ((Expression.Assignment) ((Statement.Evaluate) statement).expression()).value();
    CombineUpdate update = new CombineUpdate(variable);
    return value instanceof Expression.Call call && update.combines(call, true)
        ? Optional.of(update.of(statement))
        : Optional.empty();
  }

  private ObjectUpdate of(Statement statement) {
    Method method = combine.orElseThrow();
    Optional<Folding.Neutral> from =
        known
            .flatMap(AssociativeMethods.Entry::from)
            .map(member -> new Folding.Neutral(method.owner(), member))
            .or(() -> StepUpdates.identity(variable));
    Folding.Combined folding =
        new Folding.Combined(
            method, name, resultFirst, from, from.isPresent() ? List.of() : List.copyOf(firsts));
    List<Expression> nullable =
        known.isPresent() || from.isPresent()
            ? List.of()
            : firsts.stream()
                .map(Folding.First::operand)
                .filter(operand -> !Operands.isThere(operand))
                .toList();
    return new ObjectUpdate(
        folding,
        ObjectUpdate.plain(statement, 2),
        method.owner().binaryName() + "." + name + " " + resultFirst + method.isStatic(),
        nullable,
        unvouched);
  }

  /** Whether a call combines the variable with an operand, or what another call makes of both. */
  private boolean combines(Expression.Call call, boolean isWhole) {
    List<Expression> operands = new ArrayList<>(call.receiver().stream().toList());
    operands.addAll(call.arguments());
    if (operands.size() != 2 || !folds(call)) {
      return false;
    }
    Expression first = operands.get(0);
    Expression second = operands.get(1);
    boolean inFirst = Nodes.mentions(first, variable);
    if (inFirst == Nodes.mentions(second, variable)) {
      return false;
    }
    Expression result = inFirst ? first : second;
    if (isLocal(result, variable)) {
      resultFirst = inFirst;
      firsts.add(
          new Folding.First(
              call,
              inFirst ? second : first,
              known.flatMap(AssociativeMethods.Entry::first),
              isWhole));
      // x - sum is no sum of anything.
      return inFirst || name.equals(call.method().name());
    }
    // a.plus(b.plus(v)) would have to be taken apart from the outside.
    return inFirst
        && result instanceof Expression.Call inner
        && combines(inner, false)
        && resultFirst;
  }

  private boolean folds(Expression.Call call) {
    Method method = call.method();
    boolean sameTypes =
        call.type().equals(variable.type())
            && method.parameterTypes().stream().allMatch(this::takesResult);
    if (!sameTypes || method.isVarargs()) {
      return false;
    }
    known = AssociativeMethods.of(method);
    if (known.isEmpty() && method.owner().packageName().startsWith("java.")) {
      return false;
    }
    if (known.isEmpty()) {
      unvouched = Optional.of(call);
    }
    String combining = known.map(AssociativeMethods.Entry::combine).orElse(method.name());
    boolean isFirst = name.isEmpty();
    boolean same =
        isFirst
            || (name.equals(combining)
                && combine.filter(other -> other.owner().equals(method.owner())).isPresent());
    name = combining;
    combine = Optional.of(method);
    return same;
  }

  /** Whether a parameter takes what the variable holds. */
  private boolean takesResult(Type parameter) {
    return parameter.equals(variable.type());
  }

  private static boolean isLocal(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }
}
