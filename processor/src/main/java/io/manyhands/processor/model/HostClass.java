package io.manyhands.processor.model;

import java.util.List;
import java.util.Set;

/**
 * The class that declares a method with a marked loop.
 *
 * @param type the class, its own type parameters as arguments
 * @param nestHost binary name of the outermost class around it
 * @param typeParameters the type parameters in scope in its instance methods, outer classes first
 * @param hasOuterInstance whether it is an inner class (not static)
 * @param overloaded names that several of its own methods have
 * @param moduleMayUseRuntime false only in a named module that does not read the runtime
 */
public record HostClass(
    Type.Declared type,
    String nestHost,
    List<TypeParameter> typeParameters,
    boolean hasOuterInstance,
    Set<String> overloaded,
    boolean moduleMayUseRuntime) {
  /** Simple name of the generated class: the names from outermost to this, joined by {@code _}. */
  public String generatedName() {
    return String.join("_", type.names()) + "_Parallel";
  }

  /** Binary name of the generated class. */
  public String generatedBinaryName() {
    return (type.packageName().isEmpty() ? "" : type.packageName() + ".") + generatedName();
  }
}
