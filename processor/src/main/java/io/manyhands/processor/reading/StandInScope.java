package io.manyhands.processor.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which classes need a stand-in and which of their members these declare: what a text uses, and
 * what javac needs to accept the declarations and their uses as it accepted the classes.
 *
 * <ul>
 *   <li>All instance fields, for checks at run time may read any of them.
 *   <li>Abstract methods, so that lambda expressions and subclasses fit.
 *   <li>Methods that implement an abstract one, so that a class needs not be abstract.
 *   <li>Classes that any of these mention.
 * </ul>
 */
final class StandInScope {
  private final Attribution attribution;
  private final Set<TypeElement> types;
  private final Set<Element> members;

  StandInScope(Attribution attribution, Set<TypeElement> types, Set<Element> members) {
    this.attribution = attribution;
    this.types = new LinkedHashSet<>(types);
    this.members = new LinkedHashSet<>(members);
  }

  Set<TypeElement> types() {
    return types;
  }

  /** Adds what is needed beside what is used, until nothing more is. */
  void complete() {
    for (int size = -1; size != types.size() + members.size(); ) {
      size = types.size() + members.size();
      for (TypeElement type : List.copyOf(types)) {
        addClasses(type);
        addMethods(type);
        fields(type).forEach(field -> eachHidden(field.asType(), types::add));
      }
      for (Element member : List.copyOf(members)) {
        types.add(Members.owner(member));
        Access.signature(member).forEach(each -> eachHidden(each, types::add));
        if (member instanceof ExecutableElement method) {
          method
              .getTypeParameters()
              .forEach(p -> p.getBounds().forEach(each -> eachHidden(each, types::add)));
        }
      }
    }
  }

  private void addClasses(TypeElement type) {
    eachHidden(type.getSuperclass(), types::add);
    type.getInterfaces().forEach(each -> eachHidden(each, types::add));
    type.getPermittedSubclasses().forEach(each -> eachHidden(each, types::add));
    type.getTypeParameters()
        .forEach(p -> p.getBounds().forEach(each -> eachHidden(each, types::add)));
  }

  private void addMethods(TypeElement type) {
    List<ExecutableElement> wanted = new ArrayList<>();
    for (TypeElement general : supertypes(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(general.getEnclosedElements())) {
        if (method.getModifiers().contains(Modifier.ABSTRACT)) {
          wanted.add(method);
        }
      }
    }
    wanted.stream().filter(method -> isHidden(Members.owner(method))).forEach(members::add);
    for (TypeElement at = type; at != null; at = superclass(at)) {
      if (isHidden(at)) {
        for (ExecutableElement method : ElementFilter.methodsIn(at.getEnclosedElements())) {
          if (wanted.stream().anyMatch(m -> attribution.elements.overrides(method, m, type))) {
            members.add(method);
          }
        }
      }
    }
  }

  private List<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> all = new LinkedHashSet<>(Set.of(type));
    for (int size = 0; size != all.size(); ) {
      size = all.size();
      for (TypeElement each : List.copyOf(all)) {
        for (TypeMirror general : attribution.types.directSupertypes(each.asType())) {
          if (general instanceof DeclaredType declared) {
            all.add((TypeElement) declared.asElement());
          }
        }
      }
    }
    return List.copyOf(all);
  }

  private static @Nullable TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
        ? (TypeElement) declared.asElement()
        : null;
  }

  private boolean isHidden(TypeElement type) {
    return attribution.access.hasStandIn(type);
  }

  /** Each class in the spelling of {@code type} that has a stand-in. */
  private void eachHidden(@Nullable TypeMirror type, Consumer<TypeElement> action) {
    if (type instanceof ArrayType array) {
      eachHidden(array.getComponentType(), action);
    } else if (type instanceof WildcardType wildcard) {
      eachHidden(wildcard.getExtendsBound(), action);
      eachHidden(wildcard.getSuperBound(), action);
    } else if (type instanceof DeclaredType declared) {
      if (isHidden((TypeElement) declared.asElement())) {
        action.accept((TypeElement) declared.asElement());
      }
      declared.getTypeArguments().forEach(each -> eachHidden(each, action));
    }
  }

  /** The fields that its stand-in declares. */
  List<VariableElement> fields(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.FIELD)
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC) || members.contains(field))
        .toList();
  }

  /** The constructors and methods that its stand-in declares. */
  List<ExecutableElement> methods(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(members::contains)
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(method -> !isImplicit(type, method))
        .toList();
  }

  /** What the language itself gives records and enums. */
  private boolean isImplicit(TypeElement type, ExecutableElement method) {
    if (type.getKind() == ElementKind.ENUM) {
      boolean isMaker = method.getKind() == ElementKind.CONSTRUCTOR;
      return isMaker || isNamed(method, "values", 0) || isNamed(method, "valueOf", 1);
    }
    return type.getKind() == ElementKind.RECORD
        && (method.getKind() == ElementKind.CONSTRUCTOR
            ? isCanonical(type, method)
            : isOfRecords(method) || isAccessor(type, method));
  }

  private static boolean isAccessor(TypeElement type, ExecutableElement method) {
    return method.getParameters().isEmpty()
        && type.getRecordComponents().stream()
            .anyMatch(each -> each.getSimpleName().equals(method.getSimpleName()));
  }

  private boolean isOfRecords(ExecutableElement method) {
    return ElementFilter.methodsIn(
            attribution.elements.getTypeElement("java.lang.Record").getEnclosedElements())
        .stream()
        .anyMatch(each -> attribution.elements.overrides(method, each, Members.owner(method)));
  }

  private static boolean isNamed(ExecutableElement method, String name, int parameters) {
    return method.getSimpleName().contentEquals(name)
        && method.getParameters().size() == parameters
        && method.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether a constructor of a record takes its components. */
  boolean isCanonical(TypeElement type, ExecutableElement constructor) {
    List<? extends VariableElement> parameters = constructor.getParameters();
    if (parameters.size() != type.getRecordComponents().size()) {
      return false;
    }
    for (int k = 0; k < parameters.size(); k++) {
      TypeMirror component = type.getRecordComponents().get(k).asType();
      if (!attribution.types.isSameType(
          attribution.types.erasure(component),
          attribution.types.erasure(parameters.get(k).asType()))) {
        return false;
      }
    }
    return true;
  }
}
