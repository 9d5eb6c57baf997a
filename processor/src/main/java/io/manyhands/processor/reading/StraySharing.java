package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Shared} on local variables and parameters of methods in which nothing is marked. What it
 * says of an object's methods counts there, too, for loops that call the method.
 */
final class StraySharing extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final Set<Sharing> ABOUT_CALLS =
      Set.of(Sharing.NONE, Sharing.THREAD_SAFE, Sharing.ORDERED);

  private final Attribution attribution;
  private final Set<Tree> marked = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private StraySharing(Attribution attribution) {
    this.attribution = attribution;
  }

  static List<Finding> in(CompilationUnitTree unit, Attribution attribution) {
    StraySharing stray = new StraySharing(attribution);
    for (Mark mark : Mark.in(unit, attribution)) {
      for (Tree around : mark.annotation()) {
        stray.marked.add(around);
      }
    }
    stray.scan(unit, null);
    return stray.findings;
  }

  /** A method with a mark is left to what reads its loops. */
  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    return marked.contains(method) ? null : super.visitMethod(method, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    Element element = attribution.trees.getElement(getCurrentPath());
    if (element != null
        && isLocal(element)
        && isInMethod()
        && !ABOUT_CALLS.contains(AnnotationReader.sharing(element))) {
      SourceSpans spans = attribution.spans(getCurrentPath().getCompilationUnit());
      findings.add(
          new Finding(
              Code.UNUSED_SHARING,
              spans.source(),
              spans.of(variable),
              "@Shared stands on " + element + " in a method without a parallel loop",
              List.of("it says how the iterations of such a loop share a variable"),
              "mark the loop by @Parallel, or leave the annotation out"));
    }
    return super.visitVariable(variable, null);
  }

  private static boolean isLocal(Element element) {
    return element.getKind() == ElementKind.LOCAL_VARIABLE
        || element.getKind() == ElementKind.PARAMETER;
  }

  private boolean isInMethod() {
    for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree) {
        return true;
      }
    }
    return false;
  }
}
