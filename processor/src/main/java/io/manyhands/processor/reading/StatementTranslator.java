package io.manyhands.processor.reading;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Translates attributed statements, each exactly or to {@link Statement.Unsupported}. */
final class StatementTranslator extends SimpleTreeVisitor<Statement, TreePath> {
  private final BodyScope scope;
  private final ExpressionTranslator expressions;
  private final SwitchTranslator switches;
  private final WalkTranslator walks;

  StatementTranslator(BodyScope scope) {
    this.scope = scope;
    expressions = new ExpressionTranslator(scope);
    switches = new SwitchTranslator(scope, this, expressions);
    walks = new WalkTranslator(scope, this, expressions);
  }

  /** Translates the statement at the end of {@code path}. */
  Statement translate(TreePath path) {
    return path.getLeaf().accept(this, path);
  }

  /** Translates a part of the statement at the end of {@code parent}. */
  Statement child(TreePath parent, Tree part) {
    return translate(new TreePath(parent, part));
  }

  /** Translates statements in a row. */
  List<Statement> children(TreePath parent, List<? extends StatementTree> parts) {
    List<Statement> result = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof VariableTree variable)) {
        result.add(child(parent, parts.get(i)));
        continue;
      }
      Optional<Statement> walk = walks.marked(parent, variable, parts.subList(i + 1, parts.size()));
      if (walk.isPresent()) {
        result.add(walk.get());
        i++;
      } else {
        result.add(declaration(new TreePath(parent, variable), wholeDeclaration(parts, i)));
      }
    }
    return LockPattern.folded(result);
  }

  /** {@code int a = 1, b = 2;} is two trees with one beginning. */
  private Span wholeDeclaration(List<? extends StatementTree> all, int index) {
    Span whole = scope.span(all.get(index));
    for (int i = index + 1; i < all.size(); i++) {
      Span next = scope.span(all.get(i));
      if (!(all.get(i) instanceof VariableTree) || next.start() != whole.start()) {
        break;
      }
      whole = scope.spans.join(whole, next);
    }
    return whole;
  }

  private Statement declaration(TreePath path, Span span) {
    VariableTree tree = (VariableTree) path.getLeaf();
    Variable variable = scope.declare(path, Variable.Kind.LOCAL, span);
    return new Statement.Declaration(
        span,
        variable,
        optional(path, tree.getInitializer())
            .map(value -> folded(value, BodyScope.constant(scope.element(path)))));
  }

  /** The value that javac computes itself, if the variable is a constant. */
  private static Expression folded(Expression value, Optional<Object> constant) {
    return constant.isPresent()
        ? new Expression.Literal(value.span(), value.type(), constant)
        : value;
  }

  private Optional<Expression> optional(TreePath parent, @Nullable ExpressionTree part) {
    return Optional.ofNullable(part).map(tree -> expressions.child(parent, tree));
  }

  @Override
  protected Statement defaultAction(Tree tree, TreePath path) {
    String kind = tree.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Statement.Unsupported(scope.span(tree), "a " + kind + " statement");
  }

  @Override
  public Statement visitVariable(VariableTree tree, TreePath path) {
    return declaration(path, scope.span(tree));
  }

  @Override
  public Statement visitClass(ClassTree tree, TreePath path) {
    return scope.element(path) instanceof TypeElement type && LocalClasses.isFree(type)
        ? new Statement.Block(scope.span(tree), List.of())
        : new Statement.Unsupported(scope.span(tree), "a local class");
  }

  @Override
  public Statement visitSynchronized(SynchronizedTree tree, TreePath path) {
    Span whole = scope.span(tree);
    Statement.Block body = block(path, tree.getBlock());
    return new Statement.Critical(
        whole,
        expressions.child(path, tree.getExpression()),
        body,
        true,
        LockPattern.between(whole, whole.start(), body.span().start()),
        LockPattern.between(body.span(), body.span().end(), whole.end()));
  }

  @Override
  public Statement visitExpressionStatement(ExpressionStatementTree tree, TreePath path) {
    return new Statement.Evaluate(scope.span(tree), expressions.child(path, tree.getExpression()));
  }

  @Override
  public Statement visitEmptyStatement(EmptyStatementTree tree, TreePath path) {
    return new Statement.Block(scope.span(tree), List.of());
  }

  @Override
  public Statement.Block visitBlock(BlockTree tree, TreePath path) {
    return new Statement.Block(scope.span(tree), children(path, tree.getStatements()));
  }

  Statement.Block block(TreePath parent, BlockTree part) {
    return visitBlock(part, new TreePath(parent, part));
  }

  @Override
  public Statement visitIf(IfTree tree, TreePath path) {
    Expression condition = expressions.child(path, tree.getCondition());
    Statement yes = child(path, tree.getThenStatement());
    @Nullable StatementTree other = tree.getElseStatement();
    return new Statement.If(
        scope.span(tree), condition, yes, Optional.ofNullable(other).map(no -> child(path, no)));
  }

  @Override
  public Statement visitForLoop(ForLoopTree tree, TreePath path) {
    return walks.walk(path).orElseGet(() -> basic(tree, path));
  }

  private Statement basic(ForLoopTree tree, TreePath path) {
    List<Statement> initializers = children(path, tree.getInitializer());
    Optional<Expression> condition = optional(path, tree.getCondition());
    Statement body = child(path, tree.getStatement());
    List<Expression> updates = new ArrayList<>();
    for (ExpressionStatementTree update : tree.getUpdate()) {
      updates.add(expressions.child(new TreePath(path, update), update.getExpression()));
    }
    return scope.loop(
        tree,
        new Statement.For(scope.span(tree), initializers, condition, List.copyOf(updates), body));
  }

  @Override
  public Statement visitEnhancedForLoop(EnhancedForLoopTree tree, TreePath path) {
    Expression source = expressions.child(path, tree.getExpression());
    TreePath declared = new TreePath(path, tree.getVariable());
    Variable element =
        scope.declare(declared, Variable.Kind.ELEMENT, scope.span(tree.getVariable()));
    Statement body = child(path, tree.getStatement());
    return scope.loop(tree, new Statement.ForEach(scope.span(tree), element, source, body));
  }

  @Override
  public Statement visitWhileLoop(WhileLoopTree tree, TreePath path) {
    Expression condition = expressions.child(path, tree.getCondition());
    Statement body = child(path, tree.getStatement());
    return scope.loop(tree, new Statement.While(scope.span(tree), condition, body, true));
  }

  @Override
  public Statement visitDoWhileLoop(DoWhileLoopTree tree, TreePath path) {
    Statement body = child(path, tree.getStatement());
    Expression condition = expressions.child(path, tree.getCondition());
    return scope.loop(tree, new Statement.While(scope.span(tree), condition, body, false));
  }

  @Override
  public Statement visitLabeledStatement(LabeledStatementTree tree, TreePath path) {
    return new Statement.Labeled(
        scope.span(tree), tree.getLabel().toString(), child(path, tree.getStatement()));
  }

  @Override
  public Statement visitReturn(ReturnTree tree, TreePath path) {
    return new Statement.Return(scope.span(tree), optional(path, tree.getExpression()));
  }

  @Override
  public Statement visitBreak(BreakTree tree, TreePath path) {
    return new Statement.Break(scope.span(tree), text(tree.getLabel()));
  }

  @Override
  public Statement visitContinue(ContinueTree tree, TreePath path) {
    return new Statement.Continue(scope.span(tree), text(tree.getLabel()));
  }

  private static Optional<String> text(@Nullable Name label) {
    return Optional.ofNullable(label).map(Name::toString);
  }

  @Override
  public Statement visitThrow(ThrowTree tree, TreePath path) {
    return new Statement.Throw(scope.span(tree), expressions.child(path, tree.getExpression()));
  }

  @Override
  public Statement visitTry(TryTree tree, TreePath path) {
    Statement.Block body =
        tree.getResources().isEmpty()
            ? block(path, tree.getBlock())
            : new ResourceTranslator(scope, this, expressions).body(tree, path);
    List<Statement.Catch> catches =
        tree.getCatches().stream().map(each -> handler(path, each)).toList();
    @Nullable BlockTree last = tree.getFinallyBlock();
    return new Statement.Try(
        scope.span(tree), body, catches, Optional.ofNullable(last).map(b -> block(path, b)));
  }

  private Statement.Catch handler(TreePath parent, CatchTree tree) {
    TreePath path = new TreePath(parent, tree);
    TreePath parameter = new TreePath(path, tree.getParameter());
    Variable exception =
        scope.declare(parameter, Variable.Kind.BINDING, scope.span(tree.getParameter()));
    return new Statement.Catch(scope.span(tree), exception, block(path, tree.getBlock()));
  }

  @Override
  public Statement visitSwitch(SwitchTree tree, TreePath path) {
    return switches.translate(tree, path);
  }

  @Override
  public Statement visitYield(YieldTree tree, TreePath path) {
    return new Statement.Yield(scope.span(tree), expressions.child(path, tree.getValue()));
  }

  @Override
  public Statement visitAssert(AssertTree tree, TreePath path) {
    return new Statement.Assert(
        scope.span(tree),
        expressions.child(path, tree.getCondition()),
        optional(path, tree.getDetail()));
  }
}
