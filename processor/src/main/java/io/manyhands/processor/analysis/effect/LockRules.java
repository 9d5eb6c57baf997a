package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What taking a lock does: for the iteration itself nothing, so it is only remembered. */
final class LockRules {
  private final Machine machine;

  LockRules(Machine machine) {
    this.machine = machine;
  }

  /** Executes a critical section. */
  void within(Statement.Critical section, Value lock, Runnable body) {
    if (!machine.isGuarded()) {
      machine.refuse(
          Code.UNSUPPORTED,
          section.span(),
          "the " + machine.wording.region() + " takes a lock, which other threads would wait for",
          "take the lock in a method that calls this one");
      body.run();
      return;
    }
    within(
        new LockUse(
            Optional.of(section),
            Optional.empty(),
            lock,
            lockedClass(section.lock().type()),
            machine.site(section.span())),
        body);
  }

  /** Executes a method, which may be synchronized. */
  void within(MethodDeclaration method, @Nullable Value self, Span call, Runnable body) {
    if (!method.isSynchronized()) {
      body.run();
      return;
    }
    within(
        new LockUse(
            Optional.empty(),
            Optional.of(method),
            self == null ? new Value.Other() : self,
            self == null ? Optional.of(method.method().owner()) : Optional.empty(),
            machine.site(call)),
        body);
  }

  private void within(LockUse use, Runnable body) {
    machine.recordLock(use);
    machine.locked.enter(use);
    try {
      body.run();
    } finally {
      machine.locked.leave();
    }
  }

  /** The {@code C} of {@code C.class}; other expressions of type {@code Class} are objects. */
  private static Optional<Type.Declared> lockedClass(Type type) {
    return type instanceof Type.Declared declared
            && declared.is("java.lang.Class")
            && declared.arguments().size() == 1
            && declared.arguments().get(0) instanceof Type.Declared locked
        ? Optional.of(locked)
        : Optional.empty();
  }
}
