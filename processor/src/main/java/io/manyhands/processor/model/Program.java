package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/** The methods and classes whose source belongs to the compilation. */
public interface Program {
  /**
   * The declaration of {@code method}, or empty where its source is not part of this compilation,
   * it has no body, or its types are not resolved.
   */
  Optional<MethodDeclaration> declaration(Method method);

  /**
   * What it takes to move the text of {@code method}, which has a declaration, to the class that is
   * generated for its own class.
   */
  default Optional<MarkedMethod> movable(Method method) {
    return Optional.empty();
  }

  /**
   * The static initializers that run when {@code type} is first used, each class's as one method:
   * superclasses first, then the class itself; those that do nothing are left out. Empty where one
   * of them is not known: a class file that does not belong to the JDK, or types that are not
   * resolved.
   */
  Optional<List<MethodDeclaration>> initializers(Type.Declared type);
}
