package io.manyhands.processor.model;

/**
 * A generated static method which stands for one access to a member that the Java language would
 * not let the generated class make: its body is replaced by that access.
 *
 * @param stub name of the generated method
 * @param stubDescriptor its descriptor: for members of instances the owner comes first
 * @param kind the access
 * @param owner binary name of the class through which the member is accessed
 * @param ownerIsInterface whether that is an interface
 * @param member the name of the field or method
 * @param memberDescriptor its (erased) descriptor
 * @param inHost whether only the host itself can make the access, and so has a method for it
 */
public record StubBinding(
    String stub,
    String stubDescriptor,
    Kind kind,
    String owner,
    boolean ownerIsInterface,
    String member,
    String memberDescriptor,
    boolean inHost) {
  /** An access that the generated class makes itself. */
  public StubBinding(
      String stub,
      String stubDescriptor,
      Kind kind,
      String owner,
      boolean ownerIsInterface,
      String member,
      String memberDescriptor) {
    this(stub, stubDescriptor, kind, owner, ownerIsInterface, member, memberDescriptor, false);
  }

  /** The accesses that a stub can stand for. */
  public enum Kind {
    /** {@code (owner)value}. */
    GET_FIELD,
    /**
     * {@code (owner, value)void}, or {@code (owner, value)value}, which returns what was stored.
     */
    PUT_FIELD,
    /** {@code ()value}. */
    GET_STATIC,
    /** {@code (value)void}, or {@code (value)value}, which returns what was stored. */
    PUT_STATIC,
    /** {@code (owner, arguments)result}, dispatched as a call in Java would be. */
    INVOKE_INSTANCE,
    /** {@code (owner, arguments)result}, of the method that the owner has or inherits. */
    INVOKE_SUPER,
    /** {@code (arguments)result}. */
    INVOKE_STATIC,
    /** {@code (arguments)owner}, a new object; what an inner class's belongs to comes first. */
    CREATE
  }
}
