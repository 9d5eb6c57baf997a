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

  /** A critical section begins. */
  void enter(Statement.Critical section, Value lock) {
    if (!machine.isGuarded()) {
      machine.refuse(
          Code.UNSUPPORTED,
          section.span(),
          "the " + machine.wording.region() + " takes a lock, which other threads would wait for",
          "take the lock in a method that calls this one");
      return;
    }
    machine.recordLock(
        new LockUse(
            Optional.of(section),
            Optional.empty(),
            lock,
            lockedClass(section.lock().type()),
            machine.site(section.span())));
  }

  /** A synchronized method begins. */
  void enter(MethodDeclaration method, @Nullable Value self, Span call) {
    machine.recordLock(
        new LockUse(
            Optional.empty(),
            Optional.of(method),
            self == null ? new Value.Other() : self,
            self == null ? Optional.of(method.method().owner()) : Optional.empty(),
            machine.site(call)));
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
