package io.manyhands.processor.reading;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a pattern, however deep, and whether matching it runs code of the program: the
 * accessors of a record, if they are written out. Trees of patterns differ from release to release.
 */
record Patterns(List<Variable> bindings, boolean runCode) {
  static Patterns in(BodyScope scope, TreePath pattern) {
    List<Variable> bindings = new ArrayList<>();
    boolean[] runsCode = {false};
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitBindingPattern(BindingPatternTree tree, @Nullable Void unused) {
        TreePath declared = new TreePath(getCurrentPath(), tree.getVariable());
        bindings.add(
            scope.declare(declared, Variable.Kind.BINDING, scope.span(tree.getVariable())));
        return null;
      }

      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree != null && getCurrentPath() != null) {
          runsCode[0] |= namesRecord(tree, new TreePath(getCurrentPath(), tree));
        }
        return super.scan(tree, null);
      }

      private boolean namesRecord(Tree tree, TreePath path) {
        return getCurrentPath().getLeaf().getKind().name().equals("DECONSTRUCTION_PATTERN")
            && !tree.getKind().name().endsWith("_PATTERN")
            && (!(scope.attribution.trees.getElement(path) instanceof TypeElement type)
                || hasOwnAccessor(scope, type));
      }
    }.scan(pattern, null);
    return new Patterns(List.copyOf(bindings), runsCode[0]);
  }

  private static boolean hasOwnAccessor(BodyScope scope, TypeElement type) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.METHOD
          && ((ExecutableElement) member).getParameters().isEmpty()
          && RecordMembers.field(type, member.getSimpleName().toString()).isPresent()
          && (scope.attribution.trees.getPath(type) == null
              || scope.attribution.trees.getTree((ExecutableElement) member) != null)) {
        return true;
      }
    }
    return false;
  }
}
