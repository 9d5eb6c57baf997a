package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Classes;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Set;

/**
 * {@code e.getMessage()} of an exception that an iteration has caught: it only reads.
 *
 * <p>The message of a {@code NullPointerException} is made up by the virtual machine, from the
 * names of methods and variables of the code that runs: in the generated class it may be another
 * one.
 */
final class ThrowableRules {
  private static final Set<String> MESSAGES =
      Set.of("getMessage", "getLocalizedMessage", "toString");

  /** Whatever a {@code NullPointerException} may be caught as. */
  private static final Set<String> MADE_UP =
      Set.of(
          "java.lang.NullPointerException",
          "java.lang.RuntimeException",
          "java.lang.Exception",
          "java.lang.Throwable");

  private ThrowableRules() {}

  /** Whether {@code call} asks an exception for its message. */
  static boolean know(Expression.Call call, Machine machine) {
    return MESSAGES.contains(call.method().name())
        && call.arguments().isEmpty()
        && call.receiver().map(Expression::type).filter(Type.Declared.class::isInstance).isPresent()
        && isThrowable(
            (Type.Declared) call.receiver().get().type(), call, machine.program.classes());
  }

  private static boolean isThrowable(Type.Declared type, Expression.Call call, Classes classes) {
    return call.method().owner().is("java.lang.Throwable")
        || classes
            .ofObject(type, call.method().name())
            .filter(method -> method.owner().is("java.lang.Throwable"))
            .isPresent();
  }

  static Value apply(Expression.Call call, Machine machine) {
    Type.Declared type = (Type.Declared) call.receiver().orElseThrow().type();
    if (MADE_UP.contains(type.qualifiedName())) {
      machine.refuse(
          Code.UNKNOWN_CALL,
          call.span(),
          "what "
              + call.method()
              + " gives may name variables of the code that runs, if it is a NullPointerException",
          "catch the exceptions that are expected, such as NumberFormatException");
    } else if (!isTheJdks(type, machine)) {
      machine.refuse(
          Code.UNKNOWN_CALL,
          call.span(),
          "call of " + call.method() + ", which a class that extends " + type + " may override",
          "catch exceptions of a class that has no message of its own and that none extends");
    }
    return machine.unknown(call.type(), call.span());
  }

  /** Whether the text of an exception is its class and message, whoever asks. */
  static boolean hasPlainText(Type.Declared type, Machine machine) {
    return !MADE_UP.contains(type.qualifiedName())
        && machine
            .program
            .classes()
            .ofObject(type, "toString")
            .filter(method -> method.owner().is("java.lang.Throwable"))
            .isPresent()
        && isTheJdks(type, machine);
  }

  /** Whether no class of the program has such a method of its own. */
  private static boolean isTheJdks(Type.Declared type, Machine machine) {
    boolean isOwn =
        List.of("getMessage", "getLocalizedMessage", "toString").stream()
            .allMatch(
                name ->
                    machine
                        .program
                        .classes()
                        .ofObject(type, name)
                        .filter(method -> method.owner().packageName().startsWith("java."))
                        .isPresent());
    return isOwn && !machine.program.isExtended(type);
  }
}
