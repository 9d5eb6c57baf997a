package io.manyhands.processor.reading;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code lock.lock(); try { ... } finally { lock.unlock(); }} as one critical section. */
final class LockPattern {
  private static final Set<String> LOCKS =
      Set.of("java.util.concurrent.locks.Lock", "java.util.concurrent.locks.ReentrantLock");

  private LockPattern() {}

  /** The statements of a block, each pair of the form taken together. */
  static List<Statement> folded(List<Statement> statements) {
    List<Statement> result = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Optional<Statement> section =
          i + 1 < statements.size()
              ? section(statements.get(i), statements.get(i + 1))
              : Optional.empty();
      result.add(section.orElse(statements.get(i)));
      i += section.isPresent() ? 1 : 0;
    }
    return List.copyOf(result);
  }

  private static Optional<Statement> section(Statement first, Statement second) {
    Optional<Expression> lock = called("lock", first);
    if (lock.isEmpty()
        || !(second instanceof Statement.Try attempt)
        || !attempt.catches().isEmpty()
        || attempt.finalizer().filter(last -> last.statements().size() == 1).isEmpty()) {
      return Optional.empty();
    }
    Statement last = attempt.finalizer().get().statements().get(0);
    if (called("unlock", last).filter(other -> isSame(lock.get(), other)).isEmpty()) {
      return Optional.empty();
    }
    Span whole =
        new Span(
            first.span().start(),
            second.span().end(),
            first.span().line(),
            first.span().column(),
            second.span().endLine(),
            second.span().endColumn());
    Span body = attempt.body().span();
    return Optional.of(
        new Statement.Critical(
            whole,
            lock.get(),
            attempt.body(),
            false,
            between(whole, whole.start(), body.start()),
            between(body, body.end(), whole.end())));
  }

  /** The receiver of a statement {@code lock.name();}. */
  private static Optional<Expression> called(String name, Statement statement) {
    return statement instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Call call
            && call.method().name().equals(name)
            && call.arguments().isEmpty()
        ? call.receiver().filter(receiver -> isLock(receiver.type()))
        : Optional.empty();
  }

  private static boolean isLock(Type type) {
    return type instanceof Type.Declared declared && LOCKS.contains(declared.qualifiedName());
  }

  /** Whether both name one variable, or one field of {@code this} or of a class. */
  private static boolean isSame(Expression one, Expression other) {
    if (one instanceof Expression.Local mine && other instanceof Expression.Local theirs) {
      return mine.variable().equals(theirs.variable());
    }
    return one instanceof Expression.FieldAccess mine
        && other instanceof Expression.FieldAccess theirs
        && mine.field().equals(theirs.field())
        && isOwn(mine)
        && isOwn(theirs);
  }

  private static boolean isOwn(Expression.FieldAccess access) {
    return access.target().map(target -> target instanceof Expression.This).orElse(true);
  }

  /** A piece of text, told to be where {@code place} is. */
  static Span between(Span place, int start, int end) {
    return new Span(start, end, place.line(), place.column(), place.endLine(), place.endColumn());
  }
}
