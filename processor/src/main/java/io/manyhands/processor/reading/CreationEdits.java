package io.manyhands.processor.reading;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The edits of class instance creations. */
final class CreationEdits {
  private final Attribution attribution;
  private final SourceSpans spans;
  private final TypeElement host;
  private final TextChanges changes;
  private final TypeEdits types;
  private final MemberEdits members;

  CreationEdits(
      Attribution attribution,
      SourceSpans spans,
      TypeElement host,
      TextChanges changes,
      TypeEdits types,
      MemberEdits members) {
    this.attribution = attribution;
    this.spans = spans;
    this.host = host;
    this.changes = changes;
    this.types = types;
    this.members = members;
  }

  /**
   * A class instance creation.
   *
   * @param isInBody whether it stands in a class of the method, where {@code this} is another
   * @return whether nothing is to be done about the name of the class
   */
  boolean creation(TreePath path, ExecutableElement constructor, boolean isInBody) {
    NewClassTree tree = (NewClassTree) path.getLeaf();
    TypeElement type = Members.owner(constructor);
    if (tree.getClassBody() != null || Access.isLocal(type)) {
      return false; // the class itself is looked at
    }
    if (CallTranslator.isInner(type)) {
      inner(path, constructor, isInBody);
      return true;
    }
    if (!attribution.access.canName(type) || attribution.access.canUse(constructor)) {
      types.member(constructor);
      return false;
    }
    if (!type.getTypeParameters().isEmpty() && !isDiamondOfHost(tree, type)) {
      changes.immovable(
          spans.of(tree),
          "its method calls a private constructor of the generic class " + type.getSimpleName(),
          type.equals(host)
              ? "write new " + type.getSimpleName() + "<>(...)"
              : "make the constructor package-private");
      return true;
    }
    stub(tree, constructor, Optional.empty());
    return true;
  }

  /** Type arguments that are not written are those of the method that stands for it, too. */
  private boolean isDiamondOfHost(NewClassTree tree, TypeElement type) {
    return type.equals(host)
        && tree.getIdentifier() instanceof ParameterizedTypeTree named
        && named.getTypeArguments().isEmpty();
  }

  /** An object that belongs to another one: to the receiver, or to one that the text names. */
  private void inner(TreePath path, ExecutableElement constructor, boolean isInBody) {
    NewClassTree tree = (NewClassTree) path.getLeaf();
    TypeElement type = Members.owner(constructor);
    boolean isVisible =
        attribution.access.canName(type)
            && attribution.access.canUse(constructor)
            && isSimpleName(tree.getIdentifier());
    boolean isOfObject = tree.getEnclosingExpression() != null;
    if (isOfObject && isVisible) {
      return; // reads the same everywhere
    }
    if ((isOfObject && !isOfThis(path)) || isInBody || !Members.ofThis(attribution, host, type)) {
      immovable(tree, type);
    } else if (isVisible) {
      int start = spans.start(tree);
      changes.add(new Edit.InnerCreation(spans.between(start, start + "new".length())));
    } else if (Members.owner(type).getTypeParameters().isEmpty()
        && type.getTypeParameters().isEmpty()) {
      types.requireName(spans.of(tree), type);
      stub(tree, constructor, Optional.of(attribution.typeTranslator.erased(Members.owner(type))));
    } else {
      immovable(tree, type);
    }
  }

  private boolean isOfThis(TreePath creation) {
    Tree object = ((NewClassTree) creation.getLeaf()).getEnclosingExpression();
    return Members.isThis(attribution, new TreePath(creation, object), host);
  }

  private static boolean isSimpleName(Tree name) {
    return name instanceof IdentifierTree
        || (name instanceof ParameterizedTypeTree generic
            && generic.getType() instanceof IdentifierTree);
  }

  private void immovable(NewClassTree tree, TypeElement type) {
    changes.immovable(
        spans.of(tree),
        "its method creates an object of the inner class " + type.getSimpleName(),
        "make " + type.getSimpleName() + " static");
  }

  private void stub(
      NewClassTree tree, ExecutableElement constructor, Optional<Type.Declared> outer) {
    int parenthesis = spans.parenthesis(spans.end(tree.getIdentifier()));
    Span span = spans.between(spans.start(tree), parenthesis + 1);
    if (!tree.getTypeArguments().isEmpty()) {
      changes.immovable(
          span,
          "its method calls a private constructor with type arguments",
          "leave the type arguments out");
    }
    members.requireSpelled(span, constructor);
    changes.add(
        new Edit.Creation(
            span, attribution.symbols.method(constructor), outer, !tree.getArguments().isEmpty()));
  }
}
