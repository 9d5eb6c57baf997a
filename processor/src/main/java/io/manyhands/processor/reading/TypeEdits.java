package io.manyhands.processor.reading;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.reporting.Code;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** The edits of type names, and the obstacle of types that have no name outside the host. */
final class TypeEdits {
  private final Attribution attribution;
  private final SourceSpans spans;
  private final TextChanges changes;

  TypeEdits(Attribution attribution, SourceSpans spans, TextChanges changes) {
    this.attribution = attribution;
    this.spans = spans;
    this.changes = changes;
  }

  /** A type called by its simple name. */
  void name(TreePath path, TypeElement type) {
    if (Access.isLocal(type)) {
      return; // declared in the text itself
    }
    Span span = spans.of(path.getLeaf());
    requireName(span, type);
    changes.add(new Edit.TypeName(span, attribution.typeTranslator.erased(type)));
  }

  /**
   * A type called by a qualified name; false where the qualifier carries arguments or annotations,
   * so that only a part of it can change.
   */
  boolean qualified(TreePath path, TypeElement type) {
    Tree qualifier = ((MemberSelectTree) path.getLeaf()).getExpression();
    if (!isPlainName(qualifier)) {
      return false;
    }
    name(path, type);
    return true;
  }

  private static boolean isPlainName(Tree tree) {
    return tree instanceof IdentifierTree
        || (tree instanceof MemberSelectTree select
            && !(tree instanceof AnnotatedTypeTree)
            && isPlainName(select.getExpression()));
  }

  /** A class in the text that generated code must be able to name. */
  void requireName(Span span, TypeElement type) {
    if (attribution.access.canName(type) || Access.isLocal(type)) {
      return;
    }
    if (attribution.access.hasStandIn(type)) {
      changes.standIn(type);
      return;
    }
    String kind = type.getModifiers().contains(Modifier.PRIVATE) ? "private" : "inaccessible";
    changes.obstacle(
        Code.PRIVATE_TYPE,
        span,
        "generated code cannot name the " + kind + " class " + type.getSimpleName(),
        "make " + type.getSimpleName() + " package-private");
  }

  /** A member that the text uses: a stand-in has to declare it. */
  void member(Element member) {
    if (member.getEnclosingElement() instanceof TypeElement owner
        && attribution.access.hasStandIn(owner)) {
      changes.standIn(owner);
      changes.standInMember(member);
    }
  }

  /** A type that the text uses, with or without naming it. */
  void requireNames(Span span, @Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      requireNames(span, array.getComponentType());
    } else if (type instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      if (element.getNestingKind() != NestingKind.ANONYMOUS) {
        requireName(span, element);
      }
      declared.getTypeArguments().forEach(argument -> requireNames(span, argument));
    } else if (type instanceof WildcardType wildcard) {
      requireNames(span, wildcard.getExtendsBound());
      requireNames(span, wildcard.getSuperBound());
    }
  }

  /** The object before a dot: javac looks its members up in its class. */
  void requireTarget(MemberSelectTree select, TreePath path) {
    TypeMirror type = attribution.trees.getTypeMirror(new TreePath(path, select.getExpression()));
    while (type instanceof ArrayType array) {
      type = array.getComponentType();
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getNestingKind() != NestingKind.ANONYMOUS) {
      requireName(spans.of(select.getExpression()), element);
    }
  }
}
