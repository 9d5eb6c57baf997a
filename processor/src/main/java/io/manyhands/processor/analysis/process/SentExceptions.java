package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Exceptions that the program makes: one that leaves the loop comes back serialized, and has to be
 * as good as the one that the loop as written throws.
 */
final class SentExceptions {
  private static final Type.Declared THROWABLE =
      new Type.Declared(
          "java.lang",
          List.of("Throwable"),
          List.of(),
          /* accessible= */ true,
          /* isFinal= */ false,
          /* isInterface= */ false);

  private final Program program;
  private final SentTypes types;

  SentExceptions(Program program) {
    this.program = program;
    this.types = new SentTypes(program);
  }

  /** What is told of {@code part}, if it makes an exception that would lose something. */
  Optional<Finding> lost(SourceText source, Expression part) {
    if (!(part instanceof Expression.NewObject creation)
        || !(creation.type() instanceof Type.Declared type)
        || type.packageName().startsWith("java.")
        || !isException(type)) {
      return Optional.empty();
    }
    return types
        .obstacle(type)
        .map(why -> unsent(source, creation, type, why))
        .or(
            () ->
                creation.arguments().stream()
                    .filter(argument -> !isCopied(argument))
                    .findFirst()
                    .map(argument -> copied(source, argument, type)));
  }

  private boolean isException(Type.Declared type) {
    return program.classes().isA(type, THROWABLE);
  }

  /** Whether a copy is as good, or nobody else has it: an exception that has been caught. */
  private boolean isCopied(Expression argument) {
    Type type = argument.type();
    return SentTypes.isValue(type)
        || type == Type.Primitive.NULL
        || (type instanceof Type.Declared declared
            && (program.isEnum(declared) || isException(declared)));
  }

  private static Finding unsent(SourceText source, Expression part, Type type, String why) {
    return new Finding(
        Code.NOT_SENT,
        source,
        part.span(),
        type + ", which the loop may throw, cannot come back as it is: " + why,
        List.of("an exception comes back from a worker process serialized"),
        "give the exception fields of primitive types and strings, without transient");
  }

  private static Finding copied(SourceText source, Expression argument, Type type) {
    return new Finding(
        Code.IDENTITY,
        source,
        argument.span(),
        "of "
            + source.inline(argument.span())
            + " the exception "
            + type
            + " would have a copy when it comes back from a worker process",
        List.of("an exception comes back from a worker process serialized"),
        "give the exception a number or text, such as the object's index");
  }
}
