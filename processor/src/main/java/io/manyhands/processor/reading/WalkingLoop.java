package io.manyhands.processor.reading;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a loop does with the variable that it goes by, told by syntax alone. */
final class WalkingLoop {
  private WalkingLoop() {}

  /** Whether a loop assigns the variable called {@code name}. */
  static boolean isChangedIn(String name, Tree loop) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        found[0] |= isNamed(tree.getVariable(), name);
        return super.visitAssignment(tree, null);
      }

      @Override
      public @Nullable Void visitCompoundAssignment(
          CompoundAssignmentTree tree, @Nullable Void unused) {
        found[0] |= isNamed(tree.getVariable(), name);
        return super.visitCompoundAssignment(tree, null);
      }

      @Override
      public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
        boolean changes =
            switch (tree.getKind()) {
              case PREFIX_INCREMENT, POSTFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT -> true;
              default -> false;
            };
        found[0] |= changes && isNamed(tree.getExpression(), name);
        return super.visitUnary(tree, null);
      }
    }.scan(loop, null);
    return found[0];
  }

  /** Whether the condition of a loop is {@code name.hasNext()}. */
  static boolean isAskedForMore(String name, WhileLoopTree loop) {
    return isCall(loop.getCondition(), name, "hasNext");
  }

  /** Whether an expression is {@code name.method()}. */
  static boolean isCall(@Nullable ExpressionTree expression, String name, String method) {
    return receiver(expression, method).filter(object -> isNamed(object, name)).isPresent();
  }

  /** The receiver of a call {@code receiver.method()}. */
  static Optional<ExpressionTree> receiver(@Nullable ExpressionTree expression, String method) {
    return withoutParentheses(expression) instanceof MethodInvocationTree call
            && call.getArguments().isEmpty()
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals(method)
        ? Optional.of(select.getExpression())
        : Optional.empty();
  }

  private static @Nullable Tree withoutParentheses(@Nullable Tree tree) {
    Tree inner = tree;
    while (inner instanceof ParenthesizedTree parentheses) {
      inner = parentheses.getExpression();
    }
    return inner;
  }

  static boolean isNamed(Tree tree, String name) {
    return withoutParentheses(tree) instanceof IdentifierTree identifier
        && identifier.getName().contentEquals(name);
  }

  /** How often {@code name} stands in {@code tree}. */
  static int mentions(Tree tree, String name) {
    int[] count = {0};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
        count[0] += identifier.getName().contentEquals(name) ? 1 : 0;
        return null;
      }
    }.scan(tree, null);
    return count[0];
  }

  /** Whether a jump in the body of a loop leads past its end to the next iteration. */
  static boolean hasContinue(StatementTree body, Optional<String> label) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, Boolean>() {
      @Override
      public @Nullable Void visitContinue(ContinueTree tree, Boolean inside) {
        found[0] |=
            tree.getLabel() == null
                ? !inside
                : label.filter(tree.getLabel()::contentEquals).isPresent();
        return null;
      }

      @Override
      public @Nullable Void visitWhileLoop(WhileLoopTree tree, Boolean inside) {
        return super.visitWhileLoop(tree, true);
      }

      @Override
      public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, Boolean inside) {
        return super.visitDoWhileLoop(tree, true);
      }

      @Override
      public @Nullable Void visitForLoop(ForLoopTree tree, Boolean inside) {
        return super.visitForLoop(tree, true);
      }

      @Override
      public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, Boolean inside) {
        return super.visitEnhancedForLoop(tree, true);
      }
    }.scan(body, false);
    return found[0];
  }
}
