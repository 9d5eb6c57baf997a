package io.manyhands.processor.fuzz;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All ways to make a program one step smaller, the largest steps first; most do not compile. */
final class Cuts extends TreeScanner<Void, Void> {
  private final SourceTree source;
  private final List<SourceTree.Edit> edits = new ArrayList<>();

  private Cuts(SourceTree source) {
    this.source = source;
  }

  static List<SourceTree.Edit> of(String text) {
    Cuts cuts = new Cuts(SourceTree.of(text));
    cuts.scan(cuts.source.unit(), null);
    cuts.edits.removeIf(edit -> !edit.isReal() || edit.gain() <= 0);
    cuts.edits.sort(Comparator.comparingInt(SourceTree.Edit::gain).reversed());
    return cuts.edits;
  }

  private void replace(Tree tree, Tree part) {
    if (part != null) {
      edits.add(source.edit(tree, source.text(part)));
    }
  }

  /** Leaves out each of some trees, and each half, quarter and so on of them. */
  private void leaveOut(List<? extends Tree> trees) {
    for (int size = trees.size(); size > 0; size /= 2) {
      for (int k = 0; k + size <= trees.size(); k += size) {
        edits.add(source.edit(trees.get(k), trees.get(k + size - 1), ""));
      }
    }
  }

  @Override
  public Void visitClass(ClassTree tree, Void none) {
    leaveOut(tree.getMembers());
    return super.visitClass(tree, null);
  }

  @Override
  public Void visitBlock(BlockTree tree, Void none) {
    leaveOut(tree.getStatements());
    if (tree.getStatements().size() == 1) {
      replace(tree, tree.getStatements().get(0));
    }
    return super.visitBlock(tree, null);
  }

  @Override
  public Void visitCase(CaseTree tree, Void none) {
    if (tree.getStatements() != null) {
      leaveOut(tree.getStatements());
    }
    return super.visitCase(tree, null);
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void none) {
    leaveOut(tree.getCases());
    return super.visitSwitch(tree, null);
  }

  @Override
  public Void visitIf(IfTree tree, Void none) {
    replace(tree, tree.getThenStatement());
    replace(tree, tree.getElseStatement());
    return super.visitIf(tree, null);
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void none) {
    replace(tree, tree.getStatement());
    return super.visitForLoop(tree, null);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void none) {
    replace(tree, tree.getStatement());
    return super.visitEnhancedForLoop(tree, null);
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void none) {
    replace(tree, tree.getStatement());
    return super.visitWhileLoop(tree, null);
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Void none) {
    replace(tree, tree.getStatement());
    return super.visitLabeledStatement(tree, null);
  }

  @Override
  public Void visitTry(TryTree tree, Void none) {
    replace(tree, tree.getBlock());
    return super.visitTry(tree, null);
  }

  @Override
  public Void scan(Tree tree, Void none) {
    boolean constant =
        tree instanceof LiteralTree
            || tree instanceof PrimitiveTypeTree
            || tree instanceof ArrayTypeTree;
    if (tree instanceof ExpressionTree && !constant) {
      for (String value : List.of("0", "1", "true", "null")) {
        edits.add(source.edit(tree, value));
      }
    }
    return super.scan(tree, null);
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void none) {
    replace(tree, tree.getLeftOperand());
    replace(tree, tree.getRightOperand());
    return super.visitBinary(tree, null);
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void none) {
    replace(tree, tree.getTrueExpression());
    replace(tree, tree.getFalseExpression());
    return super.visitConditionalExpression(tree, null);
  }

  @Override
  public Void visitParenthesized(ParenthesizedTree tree, Void none) {
    replace(tree, tree.getExpression());
    return super.visitParenthesized(tree, null);
  }

  @Override
  public Void visitTypeCast(TypeCastTree tree, Void none) {
    replace(tree, tree.getExpression());
    return super.visitTypeCast(tree, null);
  }

  @Override
  public Void visitArrayAccess(ArrayAccessTree tree, Void none) {
    replace(tree, tree.getIndex());
    return super.visitArrayAccess(tree, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
    tree.getArguments().forEach(argument -> replace(tree, argument));
    leaveOut(tree.getArguments());
    return super.visitMethodInvocation(tree, null);
  }
}
