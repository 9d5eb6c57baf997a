package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.Optional;
import java.util.Set;

/**
 * Handlers that can swallow a {@link StackOverflowError}. How deep a stack is differs from thread
 * to thread, so what such a handler answers would depend on who makes the call.
 */
final class Overflows {
  private static final Set<String> CAUGHT =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Error",
          "java.lang.VirtualMachineError",
          "java.lang.StackOverflowError");

  private Overflows() {}

  /** The first handler of {@code method} that can. */
  static Optional<Statement.Try> in(MethodDeclaration method) {
    Statement.Try[] found = {null};
    for (Statement statement : CalledMethods.statements(method)) {
      Nodes.everyStatement(
          statement,
          part -> {
            if (found[0] == null && part instanceof Statement.Try attempt && swallows(attempt)) {
              found[0] = attempt;
            }
          });
    }
    return Optional.ofNullable(found[0]);
  }

  private static boolean swallows(Statement.Try attempt) {
    return attempt.catches().stream().anyMatch(handler -> catches(handler.exception().type()))
        || attempt.finalizer().filter(Overflows::leaves).isPresent();
  }

  private static boolean catches(Type type) {
    return !(type instanceof Type.Declared declared) || CAUGHT.contains(declared.qualifiedName());
  }

  private static boolean leaves(Statement finalizer) {
    boolean[] found = {false};
    Nodes.eachStatement(
        finalizer,
        part ->
            found[0] |=
                part instanceof Statement.Return
                    || part instanceof Statement.Throw
                    || part instanceof Statement.Break
                    || part instanceof Statement.Continue);
    return found[0];
  }
}
