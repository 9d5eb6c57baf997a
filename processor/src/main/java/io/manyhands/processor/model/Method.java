package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A method or constructor, as named at a call.
 *
 * @param owner the class that declares it
 * @param name as declared, {@code <init>} for a constructor, {@link #INITIALIZER} for what a class
 *     runs when it is first used
 * @param parameterTypes declared types of the parameters
 * @param returnType declared result type
 * @param isStatic whether it has no receiver
 * @param isFixed whether the method that runs is the one named: static, private, final, a
 *     constructor, or declared in a class that nothing can extend
 * @param isVarargs whether the last parameter takes a variable number of arguments
 * @param visible whether a class in the package of the region's host may name it
 * @param thrown checked exceptions it declares
 * @param annotations simple names of its annotations
 * @param typeParameters its own type parameters
 * @param erasure its descriptor, where the types above are those that one class sees and not the
 *     declared ones
 */
public record Method(
    Type.Declared owner,
    String name,
    List<Type> parameterTypes,
    Type returnType,
    boolean isStatic,
    boolean isFixed,
    boolean isVarargs,
    boolean visible,
    List<Type> thrown,
    Set<String> annotations,
    List<TypeParameter> typeParameters,
    Optional<String> erasure) {
  /** Name of the static initializers of a class, as in class files. */
  public static final String INITIALIZER = "<clinit>";

  /** A method without type parameters. */
  public Method(
      Type.Declared owner,
      String name,
      List<Type> parameterTypes,
      Type returnType,
      boolean isStatic,
      boolean isFixed,
      boolean isVarargs,
      boolean visible,
      List<Type> thrown,
      Set<String> annotations) {
    this(
        owner,
        name,
        parameterTypes,
        returnType,
        isStatic,
        isFixed,
        isVarargs,
        visible,
        thrown,
        annotations,
        List.of(),
        Optional.empty());
  }

  /** This method where it is called as it is, whatever overrides it. */
  public Method fixed() {
    return new Method(
        owner,
        name,
        parameterTypes,
        returnType,
        isStatic,
        true,
        isVarargs,
        visible,
        thrown,
        annotations,
        typeParameters,
        erasure);
  }

  /** A method like this one, with another result. */
  public Method returning(Type type) {
    return new Method(
        owner,
        name,
        parameterTypes,
        type,
        isStatic,
        isFixed,
        isVarargs,
        visible,
        thrown,
        annotations,
        typeParameters,
        Optional.empty());
  }

  /** Erased descriptor, as in class files. */
  public String descriptor() {
    return erasure.orElseGet(
        () ->
            parameterTypes.stream().map(Type::descriptor).collect(Collectors.joining("", "(", ")"))
                + returnType.descriptor());
  }

  /** Its parameters as Java spells them, erased: {@code (int[],demo.Row)}. */
  public String erasedParameters() {
    return parameterTypes.stream().map(Type::erasedName).collect(Collectors.joining(",", "(", ")"));
  }

  /** Owner, name and descriptor: one string for each method. */
  public String key() {
    return owner.binaryName() + "." + name + descriptor();
  }

  /** Whether this is a constructor. */
  public boolean isConstructor() {
    return name.equals("<init>");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Method method && key().equals(method.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  /** How a person names it: {@code Owner.name}. */
  @Override
  public String toString() {
    String type = String.join(".", owner.names());
    if (name.equals(INITIALIZER)) {
      return "the static initializer of " + type;
    }
    return isConstructor() ? "new " + type : type + "." + name;
  }
}
