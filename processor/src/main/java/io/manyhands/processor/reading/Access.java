package io.manyhands.processor.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What a class in the package of a region's host may name. */
final class Access {
  private final Elements elements;
  private final String hostPackage;

  Access(Elements elements, String hostPackage) {
    this.elements = elements;
    this.hostPackage = hostPackage;
  }

  /**
   * Whether {@code type} can be named: neither it nor a class around it is private or local, and so
   * it is with all that it extends and with what its abstract methods mention.
   */
  boolean canName(TypeElement type) {
    return canName(type, new HashSet<>());
  }

  private boolean canName(TypeElement type, Set<TypeElement> asked) {
    if (isArrayClass(type)) {
      return true;
    }
    NestingKind nesting = type.getNestingKind();
    if (nesting == NestingKind.LOCAL || nesting == NestingKind.ANONYMOUS) {
      return false;
    }
    if (nesting == NestingKind.TOP_LEVEL) {
      return openTo(type);
    }
    return openTo(type)
        && canName(Members.owner(type), asked)
        && (!packageOf(type).equals(hostPackage) || !asked.add(type) || extendsNamed(type, asked));
  }

  private boolean extendsNamed(TypeElement type, Set<TypeElement> asked) {
    return canSpell(type.getSuperclass(), asked)
        && type.getInterfaces().stream().allMatch(each -> canSpell(each, asked))
        && (type.getKind() == ElementKind.ENUM // the bodies of its constants
            || type.getPermittedSubclasses().stream().allMatch(each -> canSpell(each, asked)))
        && type.getTypeParameters().stream()
            .flatMap(each -> each.getBounds().stream())
            .allMatch(each -> canSpell(each, asked))
        && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(each -> each.getModifiers().contains(Modifier.ABSTRACT))
            .flatMap(each -> signature(each).stream())
            .allMatch(each -> canSpell(each, asked));
  }

  /**
   * Whether the generated class may declare a class that stands for {@code type}, which it cannot
   * name: a nested one whose spelling needs no type arguments of a class around it.
   */
  boolean hasStandIn(TypeElement type) {
    if (LocalClasses.isFree(type)) {
      return packageOf(type).equals(hostPackage);
    }
    return !isArrayClass(type)
        && type.getNestingKind() == NestingKind.MEMBER
        && packageOf(type).equals(hostPackage)
        && !canName(type)
        && isMember(type)
        && !isInGenericObject(type);
  }

  /**
   * Whether {@code type} is declared in a method, or in a class that is, and its text moves with
   * the method's.
   */
  static boolean isLocal(TypeElement type) {
    return !isArrayClass(type) && !isMember(type) && !LocalClasses.isFree(type);
  }

  private static boolean isMember(TypeElement type) {
    for (Element at = type; at instanceof TypeElement each; at = at.getEnclosingElement()) {
      if (each.getNestingKind() == NestingKind.TOP_LEVEL) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInGenericObject(TypeElement type) {
    for (TypeElement at = type; CallTranslator.isInner(at); ) {
      at = Members.owner(at);
      if (!at.getTypeParameters().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether every class in the spelling of {@code type} can be named. */
  boolean canSpell(TypeMirror type) {
    return canSpell(type, new HashSet<>());
  }

  private boolean canSpell(@Nullable TypeMirror type, Set<TypeElement> asked) {
    if (type instanceof ArrayType array) {
      return canSpell(array.getComponentType(), asked);
    } else if (type instanceof WildcardType wildcard) {
      return canSpell(wildcard.getExtendsBound(), asked)
          && canSpell(wildcard.getSuperBound(), asked);
    }
    return !(type instanceof DeclaredType declared)
        || (canName((TypeElement) declared.asElement(), asked)
            && declared.getTypeArguments().stream().allMatch(each -> canSpell(each, asked)));
  }

  /**
   * Whether the field, method or constructor {@code member} can be used, given an object or class
   * that can.
   */
  boolean canUse(Element member) {
    if (hasStandIn(Members.owner(member)) || isLocal(Members.owner(member))) {
      return true;
    }
    boolean namedByOwner =
        member.getModifiers().contains(Modifier.STATIC)
            || member.getKind() == ElementKind.CONSTRUCTOR;
    return openTo(member)
        && (!namedByOwner || canName(Members.owner(member)))
        && (!packageOf(member).equals(hostPackage)
            || signature(member).stream().allMatch(this::canSpell));
  }

  /** The types that a member's declaration mentions. */
  static List<TypeMirror> signature(Element member) {
    List<TypeMirror> types = new ArrayList<>();
    if (member instanceof ExecutableElement method) {
      types.add(method.getReturnType());
      method.getParameters().forEach(parameter -> types.add(parameter.asType()));
      types.addAll(method.getThrownTypes());
      method.getTypeParameters().forEach(parameter -> types.addAll(parameter.getBounds()));
    } else {
      types.add(member.asType());
    }
    return types;
  }

  /** Whether classes of the host's package may use what is declared so, its class aside. */
  boolean openTo(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return true;
    }
    return !modifiers.contains(Modifier.PRIVATE) && packageOf(element).equals(hostPackage);
  }

  private String packageOf(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }

  /** Whether {@code type} is the class that javac gives the members of all arrays to. */
  static boolean isArrayClass(TypeElement type) {
    Element owner = type.getEnclosingElement();
    return owner == null || owner.getKind() == ElementKind.OTHER;
  }
}
