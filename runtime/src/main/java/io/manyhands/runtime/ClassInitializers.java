package io.manyhands.runtime;

/**
 * Guards against a deadlock: while a thread runs a static initializer, any other thread that uses
 * the class waits for it. Were a region in that initializer given to workers, they would wait for
 * the caller, and the caller for them.
 *
 * <p>A thread gets into a method of a class that is not initialized only from that class's
 * initializer. So once a region has been entered without one on the stack, its class is initialized
 * for good, and nothing is looked at any more.
 */
final class ClassInitializers {
  private static final StackWalker STACK = StackWalker.getInstance();

  private volatile boolean settled;

  /** Whether the calling thread may have something that workers would wait for. */
  boolean mayBlockWorkers() {
    if (NamedLocks.areAllHeld()) {
      return true;
    }
    if (settled) {
      return false;
    }
    boolean inside =
        STACK.walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("<clinit>")));
    settled = !inside;
    return inside;
  }
}
