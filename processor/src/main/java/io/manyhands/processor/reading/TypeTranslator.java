package io.manyhands.processor.reading;

import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.TypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Translates javac's types. */
final class TypeTranslator {
  private static final String OBJECT = "Ljava/lang/Object;";

  private final Elements elements;
  private final Types types;
  private final Access access;

  TypeTranslator(Elements elements, Types types, Access access) {
    this.elements = elements;
    this.types = types;
    this.access = access;
  }

  /** The model's form of {@code type}; no type at all is one that was not found. */
  Type translate(@Nullable TypeMirror type) {
    if (type == null) {
      return new Type.Unnameable("unknown", OBJECT, true);
    }
    return switch (type.getKind()) {
      case BOOLEAN -> Type.Primitive.BOOLEAN;
      case BYTE -> Type.Primitive.BYTE;
      case SHORT -> Type.Primitive.SHORT;
      case CHAR -> Type.Primitive.CHAR;
      case INT -> Type.Primitive.INT;
      case LONG -> Type.Primitive.LONG;
      case FLOAT -> Type.Primitive.FLOAT;
      case DOUBLE -> Type.Primitive.DOUBLE;
      case VOID, NONE -> Type.Primitive.VOID;
      case NULL -> Type.Primitive.NULL;
      case ARRAY -> new Type.Array(translate(((ArrayType) type).getComponentType()));
      case DECLARED -> declared((DeclaredType) type);
      case TYPEVAR -> variable((TypeVariable) type);
      case WILDCARD -> wildcard((WildcardType) type);
      case ERROR -> new Type.Unnameable(type.toString(), OBJECT, true);
      case INTERSECTION, UNION -> unnameable(type);
      default -> new Type.Unnameable(type.toString(), OBJECT, false);
    };
  }

  /** The model's forms of several types. */
  List<Type> translateAll(List<? extends TypeMirror> all) {
    return all.stream().map(this::translate).toList();
  }

  /** The class itself, without type arguments. */
  Type.Declared erased(TypeElement type) {
    return declared(type, List.of());
  }

  /** The class with its own type parameters as arguments. */
  Type.Declared generic(TypeElement type) {
    List<Type> arguments = new ArrayList<>();
    type.getTypeParameters().forEach(parameter -> arguments.add(translate(parameter.asType())));
    return declared(type, arguments);
  }

  /** A type parameter with its bounds, those that say more than {@code Object}. */
  TypeParameter parameter(TypeParameterElement parameter) {
    List<? extends TypeMirror> bounds = parameter.getBounds();
    boolean plain = bounds.size() == 1 && isObject(bounds.get(0));
    return new TypeParameter(
        parameter.getSimpleName().toString(), plain ? List.of() : translateAll(bounds));
  }

  private static boolean isObject(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals("java.lang.Object");
  }

  private Type declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    boolean argumentsOutside =
        type.getEnclosingType() instanceof DeclaredType outer
            && !outer.getTypeArguments().isEmpty();
    if (argumentsOutside || element.getNestingKind() == NestingKind.ANONYMOUS) {
      return unnameable(type);
    }
    return declared(element, translateAll(type.getTypeArguments()));
  }

  private Type.Declared declared(TypeElement element, List<Type> arguments) {
    if (Access.isArrayClass(element)) {
      return Type.Declared.OBJECT;
    }
    return new Type.Declared(
        elements.getPackageOf(element).getQualifiedName().toString(),
        names(element),
        arguments,
        access.canName(element),
        element.getModifiers().contains(Modifier.FINAL),
        element.getKind().isInterface());
  }

  /** Simple names from the outermost class; a local class counts as javac numbers it. */
  private List<String> names(TypeElement element) {
    List<String> names = new ArrayList<>();
    for (Element at = element; at instanceof TypeElement type; at = outer(type)) {
      names.add(0, simpleName(type));
    }
    return List.copyOf(names);
  }

  private String simpleName(TypeElement type) {
    NestingKind nesting = type.getNestingKind();
    if (nesting == NestingKind.LOCAL || nesting == NestingKind.ANONYMOUS) {
      String binary = elements.getBinaryName(type).toString();
      return outer(type) instanceof TypeElement around
          ? binary.substring(elements.getBinaryName(around).length() + 1)
          : binary;
    }
    return type.getSimpleName().toString();
  }

  private static @Nullable Element outer(TypeElement type) {
    Element at = type.getEnclosingElement();
    while (at != null && !(at instanceof TypeElement) && at.getKind() != ElementKind.PACKAGE) {
      at = at.getEnclosingElement();
    }
    return at;
  }

  private Type variable(TypeVariable type) {
    String name = type.asElement().getSimpleName().toString();
    return SourceVersion.isIdentifier(name)
        ? new Type.TypeVariable(name, descriptor(types.erasure(type)))
        : unnameable(type);
  }

  private Type wildcard(WildcardType type) {
    return new Type.Wildcard(
        Optional.ofNullable(type.getExtendsBound()).map(this::translate),
        Optional.ofNullable(type.getSuperBound()).map(this::translate));
  }

  private Type unnameable(TypeMirror type) {
    return new Type.Unnameable(type.toString(), descriptor(types.erasure(type)), false);
  }

  private String descriptor(TypeMirror erased) {
    if (erased instanceof ArrayType array) {
      return "[" + descriptor(array.getComponentType());
    }
    if (erased.getKind() == TypeKind.DECLARED) {
      return erased((TypeElement) ((DeclaredType) erased).asElement()).descriptor();
    }
    return erased.getKind().isPrimitive() ? translate(erased).descriptor() : OBJECT;
  }
}
