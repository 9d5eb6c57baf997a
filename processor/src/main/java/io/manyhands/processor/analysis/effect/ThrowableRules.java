package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Classes;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Set;

/**
 * {@code e.getMessage()} of an exception that an iteration has caught: it only reads. An exception
 * that is made of nothing but its cause, or of an object, asks that for its text.
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

  private static final Type.Declared THROWABLE =
      new Type.Declared("java.lang", List.of("Throwable"), List.of(), true, false, false);

  private ThrowableRules() {}

  /**
   * A constructor of an exception of the JDK.
   *
   * @param made the exception, which may be one of a class that extends it
   */
  static void create(
      Method constructor,
      List<Expression> written,
      List<Value> values,
      Set<Place> made,
      ObjectRules objects,
      Machine machine) {
    for (int k = 0; k < written.size(); k++) {
      Type parameter = constructor.parameterTypes().get(k);
      if (written.size() == 1 || parameter.is("java.lang.CharSequence")) {
        Span span = written.get(k).span();
        for (Place place : objects.places(values.get(k), written.get(k).type())) {
          if (mayBeMadeUp(place, machine) && !isTextOverridden(machine)) {
            // It is of no interest unless somebody reads it.
            made.forEach(exception -> machine.heap.wrapMadeUp(exception.type()));
          } else {
            objects.requireText(place, span, constructor);
          }
        }
      }
    }
  }

  /** Whether the text may be made up by the virtual machine, and in no way by the program. */
  private static boolean mayBeMadeUp(Place place, Machine machine) {
    return place.type() instanceof Type.Declared type
        && (isWrapper(type, machine)
            || (!(place instanceof Place.Fresh) && MADE_UP.contains(type.qualifiedName())));
  }

  /** Whether an exception of the iteration's own that is seen as this type may tell such a text. */
  static boolean isWrapper(Type.Declared type, Machine machine) {
    return machine.heap.wrappers().stream()
        .anyMatch(
            wrapper ->
                wrapper instanceof Type.Declared exact
                    && machine.program.classes().isA(exact, type));
  }

  /** Whether a class of the program has exceptions say something else. */
  private static boolean isTextOverridden(Machine machine) {
    return MESSAGES.stream()
        .map(name -> machine.program.classes().ofObject(THROWABLE, name))
        .anyMatch(method -> method.isEmpty() || machine.program.isOverridden(method.get()));
  }

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
    if (MADE_UP.contains(type.qualifiedName()) || isWrapper(type, machine)) {
      machine.refuse(
          Code.UNKNOWN_CALL,
          call.span(),
          "what "
              + call.method()
              + " gives may name variables of the code that runs, if it is a NullPointerException"
              + (MADE_UP.contains(type.qualifiedName()) ? "" : " or tells the text of one"),
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
        && !isWrapper(type, machine)
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
