package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A program of which no source is at hand, and whose classes do nothing when they are first used.
 */
public final class NoProgram implements Program {
  @Override
  public Optional<MethodDeclaration> declaration(Method method) {
    return Optional.empty();
  }

  @Override
  public Optional<List<MethodDeclaration>> initializers(Type.Declared type) {
    return Optional.of(List.of());
  }
}
