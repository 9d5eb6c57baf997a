package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Constructs that tie a method's text to its class. */
final class Immovables {
  private final Attribution attribution;
  private final SourceSpans spans;
  private final TextChanges changes;
  private final TypeEdits types;

  Immovables(Attribution attribution, SourceSpans spans, TextChanges changes, TypeEdits types) {
    this.types = types;
    this.attribution = attribution;
    this.spans = spans;
    this.changes = changes;
  }

  void throughSuper(Tree tree) {
    changes.immovable(
        spans.of(tree),
        "its method uses super, which means something else in another class",
        "call the inherited member in a private method, and that one here");
  }

  void enclosingInstance(Tree tree) {
    changes.immovable(
        spans.of(tree),
        "its method uses the enclosing instance",
        "pass the object to the method as a parameter");
  }

  void localClass(ClassTree tree) {
    changes.immovable(
        spans.of(tree),
        tree.getSimpleName().isEmpty()
            ? "its method declares an anonymous class that cannot be moved"
            : "its method declares the local class " + tree.getSimpleName(),
        "move it out of the method, as a static nested class");
  }

  void reference(MemberReferenceTree tree, @Nullable Element element) {
    if (!(element instanceof ExecutableElement method)
        || !(method.getEnclosingElement() instanceof TypeElement owner)
        || Access.isArrayClass(owner)) {
      return;
    }
    types.member(method);
    boolean inner = method.getKind() == ElementKind.CONSTRUCTOR && CallTranslator.isInner(owner);
    if (inner || !attribution.access.canUse(method)) {
      changes.immovable(
          spans.of(tree),
          "its method refers by :: to an inaccessible member of " + owner.getSimpleName(),
          "write a lambda expression instead");
    }
  }
}
