package io.manyhands.processor.reading;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What fields and methods have in common when generated code is to reach them. */
final class MemberEdits {
  private final Attribution attribution;
  private final TypeElement host;
  private final TextChanges changes;
  private final TypeEdits types;
  private final ClassBodies bodies;

  MemberEdits(
      Attribution attribution,
      TypeElement host,
      TextChanges changes,
      TypeEdits types,
      ClassBodies bodies) {
    this.bodies = bodies;
    this.attribution = attribution;
    this.host = host;
    this.changes = changes;
    this.types = types;
  }

  boolean isVisible(Element member) {
    types.member(member);
    return attribution.access.canUse(member);
  }

  /** A member of a class whose text moves, too. */
  boolean isOfBody(Element member, Target target) {
    return (Access.isLocal(Members.owner(member)) && target.kind() != Target.Kind.OBJECT)
        || bodies.owns(member, target);
  }

  /** A member that is reached through an accessor: what would stand in the way of that. */
  void requireAccessor(Span span, Element member, Target target) {
    TypeElement owner = Members.owner(member);
    String name = owner.getSimpleName() + "." + member.getSimpleName();
    if (bodies.hides(member.getSimpleName().toString())) {
      changes.immovable(
          span,
          "its method uses " + name + " in a class that has a member of this name",
          "give one of them another name");
    }
    if (isInherited(member)) {
      requireThroughHost(span, member, target, name);
    } else {
      types.requireName(span, owner);
      requireSpelled(span, member);
      if (!owner.equals(host) && !owner.getTypeParameters().isEmpty() && !isStatic(member)) {
        changes.immovable(
            span,
            "its method uses " + name + ", a private member of another generic class",
            "make " + member.getSimpleName() + " package-private");
      }
    }
  }

  /** Whether the member is protected in a class of another package: only the host may use it. */
  boolean isInherited(Element member) {
    return !member.getModifiers().contains(Modifier.PRIVATE) && !attribution.access.openTo(member);
  }

  private void requireThroughHost(Span span, Element member, Target target, String name) {
    requireSpelled(span, member);
    boolean isOfVariableType = member.asType().getKind() == TypeKind.TYPEVAR;
    if (isOfVariableType || (!isOwn(member) && !isStatic(member)) || !isOnHost(target)) {
      changes.immovable(
          span,
          "its method uses "
              + name
              + ", which is not accessible from another class of this package",
          "call it through a private method of " + host.getSimpleName());
    }
  }

  /** A field that the host inherits, with the type that the host sees. */
  Field seen(VariableElement field) {
    return isInherited(field) && !isStatic(field) && isOwn(field)
        ? attribution.symbols.inherited(field, host)
        : attribution.symbols.field(field);
  }

  /** Java lets a class use the protected members of its own objects alone. */
  private boolean isOnHost(Target target) {
    if (target.kind() != Target.Kind.OBJECT) {
      return true;
    }
    TypeMirror type = attribution.trees.getTypeMirror(target.path().orElseThrow());
    return type != null
        && attribution.types.isSubtype(
            attribution.types.erasure(type), attribution.types.erasure(host.asType()));
  }

  /** An accessor has to spell the member's types. */
  void requireSpelled(Span span, Element member) {
    Access.signature(member).forEach(type -> types.requireNames(span, type));
  }

  /** Generated code has to spell a type. */
  void requireNames(Span span, TypeMirror type) {
    types.requireNames(span, type);
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

  /** The fields that lead to an object around the receiver, if the member is one of it. */
  Optional<List<Field>> around(Element member) {
    return new EnclosingObjects(attribution, host).to(member).filter(this::canReach);
  }

  /** Whether no local class has a method that looks like the one that reads an object around. */
  boolean canReach(List<Field> around) {
    return around.stream()
        .noneMatch(
            link ->
                link.type() instanceof Type.Declared type && bodies.hides(Field.nameAround(type)));
  }

  boolean isOwn(Element member) {
    return Members.ofThis(attribution, host, member);
  }

  static boolean isStatic(Element member) {
    return member.getModifiers().contains(Modifier.STATIC);
  }
}
