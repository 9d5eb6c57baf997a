package io.manyhands.processor.weaving;

import io.manyhands.processor.model.Redirect;

/** How the names of a redirected method's companions follow from its own. */
final class Descriptors {

  private static final String MOVED = "$sequential";

  private Descriptors() {}

  /** The name under which the original body goes on. */
  static String movedName(Redirect redirect) {
    return redirect.method() + MOVED;
  }

  /**
   * The descriptor of both static methods that take the place of the redirected one: the receiver
   * has become the first parameter, so that every local variable keeps its slot.
   */
  static String asStatic(Redirect redirect, String host) {
    return redirect.isStatic()
        ? redirect.descriptor()
        : "(L" + internal(host) + ";" + redirect.descriptor().substring(1);
  }

  static String internal(String binaryName) {
    return binaryName.replace('.', '/');
  }

  static String binary(String internalName) {
    return internalName.replace('/', '.');
  }
}
