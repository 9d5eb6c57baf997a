package io.manyhands.processor.reading;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Methods that call themselves by way of others, whose source is at hand. */
final class RoundAbout {
  /** Farther round nobody means it. */
  private static final int MOST_METHODS = 60;

  private final Attribution attribution;

  /** A method that is called, and the one that was called first on the way to it. */
  private record Step(ExecutableElement at, ExecutableElement first) {}

  RoundAbout(Attribution attribution) {
    this.attribution = attribution;
  }

  /** The method that the one at the end of {@code path} calls first on the way back to itself. */
  Optional<ExecutableElement> of(TreePath path) {
    Element self = attribution.trees.getElement(path);
    Set<Element> seen = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>();
    called(path).forEach(called -> open.add(new Step(called, called)));
    while (!open.isEmpty() && seen.size() < MOST_METHODS) {
      Step step = open.remove();
      if (step.at().equals(self)) {
        return Optional.of(step.first());
      }
      TreePath body = seen.add(step.at()) ? attribution.trees.getPath(step.at()) : null;
      if (body != null && body.getLeaf() instanceof MethodTree) {
        called(body).forEach(called -> open.add(new Step(called, step.first())));
      }
    }
    return Optional.empty();
  }

  private Set<ExecutableElement> called(TreePath method) {
    Set<ExecutableElement> called = new LinkedHashSet<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        if (attribution.trees.getElement(getCurrentPath()) instanceof ExecutableElement element) {
          called.add(element);
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(method, null);
    return called;
  }
}
