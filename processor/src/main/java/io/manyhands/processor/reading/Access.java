package io.manyhands.processor.reading;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** What a class in the package of a region's host may name. */
final class Access {
  private final Elements elements;
  private final String hostPackage;

  Access(Elements elements, String hostPackage) {
    this.elements = elements;
    this.hostPackage = hostPackage;
  }

  /** Whether {@code type} can be named: neither it nor a class around it is private or local. */
  boolean canName(TypeElement type) {
    if (isArrayClass(type)) {
      return true;
    }
    NestingKind nesting = type.getNestingKind();
    if (nesting == NestingKind.LOCAL || nesting == NestingKind.ANONYMOUS) {
      return false;
    }
    return openTo(type) && (nesting == NestingKind.TOP_LEVEL || canName(Members.owner(type)));
  }

  /** Whether every class in the spelling of {@code type} can be named. */
  boolean canSpell(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return canSpell(array.getComponentType());
    }
    if (!(type instanceof DeclaredType declared)) {
      return true;
    }
    return canName((TypeElement) declared.asElement())
        && declared.getTypeArguments().stream().allMatch(this::canSpell);
  }

  /**
   * Whether the field, method or constructor {@code member} can be used, given an object or class
   * that can.
   */
  boolean canUse(Element member) {
    boolean namedByOwner =
        member.getModifiers().contains(Modifier.STATIC)
            || member.getKind() == ElementKind.CONSTRUCTOR;
    return openTo(member) && (!namedByOwner || canName(Members.owner(member)));
  }

  private boolean openTo(Element element) {
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
