package io.manyhands.processor.reading;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/** Questions about how a name in the text reaches a member. */
final class Members {
  private Members() {}

  /** The class that declares a field, method or constructor. */
  static TypeElement owner(Element member) {
    if (member.getEnclosingElement() instanceof TypeElement owner) {
      return owner;
    }
    throw new IllegalArgumentException(member + " is not a member");
  }

  /** Whether an instance member named alone in {@code type} is one of {@code this}. */
  static boolean ofThis(Attribution attribution, TypeElement type, Element member) {
    TypeElement owner = owner(member);
    if (owner.equals(type)) {
      return true;
    }
    Types types = attribution.types;
    return !member.getModifiers().contains(Modifier.PRIVATE)
        && types.isSubtype(types.erasure(type.asType()), types.erasure(owner.asType()));
  }

  /** Whether {@code tree} is {@code this}, or {@code Name.this} for the class {@code type}. */
  static boolean isThis(Attribution attribution, TreePath path, TypeElement type) {
    Tree tree = path.getLeaf();
    if (tree instanceof IdentifierTree identifier) {
      return identifier.getName().contentEquals("this");
    }
    return tree instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("this")
        && type.equals(attribution.trees.getElement(new TreePath(path, select.getExpression())));
  }

  /** Whether {@code tree} is {@code super} or {@code Name.super}. */
  static boolean isSuper(Tree tree) {
    return (tree instanceof IdentifierTree identifier
            && identifier.getName().contentEquals("super"))
        || (tree instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("super"));
  }

  /** Whether the element is a class or interface of any sort. */
  static boolean isType(Element element) {
    return element.getKind().isClass() || element.getKind().isInterface();
  }

  /** Whether the element is a field or an enum constant. */
  static boolean isField(Element element) {
    return element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.ENUM_CONSTANT;
  }
}
