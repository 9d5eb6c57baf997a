package io.manyhands.processor.model;

import java.util.Optional;

/**
 * A method of a host class whose calls shall run the generated method of the same name. That one is
 * static; its descriptor is the same for a static method, and has the host's type in front of the
 * parameters for an instance method.
 *
 * @param method the name of the host's method
 * @param descriptor its descriptor as in the class file, e.g. {@code ([DI)V}
 * @param isStatic whether the host's method is static
 * @param construction for a constructor, which part of its code the generated method replaces: its
 *     code becomes that of the constructor, since no other method may assign final fields
 */
public record Redirect(
    String method, String descriptor, boolean isStatic, Optional<Construction> construction) {
  /** One of a method. */
  public Redirect(String method, String descriptor, boolean isStatic) {
    this(method, descriptor, isStatic, Optional.empty());
  }

  /** The name of the generated method. */
  public String generated() {
    return construction.isPresent() ? Construction.NAME : method;
  }
}
