package io.manyhands.processor.reading;

import io.manyhands.processor.model.Span;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What fields and methods have in common when generated code is to reach them. */
final class MemberEdits {
  private final Attribution attribution;
  private final TypeElement host;
  private final TextChanges changes;
  private final TypeEdits types;

  MemberEdits(Attribution attribution, TypeElement host, TextChanges changes, TypeEdits types) {
    this.attribution = attribution;
    this.host = host;
    this.changes = changes;
    this.types = types;
  }

  boolean isVisible(Element member) {
    return attribution.access.canUse(member);
  }

  /** A member that is reached through an accessor: what would stand in the way of that. */
  void requireAccessor(Span span, Element member) {
    TypeElement owner = Members.owner(member);
    String name = owner.getSimpleName() + "." + member.getSimpleName();
    if (!member.getModifiers().contains(Modifier.PRIVATE)) {
      changes.immovable(
          span,
          "its method uses "
              + name
              + ", which is not accessible from another class of this package",
          "call it through a private method of " + host.getSimpleName());
      return;
    }
    types.requireName(span, owner);
    signature(member).forEach(type -> types.requireNames(span, type));
    if (!owner.equals(host) && !owner.getTypeParameters().isEmpty() && !isStatic(member)) {
      changes.immovable(
          span,
          "its method uses " + name + ", a private member of another generic class",
          "make " + member.getSimpleName() + " package-private");
    }
    if (member instanceof ExecutableElement method) {
      requireSimple(span, method);
    }
  }

  private void requireSimple(Span span, ExecutableElement method) {
    if (!method.getTypeParameters().isEmpty() || method.isVarArgs()) {
      String kind = method.isVarArgs() ? "variable-arity" : "generic";
      changes.immovable(
          span,
          "its method calls the private " + kind + " method " + method.getSimpleName(),
          "make " + method.getSimpleName() + " package-private");
    }
  }

  private static List<TypeMirror> signature(Element member) {
    List<TypeMirror> types = new ArrayList<>();
    if (member instanceof ExecutableElement method) {
      types.add(method.getReturnType());
      method.getParameters().forEach(parameter -> types.add(parameter.asType()));
      types.addAll(method.getThrownTypes());
    } else {
      types.add(member.asType());
    }
    return types;
  }

  /** A static member named through an object, which a changed reference would not evaluate. */
  void throughObject(Span span, Element member) {
    changes.immovable(
        span,
        "its method names the static member " + member.getSimpleName() + " through an object",
        "name it through its class");
  }

  /** A member of an object around the receiver. */
  void ofEnclosingInstance(Span span, Element member) {
    changes.immovable(
        span,
        "its method uses " + member.getSimpleName() + " of the enclosing instance",
        "pass it to the method as a parameter");
  }

  boolean isOwn(Element member) {
    return Members.ofThis(attribution, host, member);
  }

  static boolean isStatic(Element member) {
    return member.getModifiers().contains(Modifier.STATIC);
  }
}
