package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Expressions that have the same value when they are evaluated twice, one after the other. */
final class Repeatable {
  private static final int MOST_CALLS = 4;

  /** Methods of the JDK that only look at their receiver and arguments; "*" for all of a class. */
  private static final Map<String, Set<String>> LIBRARY =
      Map.of(
          "java.lang.String", Set.of("*"),
          "java.lang.Integer", Set.of("intValue", "longValue", "doubleValue", "valueOf"),
          "java.lang.Long", Set.of("intValue", "longValue", "doubleValue", "valueOf"),
          "java.lang.Double", Set.of("doubleValue", "valueOf"),
          "java.util.Map.Entry", Set.of("getKey", "getValue"),
          "java.util.Map", Set.of("get", "size"),
          "java.util.List", Set.of("get", "size"));

  private final Program program;

  Repeatable(Program program) {
    this.program = program;
  }

  /** Whether two expressions, evaluated one after the other, give one value. */
  boolean same(Expression one, Expression other) {
    return SameValue.of(one, other)
        || (Shape.sameNode(one, other)
            && isPlain(one, MOST_CALLS)
            && Shape.pairs(one, other)
                .filter(pairs -> pairs.stream().allMatch(pair -> same(pair.left(), pair.right())))
                .isPresent());
  }

  private boolean isPlain(Expression expression, int calls) {
    if (!(expression instanceof Expression.Call call)) {
      return true;
    }
    Method method = call.method();
    Set<String> known = LIBRARY.getOrDefault(method.owner().qualifiedName(), Set.of());
    boolean isMath = method.owner().is("java.lang.Math") && !method.name().equals("random");
    return isMath
        || known.contains("*")
        || known.contains(method.name())
        || (calls > 0
            && program.declaration(method).flatMap(Repeatable::result).stream()
                .anyMatch(result -> isReadOnly(result, calls - 1)));
  }

  /** What a method returns that does nothing else. */
  private static Optional<Expression> result(MethodDeclaration declaration) {
    return declaration.body().statements().size() == 1
            && declaration.body().statements().get(0) instanceof Statement.Return exit
        ? exit.value()
        : Optional.empty();
  }

  private boolean isReadOnly(Expression expression, int calls) {
    return Shape.isWithoutEffect(expression)
        && isPlain(expression, calls)
        && Nodes.operands(expression).stream().allMatch(operand -> isReadOnly(operand, calls));
  }
}
