package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Classes that nobody can extend any further: final ones, enums with the bodies of their constants,
 * and sealed classes that permit nothing else.
 */
final class ClosedClasses {
  private final Attribution attribution;

  ClosedClasses(Attribution attribution) {
    this.attribution = attribution;
  }

  /** All classes that an object of {@code type} can be of; empty where others may come. */
  Optional<Set<TypeElement>> of(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    return collect(type, found) ? Optional.of(found) : Optional.empty();
  }

  private boolean collect(TypeElement type, Set<TypeElement> found) {
    Set<Modifier> modifiers = type.getModifiers();
    if (type.getKind() == ElementKind.ENUM) {
      return collectConstants(type, found);
    }
    if (modifiers.contains(Modifier.FINAL)) {
      found.add(type);
      return true;
    }
    if (!modifiers.contains(Modifier.SEALED)) {
      return false;
    }
    if (!modifiers.contains(Modifier.ABSTRACT)) {
      found.add(type);
    }
    List<? extends TypeMirror> permitted = type.getPermittedSubclasses();
    return !permitted.isEmpty()
        && permitted.stream()
            .allMatch(
                each ->
                    each instanceof DeclaredType declared
                        && collect((TypeElement) declared.asElement(), found));
  }

  /** A constant without a body is an object of the enum itself. */
  private boolean collectConstants(TypeElement type, Set<TypeElement> found) {
    TreePath path = attribution.trees.getPath(type);
    if (path == null || !(path.getLeaf() instanceof ClassTree tree)) {
      return false;
    }
    for (Tree member : tree.getMembers()) {
      Optional<TreePath> body = body(new TreePath(path, member));
      if (body.isPresent()) {
        if (!(attribution.trees.getElement(body.get()) instanceof TypeElement own)) {
          return false;
        }
        found.add(own);
      } else if (isConstant(new TreePath(path, member))) {
        found.add(type);
      }
    }
    return true;
  }

  private boolean isConstant(TreePath member) {
    return member.getLeaf() instanceof VariableTree
        && attribution.trees.getElement(member) instanceof VariableElement field
        && field.getKind() == ElementKind.ENUM_CONSTANT;
  }

  /** The class that the constant of an enum is of, if it has one of its own. */
  private Optional<TreePath> body(TreePath member) {
    return isConstant(member)
            && member.getLeaf() instanceof VariableTree constant
            && constant.getInitializer() instanceof NewClassTree creation
            && creation.getClassBody() != null
        ? Optional.of(new TreePath(new TreePath(member, creation), creation.getClassBody()))
        : Optional.empty();
  }

  /** The classes of the constants of an enum that have bodies. */
  List<TreePath> bodies(TreePath type) {
    List<TreePath> found = new ArrayList<>();
    if (type.getLeaf() instanceof ClassTree tree && tree.getKind() == Tree.Kind.ENUM) {
      tree.getMembers().forEach(member -> body(new TreePath(type, member)).ifPresent(found::add));
    }
    return found;
  }
}
