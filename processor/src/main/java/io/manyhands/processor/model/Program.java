package io.manyhands.processor.model;

import java.util.Optional;

/** The methods whose source belongs to the compilation. */
public interface Program {
  /**
   * The declaration of {@code method}, or empty where its source is not part of this compilation,
   * it has no body, or its types are not resolved.
   */
  Optional<MethodDeclaration> declaration(Method method);
}
