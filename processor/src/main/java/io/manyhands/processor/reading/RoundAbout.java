package io.manyhands.processor.reading;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
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

  RoundAbout(Attribution attribution) {
    this.attribution = attribution;
  }

  /** The method that the one at the end of {@code path} calls first on the way back to itself. */
  Optional<ExecutableElement> of(TreePath path) {
    Element self = attribution.trees.getElement(path);
    Map<Element, ExecutableElement> first = new LinkedHashMap<>();
    Deque<Element> open = new ArrayDeque<>();
    for (ExecutableElement called : called(path)) {
      first.put(called, called);
      open.add(called);
    }
    while (!open.isEmpty() && first.size() < MOST_METHODS) {
      Element next = open.remove();
      TreePath body = attribution.trees.getPath(next);
      if (body == null || !(body.getLeaf() instanceof MethodTree)) {
        continue;
      }
      for (ExecutableElement called : called(body)) {
        if (called.equals(self)) {
          return Optional.of(first.get(next));
        }
        if (first.putIfAbsent(called, first.get(next)) == null) {
          open.add(called);
        }
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
