package io.manyhands.processor.reading;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * One {@code @Parallel} in the source.
 *
 * @param annotation path to the annotation
 * @param annotated path to what it stands on
 */
record Mark(TreePath annotation, TreePath annotated) {
  /** The annotation's own tree. */
  AnnotationTree tree() {
    return (AnnotationTree) annotation.getLeaf();
  }

  /** All marks of {@code unit} in source order. */
  static List<Mark> in(CompilationUnitTree unit, Attribution attribution) {
    List<Mark> marks = new ArrayList<>();
    Set<Tree> seen = new HashSet<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
        TreePath path = getCurrentPath();
        // Several declarators of one declaration share their modifiers: the first one counts.
        if (isMark(path, attribution) && seen.add(tree)) {
          marks.add(new Mark(path, annotated(path)));
        }
        return super.visitAnnotation(tree, null);
      }
    }.scan(unit, null);
    return marks;
  }

  private static boolean isMark(TreePath annotation, Attribution attribution) {
    Tree name = ((AnnotationTree) annotation.getLeaf()).getAnnotationType();
    return attribution.trees.getElement(new TreePath(annotation, name)) instanceof TypeElement type
        && type.getQualifiedName().contentEquals(AnnotationReader.PARALLEL);
  }

  private static TreePath annotated(TreePath annotation) {
    TreePath parent = annotation.getParentPath();
    return parent.getLeaf() instanceof ModifiersTree ? parent.getParentPath() : parent;
  }
}
