package io.manyhands.processor.analysis.process;

import io.manyhands.processor.analysis.effect.KnownValues;
import io.manyhands.processor.analysis.effect.PlainTypes;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Static fields that have the same value in every process: constants, enum constants, values that
 * the JDK offers, such as {@code StandardCharsets.UTF_8}, and final values that an initializer
 * computes from such values alone, such as {@code Pattern.compile("[a-z]+")}. The default locale is
 * none of them: the program may have set another one since.
 */
final class StableFields {
  private final Program program;
  private final Map<Field, Boolean> known = new HashMap<>();

  StableFields(Program program) {
    this.program = program;
  }

  boolean isStable(Field field) {
    if (field.constant().isPresent()) {
      return true;
    }
    if (!field.isStatic() || !field.isFinal()) {
      return false;
    }
    if (field.type() instanceof Type.Declared type
        && program.isEnum(type)
        && type.binaryName().equals(field.owner().binaryName())) {
      return true;
    }
    if (field.owner().packageName().startsWith("java.")) {
      return PlainTypes.isPlain(field.type());
    }
    Boolean answer = known.putIfAbsent(field, false); // for one whose value depends on itself
    if (answer == null) {
      answer =
          PlainTypes.isPlain(field.type())
              && initialValue(field).filter(this::isStable).isPresent();
      known.put(field, answer);
    }
    return answer;
  }

  /** The expression that the field is initialized with, if it is the only one. */
  Optional<Expression> initialValue(Field field) {
    Expression[] found = {null};
    int[] count = {0};
    for (MethodDeclaration initializer : program.initializers(field.owner()).orElse(List.of())) {
      Nodes.eachExpression(
          initializer.body(),
          part -> {
            if (part instanceof Expression.Assignment assignment
                && assignment.target() instanceof Expression.FieldAccess target
                && target.field().equals(field)) {
              found[0] = assignment.value();
              count[0]++;
            }
          });
      if (count[0] == 1 && !isAlways(initializer.body(), found[0])) {
        return Optional.empty();
      }
    }
    return count[0] == 1 ? Optional.of(found[0]) : Optional.empty();
  }

  private static boolean isAlways(Statement.Block body, Expression value) {
    return body.statements().stream()
        .anyMatch(
            statement ->
                statement instanceof Statement.Evaluate evaluate
                    && evaluate.expression() instanceof Expression.Assignment assignment
                    && assignment.value() == value);
  }

  /** Whether {@code value} is computed from such values alone. */
  boolean isStable(Expression value) {
    boolean self =
        value instanceof Expression.Literal
            || value instanceof Expression.Binary
            || value instanceof Expression.Unary
            || value instanceof Expression.Cast
            || value instanceof Expression.Conditional
            || (value instanceof Expression.FieldAccess access && isStable(access.field()))
            || (value instanceof Expression.Call call
                && KnownValues.isSameEverywhere(call.method()))
            || (value instanceof Expression.NewObject creation
                && KnownValues.isSameEverywhere(creation.constructor()));
    return self
        && (value instanceof Expression.FieldAccess
            || Nodes.operands(value).stream().allMatch(this::isStable));
  }
}
