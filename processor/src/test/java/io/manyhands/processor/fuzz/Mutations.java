package io.manyhands.processor.fuzz;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Small changes to a loop that was accepted, each of which makes many a loop unsafe: a subscript
 * shifted, another array, a smaller stride, a variable that is not of the iteration any more, a
 * read and a write exchanged, a wider inner loop.
 */
final class Mutations extends TreeScanner<Void, Void> {
  private static final String BEFORE = "class F {\n";

  private final Dice dice;
  private final SourceTree source;
  private final List<SourceTree.Edit> edits = new ArrayList<>();
  private final List<String> subscripts = new ArrayList<>();
  private boolean inLoop;

  private Mutations(Dice dice, SourceTree source) {
    this.dice = dice;
    this.source = source;
  }

  /** The program with one or two changes; empty if there is nothing to change. */
  static Optional<Program> of(Program program, long seed) {
    if (program.text().matches("(?s).*(i != |i [+-]= st\\)).*")) {
      // Without the statement that ends it by an exception it would count through all numbers.
      return Optional.empty();
    }
    if (program.text().contains("Sharing.DISJOINT")) {
      return Optional.empty(); // what is said of it would not be true any more
    }
    Dice dice = new Dice(seed);
    String text = program.text();
    for (int k = dice.chance(25) ? 2 : 1; k > 0; k--) {
      Mutations mutations = new Mutations(dice, SourceTree.of(BEFORE + text + "}\n"));
      mutations.scan(mutations.source.unit(), null);
      mutations.edits.removeIf(edit -> !edit.isReal());
      if (mutations.edits.isEmpty()) {
        return Optional.empty();
      }
      String whole = dice.of(mutations.edits).apply(BEFORE + text + "}\n");
      text = whole.substring(BEFORE.length(), whole.length() - 2);
    }
    return Optional.of(program.variant(program.name() + "m" + seed, text));
  }

  private void change(Tree tree, String replacement) {
    if (inLoop) {
      edits.add(source.edit(tree, replacement));
    }
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void none) {
    boolean before = inLoop;
    inLoop |= source.text(tree.getVariable()).contains("@Parallel");
    super.visitEnhancedForLoop(tree, null);
    inLoop = before;
    return null;
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void none) {
    boolean marked =
        !tree.getInitializer().isEmpty()
            && source.text(tree.getInitializer().get(0)).contains("@Parallel");
    boolean before = inLoop;
    inLoop |= marked;
    scan(tree.getStatement(), null);
    inLoop = before;
    if (!marked && tree.getCondition() instanceof BinaryTree bound) {
      String limit = source.text(bound.getRightOperand());
      change(bound.getRightOperand(), "(" + limit + ") + 1");
      change(bound.getRightOperand(), limit + " + n");
    }
    return null;
  }

  /** Left as it is: with a step less it might not end. */
  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void none) {
    return null;
  }

  /** Left as it is, too. */
  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void none) {
    return null;
  }

  @Override
  public Void visitArrayAccess(ArrayAccessTree tree, Void none) {
    String subscript = source.text(tree.getIndex());
    change(tree.getIndex(), "(" + subscript + ") + 1");
    change(tree.getIndex(), "(" + subscript + ") - 1");
    if (!subscripts.isEmpty()) {
      change(tree.getIndex(), dice.of(subscripts));
    }
    subscripts.add(subscript);
    return super.visitArrayAccess(tree, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void none) {
    switch (tree.getName().toString()) {
      case "a" -> change(tree, dice.of("b", "own", "m[1]", "in.a"));
      case "b" -> change(tree, dice.of("a", "own", "q[0]", "in.b"));
      case "own" -> change(tree, dice.of("a", "b"));
      case "m" -> change(tree, "q");
      case "q" -> change(tree, "m");
      case "i" -> change(tree, dice.of("(i - 1)", "(i / 2)", "0"));
      case "n" -> change(tree, dice.of("(n - 1)", "s", "k"));
      case "s" -> change(tree, dice.of("(s - 1)", "n", "1"));
      default -> {}
    }
    return super.visitIdentifier(tree, null);
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void none) {
    if (tree.getKind() == Tree.Kind.DIVIDE
        && tree.getRightOperand() instanceof LiteralTree divisor
        && Integer.valueOf(2).equals(divisor.getValue())) {
      // Halves are exact, and the grouping of a sum of thirds would show.
      change(divisor, "4");
      return scan(tree.getLeftOperand(), null);
    }
    return super.visitBinary(tree, null);
  }

  @Override
  public Void visitLiteral(LiteralTree tree, Void none) {
    if (tree.getValue() instanceof Integer number && number > 0) {
      change(tree, String.valueOf(number - 1));
      change(tree, String.valueOf(number + 1));
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void none) {
    if (tree.getInitializer() != null && source.text(tree.getType()).equals("int")) {
      // The value of another iteration instead of this one's.
      String value = source.text(tree.getInitializer());
      change(tree, "int " + tree.getName() + " = t; t = " + value + ";");
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public Void visitBlock(BlockTree tree, Void none) {
    List<? extends StatementTree> statements = tree.getStatements();
    for (int k = 0; k < statements.size(); k++) {
      if (!(statements.get(k) instanceof VariableTree) && inLoop) {
        edits.add(source.edit(statements.get(k), ""));
      }
      if (k > 0 && inLoop) {
        StatementTree one = statements.get(k - 1);
        StatementTree other = statements.get(k);
        edits.add(source.edit(one, other, source.text(other) + " " + source.text(one)));
      }
    }
    return super.visitBlock(tree, null);
  }

  @Override
  public Void visitIf(IfTree tree, Void none) {
    change(tree, source.text(tree.getThenStatement()));
    return super.visitIf(tree, null);
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree tree, Void none) {
    change(tree, "if (a.length > n + i) { " + source.text(tree) + " }");
    return super.visitExpressionStatement(tree, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void none) {
    ExpressionTree read = new FirstElement().scan(tree.getExpression(), null);
    if (read != null) {
      String target = source.text(tree.getVariable());
      String element = source.text(read);
      change(tree, element + " = " + source.text(tree.getExpression()).replace(element, target));
    }
    change(tree, source.text(tree).replaceFirst(" = ", " += "));
    return super.visitAssignment(tree, null);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
    String target = source.text(tree.getVariable());
    change(tree, target + " = " + source.text(tree.getExpression()));
    change(tree, target + " = 3 * " + target + " + " + source.text(tree.getExpression()));
    return super.visitCompoundAssignment(tree, null);
  }

  /** The first element of an array that is read in an expression. */
  private static final class FirstElement extends TreeScanner<ExpressionTree, Void> {
    @Override
    public ExpressionTree visitArrayAccess(ArrayAccessTree tree, Void none) {
      return tree;
    }

    @Override
    public ExpressionTree reduce(ExpressionTree one, ExpressionTree other) {
      return one != null ? one : other;
    }
  }
}
