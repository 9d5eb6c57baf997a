package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the loops of a method, those of its lambda expressions and local classes apart. */
final class LoopSites extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final List<LoopSite> sites = new ArrayList<>();

  private LoopSites() {}

  /** A loop, and what stands around it in its method. */
  record LoopSite(TreePath path) {
    Tree tree() {
      return path.getLeaf();
    }

    Optional<String> label() {
      return path.getParentPath().getLeaf() instanceof LabeledStatementTree labeled
          ? Optional.of(labeled.getLabel().toString())
          : Optional.empty();
    }

    /** The innermost tree around the loop, inside its method or function, that is as asked. */
    Optional<Tree> around(Predicate<Tree> asked) {
      TreePath at = path.getParentPath();
      while (!InnerBodies.isFunction(at.getLeaf())) {
        if (asked.test(at.getLeaf())) {
          return Optional.of(at.getLeaf());
        }
        at = at.getParentPath();
      }
      return Optional.empty();
    }

    /** The innermost of {@code loops} around this one, whatever functions stand between. */
    Optional<Tree> inside(List<LoopSite> loops) {
      for (TreePath at = path.getParentPath(); at != null; at = at.getParentPath()) {
        Tree tree = at.getLeaf();
        if (loops.stream().anyMatch(other -> other.tree() == tree)) {
          return Optional.of(tree);
        }
      }
      return Optional.empty();
    }

    boolean isInsideTry() {
      return around(TryTree.class::isInstance).isPresent();
    }

    boolean isOutermost() {
      return around(LoopSites::isLoop).isEmpty();
    }

    boolean isCounted() {
      return tree() instanceof ForLoopTree || tree() instanceof EnhancedForLoopTree;
    }
  }

  /** The loops in the body of the method at the end of {@code method}, in source order. */
  static List<LoopSite> in(TreePath method) {
    LoopSites scanner = new LoopSites();
    Tree body = ((MethodTree) method.getLeaf()).getBody();
    scanner.scan(new TreePath(method, body), null);
    return scanner.sites;
  }

  static boolean isLoop(Tree tree) {
    return tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree
        || tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree == null || tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
      return null;
    }
    if (isLoop(tree)) {
      sites.add(new LoopSite(new TreePath(getCurrentPath(), tree)));
    }
    return super.scan(tree, null);
  }
}
