package io.manyhands.processor.reading;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates attributed expressions, each exactly or to {@link Expression.Unsupported}. */
final class ExpressionTranslator extends SimpleTreeVisitor<Expression, TreePath> {
  private final BodyScope scope;
  private final NameTranslator names;
  private final CallTranslator calls;
  private final FunctionTranslator functions;

  ExpressionTranslator(BodyScope scope) {
    this.scope = scope;
    names = new NameTranslator(scope, this);
    calls = new CallTranslator(scope, this);
    functions = new FunctionTranslator(scope, this);
  }

  /** Translates the expression at the end of {@code path}. */
  Expression translate(TreePath path) {
    return path.getLeaf().accept(this, path);
  }

  /** Translates a part of the tree at the end of {@code parent}. */
  Expression child(TreePath parent, Tree part) {
    return translate(new TreePath(parent, part));
  }

  List<Expression> children(TreePath parent, List<? extends Tree> parts) {
    return parts.stream().map(part -> child(parent, part)).toList();
  }

  /** Something that the loop language has no word for. */
  Expression unsupported(TreePath path, String what) {
    return new Expression.Unsupported(scope.span(path.getLeaf()), scope.typeOf(path), what);
  }

  @Override
  protected Expression defaultAction(Tree tree, TreePath path) {
    return unsupported(
        path, "a " + tree.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  @Override
  public Expression visitErroneous(ErroneousTree tree, TreePath path) {
    return unsupported(path, "an expression that javac cannot read");
  }

  @Override
  public Expression visitParenthesized(ParenthesizedTree tree, TreePath path) {
    return child(path, tree.getExpression());
  }

  @Override
  public Expression visitLiteral(LiteralTree tree, TreePath path) {
    return new Expression.Literal(
        scope.span(tree), scope.typeOf(path), Optional.ofNullable(tree.getValue()));
  }

  @Override
  public Expression visitIdentifier(IdentifierTree tree, TreePath path) {
    return names.identifier(tree, path);
  }

  @Override
  public Expression visitMemberSelect(MemberSelectTree tree, TreePath path) {
    return names.select(tree, path);
  }

  @Override
  public Expression visitMethodInvocation(MethodInvocationTree tree, TreePath path) {
    return calls.invocation(tree, path);
  }

  @Override
  public Expression visitNewClass(NewClassTree tree, TreePath path) {
    return calls.creation(tree, path);
  }

  @Override
  public Expression visitArrayAccess(ArrayAccessTree tree, TreePath path) {
    return new Expression.ArrayAccess(
        scope.span(tree),
        scope.typeOf(path),
        child(path, tree.getExpression()),
        child(path, tree.getIndex()));
  }

  @Override
  public Expression visitUnary(UnaryTree tree, TreePath path) {
    Tree.Kind kind = tree.getKind();
    boolean prefix = kind == Tree.Kind.PREFIX_INCREMENT || kind == Tree.Kind.PREFIX_DECREMENT;
    boolean increment = kind == Tree.Kind.PREFIX_INCREMENT || kind == Tree.Kind.POSTFIX_INCREMENT;
    Expression operand = child(path, tree.getExpression());
    if (prefix || increment || kind == Tree.Kind.POSTFIX_DECREMENT) {
      return new Expression.Step(scope.span(tree), scope.typeOf(path), increment, prefix, operand);
    }
    return new Expression.Unary(
        scope.span(tree), scope.typeOf(path), Operators.unary(kind), operand);
  }

  @Override
  public Expression visitBinary(BinaryTree tree, TreePath path) {
    return new Expression.Binary(
        scope.span(tree),
        scope.typeOf(path),
        Operators.binary(tree.getKind()),
        child(path, tree.getLeftOperand()),
        child(path, tree.getRightOperand()));
  }

  @Override
  public Expression visitAssignment(AssignmentTree tree, TreePath path) {
    return new Expression.Assignment(
        scope.span(tree),
        scope.typeOf(path),
        child(path, tree.getVariable()),
        child(path, tree.getExpression()));
  }

  @Override
  public Expression visitCompoundAssignment(CompoundAssignmentTree tree, TreePath path) {
    return new Expression.CompoundAssignment(
        scope.span(tree),
        scope.typeOf(path),
        Operators.binary(tree.getKind()),
        child(path, tree.getVariable()),
        child(path, tree.getExpression()));
  }

  @Override
  public Expression visitConditionalExpression(ConditionalExpressionTree tree, TreePath path) {
    return new Expression.Conditional(
        scope.span(tree),
        scope.typeOf(path),
        child(path, tree.getCondition()),
        child(path, tree.getTrueExpression()),
        child(path, tree.getFalseExpression()));
  }

  @Override
  public Expression visitTypeCast(TypeCastTree tree, TreePath path) {
    return new Expression.Cast(
        scope.span(tree), scope.typeOf(path), child(path, tree.getExpression()));
  }

  @Override
  public Expression visitInstanceOf(InstanceOfTree tree, TreePath path) {
    Tree pattern = tree.getPattern();
    if (pattern instanceof BindingPatternTree binding) {
      return instanceOf(tree, path, binding);
    }
    Expression operand = child(path, tree.getExpression());
    if (pattern != null) {
      Patterns patterns = Patterns.in(scope, new TreePath(path, pattern));
      return patterns.runCode()
          ? unsupported(path, "a pattern over a record with accessors of its own")
          : new Expression.InstanceOf(
              scope.span(tree), operand, operand.type(), Optional.empty(), patterns.bindings());
    }
    Type tested = scope.typeOf(new TreePath(path, tree.getType()));
    return new Expression.InstanceOf(scope.span(tree), operand, tested, Optional.empty());
  }

  private Expression instanceOf(InstanceOfTree tree, TreePath path, BindingPatternTree pattern) {
    Expression operand = child(path, tree.getExpression());
    VariableTree declared = pattern.getVariable();
    TreePath declaration = new TreePath(new TreePath(path, pattern), declared);
    Variable variable = scope.declare(declaration, Variable.Kind.BINDING, scope.span(declared));
    return new Expression.InstanceOf(
        scope.span(tree), operand, variable.type(), Optional.of(variable));
  }

  @Override
  public Expression visitNewArray(NewArrayTree tree, TreePath path) {
    List<Expression> dimensions = children(path, tree.getDimensions());
    @Nullable List<? extends Tree> initializers = tree.getInitializers();
    Optional<List<Expression>> elements =
        Optional.ofNullable(initializers).map(all -> children(path, all));
    return new Expression.NewArray(scope.span(tree), scope.typeOf(path), dimensions, elements);
  }

  @Override
  public Expression visitLambdaExpression(LambdaExpressionTree tree, TreePath path) {
    return functions.lambda(tree, path);
  }

  @Override
  public Expression visitMemberReference(MemberReferenceTree tree, TreePath path) {
    return new ReferenceTranslator(scope, this, functions).translate(tree, path);
  }

  @Override
  public Expression visitSwitchExpression(SwitchExpressionTree tree, TreePath path) {
    return new SwitchTranslator(scope, new StatementTranslator(scope), this).translate(tree, path);
  }
}
