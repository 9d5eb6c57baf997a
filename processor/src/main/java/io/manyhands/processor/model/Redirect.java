package io.manyhands.processor.model;

/**
 * A method of a host class whose calls shall run the generated method of the same name. That one is
 * static; its descriptor is the same for a static method, and has the host's type in front of the
 * parameters for an instance method.
 *
 * @param method the name of the host's method
 * @param descriptor its descriptor as in the class file, e.g. {@code ([DI)V}
 * @param isStatic whether the host's method is static
 */
public record Redirect(String method, String descriptor, boolean isStatic) {}
