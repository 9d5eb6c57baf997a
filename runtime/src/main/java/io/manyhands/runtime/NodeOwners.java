package io.manyhands.runtime;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which calls have reached which objects, under {@code manyhands.check}: calls that may run at the
 * same time must not reach the same one.
 *
 * <p>All calls are made on one thread then, forked ones at once. A call may run together with
 * another one until that has been joined by the call that has forked it.
 */
final class NodeOwners {

  private final String method;
  private final IdentityHashMap<Object, Forked<?>> owners = new IdentityHashMap<>();

  /**
   * Knows of no object yet.
   *
   * @param method names the method in messages
   */
  NodeOwners(String method) {
    this.method = method;
  }

  /**
   * A call has reached an object.
   *
   * @param node the object; null is none
   * @param call the call, or the forked call that has made it
   * @throws SharingException if a call that may run at the same time has reached it
   */
  void reached(@Nullable Object node, Forked<?> call) {
    if (node == null) {
      return;
    }
    Forked<?> before = owners.put(node, call);
    if (before != null && before.mayRunBeside(call)) {
      throw new SharingException(
          method
              + ": two calls that may run at the same time reach the same object, "
              + node.getClass().getName()
              + "@"
              + Integer.toHexString(System.identityHashCode(node))
              + "; the program says that its fields lead to different ones");
    }
  }
}
