package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import java.util.Optional;

/** Comparisons that ask which object it is: what comes from another process is a copy. */
final class Identities {
  private Identities() {}

  /** What is told of {@code part}, if it is such a comparison. */
  static Optional<Finding> compared(SourceText source, Expression part, Program program) {
    boolean isIdentity =
        part instanceof Expression.Binary comparison
            && (comparison.operator() == Operator.EQUAL
                || comparison.operator() == Operator.NOT_EQUAL)
            && isObject(comparison.left().type(), program)
            && isObject(comparison.right().type(), program);
    return isIdentity
        ? Optional.of(
            new Finding(
                Code.IDENTITY,
                source,
                part.span(),
                "which object it is, is compared: " + source.inline(part.span()),
                List.of("what is sent to a worker process is a copy there"),
                "compare with equals"))
        : Optional.empty();
  }

  private static boolean isObject(Type type, Program program) {
    return type.isReference()
        && type != Type.Primitive.NULL
        && !(type instanceof Type.Declared declared && program.isEnum(declared));
  }
}
