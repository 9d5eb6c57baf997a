package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.Optional;

/**
 * A critical section that an iteration runs.
 *
 * @param section the statement, empty for a synchronized method
 * @param method the synchronized method, empty for a statement
 * @param lock the object that is locked; of a class it says nothing
 * @param type the class that is locked, empty for an object
 * @param site where, and through which calls
 */
public record LockUse(
    Optional<Statement.Critical> section,
    Optional<MethodDeclaration> method,
    Value lock,
    Optional<Type.Declared> type,
    Site site) {
  /** Whether {@code lock()} and {@code unlock()} make it, and not {@code synchronized}. */
  public boolean isExplicit() {
    return section.filter(statement -> !statement.isMonitor()).isPresent();
  }

  /** What runs under the lock. */
  public Span body() {
    return section
        .map(statement -> statement.body().span())
        .orElseGet(() -> method.orElseThrow().body().span());
  }
}
