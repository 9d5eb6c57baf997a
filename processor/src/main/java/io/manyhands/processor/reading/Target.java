package io.manyhands.processor.reading;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * What stands before the dot of a reference to a member.
 *
 * @param kind what it is
 * @param path where it is, unless it is absent
 */
record Target(Kind kind, Optional<TreePath> path) {
  /** The ways to reach a member. */
  enum Kind {
    /** A simple name. */
    ABSENT,
    /** The receiver of the method around. */
    THIS,
    /** {@code super}, alone or qualified. */
    SUPER,
    /** The name of a class. */
    TYPE,
    /** Any other expression. */
    OBJECT
  }

  /** The target of the name or selection at the end of {@code reference}. */
  static Target of(Attribution attribution, TreePath reference, TypeElement host) {
    if (!(reference.getLeaf() instanceof MemberSelectTree select)) {
      return new Target(Kind.ABSENT, Optional.empty());
    }
    TreePath path = new TreePath(reference, select.getExpression());
    return new Target(kind(attribution, path, host), Optional.of(path));
  }

  private static Kind kind(Attribution attribution, TreePath path, TypeElement host) {
    if (Members.isSuper(path.getLeaf())) {
      return Kind.SUPER;
    }
    if (Members.isThis(attribution, withoutParentheses(path), host)) {
      return Kind.THIS;
    }
    boolean name =
        path.getLeaf() instanceof IdentifierTree || path.getLeaf() instanceof MemberSelectTree;
    return name && attribution.trees.getElement(path) instanceof TypeElement
        ? Kind.TYPE
        : Kind.OBJECT;
  }

  /** The path to what stands inside any parentheses. */
  static TreePath withoutParentheses(TreePath path) {
    TreePath inner = path;
    while (inner.getLeaf() instanceof ParenthesizedTree parentheses) {
      inner = new TreePath(inner, parentheses.getExpression());
    }
    return inner;
  }
}
