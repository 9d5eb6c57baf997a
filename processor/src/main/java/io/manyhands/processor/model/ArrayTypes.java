package io.manyhands.processor.model;

/** Which arrays cannot be the same by their types; sections 4.10.3 and 10.8 of the language's. */
public final class ArrayTypes {
  private ArrayTypes() {}

  /** Whether arrays with these element types can be one array. */
  public static boolean mayAlias(Type one, Type other) {
    if (one instanceof Type.Primitive || other instanceof Type.Primitive) {
      return one.equals(other);
    }
    if (one instanceof Type.Array mine && other instanceof Type.Array theirs) {
      return mayAlias(mine.component(), theirs.component());
    }
    if (one instanceof Type.Array || other instanceof Type.Array) {
      return mayHoldArrays(one instanceof Type.Array ? other : one);
    }
    return isSameClass(one, other) || !(isFinalClass(one) && isFinalClass(other));
  }

  /** Whether arrays are objects of this type; section 10.8 of the language's specification. */
  private static boolean mayHoldArrays(Type type) {
    return !(type instanceof Type.Declared)
        || type.is("java.lang.Object")
        || type.is("java.lang.Cloneable")
        || type.is("java.io.Serializable");
  }

  /** Type arguments do not count: an array of {@code Box<?>} may be one of {@code Box<String>}. */
  private static boolean isSameClass(Type one, Type other) {
    if (one instanceof Type.Declared mine && other instanceof Type.Declared theirs) {
      return mine.binaryName().equals(theirs.binaryName());
    }
    return one.equals(other);
  }

  private static boolean isFinalClass(Type type) {
    return type instanceof Type.Declared declared && declared.isFinal();
  }
}
