package io.manyhands.processor.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A Java type, as far as analysis and generation need it. */
public sealed interface Type {
  /** The eight primitive types, {@code void} and the null type. */
  enum Primitive implements Type {
    BOOLEAN("Z", "boolean", 1),
    BYTE("B", "byte", 8),
    SHORT("S", "short", 16),
    CHAR("C", "char", 16),
    INT("I", "int", 32),
    LONG("J", "long", 64),
    FLOAT("F", "float", 32),
    DOUBLE("D", "double", 64),
    VOID("V", "void", 0),
    NULL("", "null", 0);

    private final String code;
    private final String keyword;
    private final int bits;

    Primitive(String code, String keyword, int bits) {
      this.code = code;
      this.keyword = keyword;
      this.bits = bits;
    }

    private String boxed() {
      return switch (this) {
        case INT -> "java.lang.Integer";
        case CHAR -> "java.lang.Character";
        default -> "java.lang." + Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1);
      };
    }

    /** Width in bits. */
    public int bits() {
      return bits;
    }

    @Override
    public String descriptor() {
      return code;
    }

    @Override
    public boolean isIntegral() {
      return this == BYTE || this == SHORT || this == CHAR || this == INT || this == LONG;
    }

    @Override
    public boolean isFloating() {
      return this == FLOAT || this == DOUBLE;
    }

    @Override
    public String toString() {
      return keyword;
    }
  }

  /**
   * An array type.
   *
   * @param component type of one element
   */
  record Array(Type component) implements Type {
    @Override
    public String descriptor() {
      return "[" + component.descriptor();
    }

    @Override
    public String toString() {
      return component + "[]";
    }
  }

  /**
   * A class, interface, record or enum.
   *
   * @param packageName package, empty for the unnamed one
   * @param names simple names from the outermost class to this one
   * @param arguments type arguments, empty for a raw or plain type
   * @param accessible whether a class in package {@code packageName} may name it (false where it,
   *     or a class around it, is private or local)
   * @param isFinal whether no class can extend it
   * @param isInterface whether it is an interface
   */
  record Declared(
      String packageName,
      List<String> names,
      List<Type> arguments,
      boolean accessible,
      boolean isFinal,
      boolean isInterface)
      implements Type {
    /** {@code java.lang.Object}. */
    public static final Declared OBJECT =
        new Declared(
            "java.lang",
            List.of("Object"),
            List.of(),
            /* accessible= */ true,
            /* isFinal= */ false,
            /* isInterface= */ false);

    /** Canonical name, such as {@code java.util.Map.Entry}. */
    public String qualifiedName() {
      return (packageName.isEmpty() ? "" : packageName + ".") + String.join(".", names);
    }

    /** Binary name, such as {@code java.util.Map$Entry}. */
    public String binaryName() {
      return (packageName.isEmpty() ? "" : packageName + ".") + String.join("$", names);
    }

    @Override
    public String descriptor() {
      return "L" + binaryName().replace('.', '/') + ";";
    }

    @Override
    public String toString() {
      String simple = String.join(".", names);
      return arguments.isEmpty()
          ? simple
          : simple
              + arguments.stream()
                  .map(Type::toString)
                  .collect(java.util.stream.Collectors.joining(", ", "<", ">"));
    }
  }

  /**
   * A type variable in scope.
   *
   * @param name as declared
   * @param erasure descriptor of its leftmost bound
   */
  record TypeVariable(String name, String erasure) implements Type {
    @Override
    public String descriptor() {
      return erasure;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A wildcard type argument.
   *
   * @param extendsBound upper bound, if any
   * @param superBound lower bound, if any
   */
  record Wildcard(Optional<Type> extendsBound, Optional<Type> superBound) implements Type {
    @Override
    public String descriptor() {
      throw new IllegalStateException("a wildcard has no descriptor");
    }

    @Override
    public String toString() {
      return extendsBound
          .map(bound -> "? extends " + bound)
          .orElseGet(() -> superBound.map(bound -> "? super " + bound).orElse("?"));
    }
  }

  /**
   * A type that source code cannot spell: captured wildcards, intersections, errors.
   *
   * @param text how the compiler shows it
   * @param erasure descriptor of its erasure
   * @param unresolved whether it stands for a type that was not found
   */
  record Unnameable(String text, String erasure, boolean unresolved) implements Type {
    @Override
    public String descriptor() {
      return erasure;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Descriptor of the erasure, as in class files. */
  String descriptor();

  /** Its erasure as Java spells it, classes but those of {@code java.lang} with their package. */
  default String erasedName() {
    String code = descriptor();
    int dimensions = code.lastIndexOf('[') + 1;
    String element = code.substring(dimensions);
    String name =
        element.startsWith("L")
            ? element.substring(1, element.length() - 1).replace('/', '.').replace('$', '.')
            : Arrays.stream(Primitive.values())
                .filter(primitive -> primitive.descriptor().equals(element))
                .findFirst()
                .orElseThrow()
                .toString();
    return name.replaceFirst("^java\\.lang\\.(?=[^.]*$)", "") + "[]".repeat(dimensions);
  }

  /** The primitive type that a boxed one is converted to; any other type itself. */
  default Type unboxed() {
    return Arrays.stream(Primitive.values())
        .filter(primitive -> is(primitive.boxed()))
        .<Type>map(primitive -> primitive)
        .findFirst()
        .orElse(this);
  }

  /** Whether this is {@code byte}, {@code short}, {@code char}, {@code int} or {@code long}. */
  default boolean isIntegral() {
    return false;
  }

  /** Whether this is {@code float} or {@code double}. */
  default boolean isFloating() {
    return false;
  }

  /** Whether values of this type are references. */
  default boolean isReference() {
    return !(this instanceof Primitive) || this == Primitive.NULL;
  }

  /** Whether this is the class with the given canonical name. */
  default boolean is(String qualifiedName) {
    return this instanceof Declared declared && declared.qualifiedName().equals(qualifiedName);
  }
}
