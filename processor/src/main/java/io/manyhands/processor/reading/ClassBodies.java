package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements.Origin;

/**
 * The local and anonymous classes around a place in a method's text. Their text moves with the
 * method's, so what belongs to them reads as before.
 */
final class ClassBodies {
  private final Attribution attribution;
  private final Deque<TypeElement> around = new ArrayDeque<>();

  ClassBodies(Attribution attribution) {
    this.attribution = attribution;
  }

  void enter(TypeElement type) {
    around.push(type);
  }

  void leave() {
    around.pop();
  }

  /** Whether {@code this} and {@code super} are not those of the method. */
  boolean isInside() {
    return !around.isEmpty();
  }

  /** Whether {@code member}, named alone or through {@code this}, is one of these classes'. */
  boolean owns(Element member, Target target) {
    if (around.isEmpty()) {
      return false;
    }
    return switch (target.kind()) {
      case ABSENT -> around.stream().anyMatch(each -> Members.ofThis(attribution, each, member));
      case THIS -> isOfBody(target);
      case SUPER -> true;
      case TYPE, OBJECT -> false;
    };
  }

  private static boolean isOfBody(Target target) {
    return target
        .path()
        .map(Target::withoutParentheses)
        .map(TreePath::getLeaf)
        .filter(IdentifierTree.class::isInstance)
        .isPresent();
  }

  /** Whether a generated method called {@code name} could be taken for one of these classes. */
  boolean hides(String name) {
    return around.stream()
        .flatMap(each -> attribution.elements.getAllMembers(each).stream())
        .anyMatch(each -> each.getSimpleName().contentEquals(name));
  }

  /** What of a class has text, in the order of the text. */
  List<Tree> members(TreePath path, ClassTree tree) {
    return tree.getMembers().stream()
        .filter(member -> isWritten(path, member))
        .<Tree>map(member -> member)
        .toList();
  }

  private boolean isWritten(TreePath path, Tree member) {
    if (!(member instanceof MethodTree method)) {
      return true;
    }
    boolean isAnonymous =
        ((ClassTree) path.getLeaf()).getSimpleName().isEmpty()
            && method.getName().contentEquals("<init>");
    Element element = attribution.trees.getElement(new TreePath(path, member));
    return !isAnonymous
        && element != null
        && attribution.elements.getOrigin(element) == Origin.EXPLICIT;
  }

  /** Whether the text of {@code type} can be moved. */
  boolean canMove(TypeElement type) {
    return type.getKind() != ElementKind.ENUM
        && type.getKind() != ElementKind.ANNOTATION_TYPE
        && canExtend(type)
        && !overridesHidden(type);
  }

  /** A superclass has to have a name and a constructor that any class may call. */
  private boolean canExtend(TypeElement type) {
    if (!(type.getSuperclass() instanceof DeclaredType declared)) {
      return true;
    }
    TypeElement superclass = (TypeElement) declared.asElement();
    return Access.isLocal(superclass)
        || (attribution.access.canName(superclass)
            && !CallTranslator.isInner(superclass)
            && ElementFilter.constructorsIn(superclass.getEnclosedElements()).stream()
                .noneMatch(each -> each.getModifiers().contains(Modifier.PRIVATE)));
  }

  /** A method that overrides one whose types the moved text would spell as stand-ins. */
  private boolean overridesHidden(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(own -> overridden(own, type));
  }

  private boolean overridden(ExecutableElement own, TypeElement type) {
    return attribution.types.directSupertypes(type.asType()).stream()
        .map(attribution.types::asElement)
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast)
        .filter(attribution.access::canName)
        .map(attribution.elements::getAllMembers)
        .flatMap(each -> ElementFilter.methodsIn(each).stream())
        .filter(each -> !attribution.access.canUse(each) && attribution.access.openTo(each))
        .anyMatch(each -> attribution.elements.overrides(own, each, type));
  }
}
