package io.manyhands.processor.model;

import java.util.Optional;

/**
 * A field of a class.
 *
 * @param owner the class that declares it
 * @param name as declared
 * @param type its declared type
 * @param isStatic whether it belongs to the class
 * @param isFinal whether it is assigned once
 * @param isVolatile whether it is volatile
 * @param visible whether a class in the package of the region's host may name it
 * @param constant its value, if it is a compile-time constant
 * @param sharing what {@code @Shared} says about it
 * @param lock the lock that {@code @Shared} names
 * @param access who may name it
 * @param guard the lock that {@code @GuardedBy} names
 */
public record Field(
    Type.Declared owner,
    String name,
    Type type,
    boolean isStatic,
    boolean isFinal,
    boolean isVolatile,
    boolean visible,
    Optional<Object> constant,
    Sharing sharing,
    Optional<String> lock,
    Access access,
    Optional<GuardingLock> guard) {
  /** A field that nothing guards. */
  public Field(
      Type.Declared owner,
      String name,
      Type type,
      boolean isStatic,
      boolean isFinal,
      boolean isVolatile,
      boolean visible,
      Optional<Object> constant,
      Sharing sharing,
      Optional<String> lock,
      Access access) {
    this(
        owner,
        name,
        type,
        isStatic,
        isFinal,
        isVolatile,
        visible,
        constant,
        sharing,
        lock,
        access,
        Optional.empty());
  }

  /** Who may name a field, its class and its type aside. */
  public enum Access {
    /** Everybody. */
    PUBLIC,
    /** Its package, and classes that extend its class. */
    PROTECTED,
    /** Its package. */
    PACKAGE,
    /** Its top-level class. */
    PRIVATE
  }

  /** How the fields begin in which javac keeps the object around an object of an inner class. */
  public static final String AROUND = "this$";

  /** What generated code calls an object of {@code type} that is around another one. */
  public static String nameAround(Type.Declared type) {
    String last = type.names().get(type.names().size() - 1);
    return Character.toLowerCase(last.charAt(0)) + last.substring(1);
  }

  /** Whether it holds the object around its own. */
  public boolean isAround() {
    return name.startsWith(AROUND) && isFinal && isPrivate();
  }

  /** Whether only its own top-level class may name it. */
  public boolean isPrivate() {
    return access == Access.PRIVATE;
  }

  /** The same field for generated code that may not name it, such as to assign a final one. */
  public Field hidden() {
    return new Field(
        owner,
        name,
        type,
        isStatic,
        isFinal,
        isVolatile,
        false,
        constant,
        sharing,
        lock,
        access,
        guard);
  }

  /** Owner's binary name, a dot and the field's name: the same for all instances. */
  public String key() {
    return owner.binaryName() + "." + name;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Field field
            && name.equals(field.name)
            && owner.names().equals(field.owner.names())
            && owner.packageName().equals(field.owner.packageName()));
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + owner.names().hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
