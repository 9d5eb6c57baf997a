package io.manyhands.processor.reading;

import io.manyhands.processor.model.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Whether an object, serialized and read again, is what it was. */
final class SerialForm {
  /** Interfaces of which all implementations of the JDK can be serialized. */
  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Collection", "java.util.Set", "java.util.Map");

  private static final Set<String> OWN_FORM =
      Set.of("writeObject", "readObject", "writeReplace", "readResolve", "writeExternal");

  private final Elements elements;
  private final Types types;

  SerialForm(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Whether {@code type} is an enum: its objects are the same ones in every process. */
  boolean isEnum(Type.Declared type) {
    TypeElement element = elements.getTypeElement(type.qualifiedName());
    return element != null && element.getKind() == ElementKind.ENUM;
  }

  /** Why objects of {@code type} cannot be sent, if so: a clause. */
  Optional<String> obstacle(Type.Declared type) {
    TypeElement element = elements.getTypeElement(type.qualifiedName());
    return element == null
        ? Optional.of("the class " + type + " is not found")
        : obstacle(element, new HashSet<>());
  }

  private Optional<String> obstacle(TypeElement type, Set<TypeElement> asked) {
    String name = type.getSimpleName().toString();
    if (!asked.add(type)
        || COLLECTIONS.contains(type.getQualifiedName().toString())
        || type.getKind() == ElementKind.ENUM) {
      return Optional.empty();
    }
    if (!isSerializable(type)) {
      return Optional.of(name + " does not implement java.io.Serializable");
    }
    if (isOfPlatform(type) || type.getKind().isInterface()) {
      return Optional.empty();
    }
    return inherited(type)
        .or(() -> ownForm(type))
        .or(
            () ->
                ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                    .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                    .map(field -> field(name, field, asked))
                    .flatMap(Optional::stream)
                    .findFirst())
        .or(() -> superclass(type).flatMap(parent -> obstacle(parent, asked)));
  }

  /** What a superclass that is not serializable holds would be lost. */
  private Optional<String> inherited(TypeElement type) {
    return superclass(type)
        .filter(parent -> !isSerializable(parent))
        .map(
            parent ->
                "its superclass "
                    + parent.getSimpleName()
                    + " does not implement java.io.Serializable, and its fields would be lost");
  }

  private Optional<TypeElement> superclass(TypeElement type) {
    return types.asElement(type.getSuperclass()) instanceof TypeElement parent
            && !parent.getQualifiedName().contentEquals("java.lang.Object")
            && !parent.getQualifiedName().contentEquals("java.lang.Record")
        ? Optional.of(parent)
        : Optional.empty();
  }

  private static Optional<String> ownForm(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .map(method -> method.getSimpleName().toString())
        .filter(OWN_FORM::contains)
        .map(method -> type.getSimpleName() + " has a serial form of its own, " + method)
        .findFirst();
  }

  private Optional<String> field(String owner, VariableElement field, Set<TypeElement> asked) {
    String name = owner + "." + field.getSimpleName();
    if (field.getModifiers().contains(Modifier.TRANSIENT)) {
      return Optional.of("its field " + name + " is transient and would be lost");
    }
    return value(field.asType(), asked).map(why -> "its field " + name + ": " + why);
  }

  private Optional<String> value(TypeMirror type, Set<TypeElement> asked) {
    if (type.getKind().isPrimitive()) {
      return Optional.empty();
    }
    if (type instanceof ArrayType array) {
      return value(array.getComponentType(), asked);
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      Optional<String> own = obstacle(element, asked);
      return own.or(() -> arguments(declared.getTypeArguments(), asked));
    }
    return Optional.of("nothing says that " + type + " implements java.io.Serializable");
  }

  private Optional<String> arguments(List<? extends TypeMirror> all, Set<TypeElement> asked) {
    return all.stream()
        .filter(argument -> argument.getKind() == TypeKind.DECLARED)
        .map(argument -> value(argument, asked))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean isSerializable(TypeElement type) {
    TypeElement serializable = elements.getTypeElement("java.io.Serializable");
    return serializable != null
        && types.isSubtype(types.erasure(type.asType()), types.erasure(serializable.asType()));
  }

  private boolean isOfPlatform(Element type) {
    ModuleElement module = elements.getModuleOf(type);
    String name = module == null ? "" : module.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("jdk.");
  }
}
