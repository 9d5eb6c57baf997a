package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Hash codes that depend on which object it is, and texts with them: of objects without a {@code
 * hashCode} of their own, enum constants among them, and of what holds such objects. Each process
 * has others. To look something up in a hash table is nothing of the kind: the hash code itself is
 * not seen.
 */
final class IdentityHashes {
  private static final String HASH = "hashCode";
  private static final String TEXT = "toString";

  /** Classes of the JDK that make text of the objects that they are given. */
  private static final Set<String> WRITERS =
      Set.of(
          "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.AbstractStringBuilder",
          "java.io.PrintStream",
          "java.text.MessageFormat");

  /** Classes of the JDK whose text, where it is inherited, is made of values. */
  private static final Set<String> MADE_OF_VALUES = Set.of("java.lang.Enum", "java.lang.Throwable");

  private static final Set<String> OF_ALL_ELEMENTS = Set.of("deepHashCode", "deepToString");

  private final Program program;

  /** Types that are being asked about, with the method: they may lead back to themselves. */
  private final Set<String> asked = new HashSet<>();

  IdentityHashes(Program program) {
    this.program = program;
  }

  /**
   * A value that {@code part} makes of an object.
   *
   * @param type the object's type
   * @param method {@link #HASH} or {@link #TEXT}
   */
  private record Made(Type type, String method) {}

  /** What is told of {@code part}, if what it gives depends on which object it is. */
  Optional<Finding> seen(SourceText source, Expression part) {
    return made(part)
        .map(
            found ->
                new Finding(
                    Code.IDENTITY,
                    source,
                    part.span(),
                    (found.method().equals(HASH) ? "the hash code" : "the text")
                        + " of "
                        + found.type()
                        + " depends on which object it is: "
                        + source.inline(part.span()),
                    List.of(
                        "objects without a hashCode of their own, such as enum constants, have"
                            + " another one in each process"),
                    "make it of the values that the object holds; of an enum constant use name()"
                        + " or ordinal()"));
  }

  private Optional<Made> made(Expression part) {
    if (part instanceof Expression.Call call) {
      return made(call);
    }
    if (part instanceof Expression.Binary sum
        && sum.operator() == Operator.PLUS
        && sum.type().is("java.lang.String")) {
      return first(TEXT, List.of(sum.left().type(), sum.right().type()));
    }
    return part instanceof Expression.CompoundAssignment sum && sum.type().is("java.lang.String")
        ? first(TEXT, List.of(sum.value().type()))
        : Optional.empty();
  }

  private Optional<Made> first(String method, List<Type> types) {
    return types.stream()
        .map(type -> new Made(type, method))
        .filter(this::isOfIdentity)
        .findFirst();
  }

  private Optional<Made> made(Expression.Call call) {
    Method method = call.method();
    String owner = method.owner().qualifiedName();
    boolean isOfReceiver =
        (method.name().equals(HASH) || method.name().equals(TEXT))
            && method.parameterTypes().isEmpty();
    if (isOfReceiver && !method.isStatic()) {
      boolean isOfSuperclass = owner.equals("java.lang.Object") && method.isFixed();
      Type type =
          isOfSuperclass
              ? Type.Declared.OBJECT
              : call.receiver().map(Expression::type).orElse(method.owner());
      return first(method.name(), List.of(type));
    }
    if (owner.equals("java.lang.System") && method.name().equals("identityHashCode")) {
      return first(HASH, List.of(Type.Declared.OBJECT));
    }
    boolean isHash = method.name().toLowerCase(Locale.ROOT).contains("hash");
    if (owner.equals("java.util.Objects") && (isHash || method.name().equals(TEXT))) {
      return first(isHash ? HASH : TEXT, types(call.arguments()));
    }
    if (owner.equals("java.util.Arrays") && (isHash || method.name().endsWith("String"))) {
      Type array = call.arguments().get(0).type();
      boolean isDeep = OF_ALL_ELEMENTS.contains(method.name());
      return first(isHash ? HASH : TEXT, List.of(isDeep ? innermost(array) : component(array)));
    }
    boolean isVarargs = method.isVarargs();
    return first(
        TEXT,
        types(written(call)).stream().map(type -> isVarargs ? component(type) : type).toList());
  }

  private static List<Type> types(List<Expression> expressions) {
    return expressions.stream().map(Expression::type).toList();
  }

  /** Arguments of which text is made, and not, say, the characters of an array. */
  static List<Expression> written(Expression.Call call) {
    List<Type> parameters = call.method().parameterTypes();
    return WRITERS.contains(call.method().owner().qualifiedName())
        ? call.arguments().stream()
            .skip(parameters.stream().takeWhile(type -> !isAnything(type)).count())
            .toList()
        : List.of();
  }

  private static boolean isAnything(Type parameter) {
    return component(parameter).is("java.lang.Object") || parameter.is("java.lang.Iterable");
  }

  private static Type component(Type type) {
    return type instanceof Type.Array array ? array.component() : type;
  }

  private static Type innermost(Type type) {
    return type instanceof Type.Array array ? innermost(array.component()) : type;
  }

  private boolean isOfIdentity(Made made) {
    Type type = made.type();
    if (SentTypes.isValue(type) || type == Type.Primitive.NULL) {
      return false;
    }
    if (type instanceof Type.Wildcard wildcard) {
      return isOfIdentity(
          new Made(wildcard.extendsBound().orElse(Type.Declared.OBJECT), made.method()));
    }
    if (!(type instanceof Type.Declared declared)) {
      return true;
    }
    String question = declared + "." + made.method();
    if (!asked.add(question)) {
      return false;
    }
    try {
      return declared.packageName().startsWith("java.")
          ? isOfIdentityInLibrary(declared, made.method())
          : program.classes().closed(declared).orElse(List.of(declared)).stream()
              .anyMatch(each -> isOfIdentity(each, made.method()));
    } finally {
      asked.remove(question);
    }
  }

  /** Of what holds others it is theirs: a list, an entry, an optional value. */
  private boolean isOfIdentityInLibrary(Type.Declared type, String method) {
    if (!type.arguments().isEmpty()) {
      return type.arguments().stream()
          .anyMatch(argument -> isOfIdentity(new Made(argument, method)));
    }
    return !type.isInterface() && isInherited(program.classes().ofObject(type, method), method);
  }

  private boolean isOfIdentity(Type.Declared type, String name) {
    Optional<Method> method = program.classes().ofObject(type, name);
    if (method.isEmpty() || isInherited(method, name)) {
      return true;
    }
    Optional<MethodDeclaration> declaration = program.declaration(method.get());
    if (declaration.isPresent()) {
      return shows(declaration.get());
    }
    Optional<List<Type>> components = program.classes().components(type);
    return components.isPresent()
        ? components.get().stream().anyMatch(each -> isOfIdentity(new Made(each, name)))
        : !MADE_OF_VALUES.contains(method.get().owner().qualifiedName());
  }

  /** Whether it is the method of {@code Object}, or the one of {@code Enum} that calls it. */
  private static boolean isInherited(Optional<Method> method, String name) {
    return method
        .map(Method::owner)
        .filter(
            owner ->
                owner.is("java.lang.Object") || (owner.is("java.lang.Enum") && name.equals(HASH)))
        .isPresent();
  }

  private boolean shows(MethodDeclaration method) {
    boolean[] found = {false};
    Nodes.eachExpression(method.body(), part -> found[0] |= made(part).isPresent());
    return found[0];
  }
}
