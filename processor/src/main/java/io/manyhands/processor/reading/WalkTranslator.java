package io.manyhands.processor.reading;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Token;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * Translates {@code int i = 0; while (i < n) { ... i++; }} as the {@code for} loop that it is, and
 * {@code while (it.hasNext()) { T x = it.next(); ... }} as an enhanced one. The text stays; what
 * the header takes over is known by its place in the body.
 */
final class WalkTranslator {
  private final BodyScope scope;
  private final StatementTranslator statements;
  private final ExpressionTranslator expressions;

  WalkTranslator(
      BodyScope scope, StatementTranslator statements, ExpressionTranslator expressions) {
    this.scope = scope;
    this.statements = statements;
    this.expressions = expressions;
  }

  /**
   * A marked variable and the loop behind it, if they are of this form; why not, is kept.
   *
   * @param parent path to what holds both
   * @param rest the statements behind the variable
   */
  Optional<Statement> marked(
      TreePath parent, VariableTree variable, List<? extends StatementTree> rest) {
    Element element = scope.element(new TreePath(parent, variable));
    if (element == null
        || rest.isEmpty()
        || AnnotationReader.find(element, AnnotationReader.PARALLEL).isEmpty()) {
      return Optional.empty();
    }
    Optional<WhileMark> found = WhileMark.of(variable, rest);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    TreePath path = new TreePath(parent, rest.get(0));
    Optional<String> label = Optional.empty();
    while (path.getLeaf() instanceof LabeledStatementTree labeled) {
      label = Optional.of(labeled.getLabel().toString());
      path = new TreePath(path, labeled.getStatement());
    }
    Optional<String> obstacle = obstacle(parent, path, found.get(), label);
    if (obstacle.isPresent()) {
      scope.notWalked(found.get().loop(), obstacle.get());
      return Optional.empty();
    }
    Span whole = scope.spans.join(scope.span(variable), scope.span(rest.get(0)));
    WhileLoopTree loop = found.get().loop();
    return Optional.of(
        WalkingLoop.isAskedForMore(variable.getName().toString(), loop)
            ? elements(parent, path, variable, loop.getStatement(), loop, whole)
            : counted(parent, path, variable, loop, whole));
  }

  /** Why the loop is not of this form, as a clause. */
  private Optional<String> obstacle(
      TreePath parent, TreePath path, WhileMark mark, Optional<String> label) {
    String name = mark.variable().getName().toString();
    if (!mark.isNext()) {
      return Optional.of("other statements stand between " + name + " and the loop");
    }
    if (behind(parent, mark).stream().anyMatch(next -> WalkingLoop.mentions(next, name) > 0)) {
      return Optional.of(name + " is used behind the loop");
    }
    if (!(mark.loop().getStatement() instanceof BlockTree block)
        || block.getStatements().isEmpty()) {
      return Optional.of("its body is no block that ends with a step of " + name);
    }
    if (WalkingLoop.isAskedForMore(name, mark.loop())) {
      return obstacleToElements(path, mark.variable(), block);
    }
    StatementTree last = block.getStatements().get(block.getStatements().size() - 1);
    if (mark.variable().getInitializer() == null || !isStep(last, name)) {
      return Optional.of(
          "its body does not end with a step of " + name + ", such as " + name + "++");
    }
    return WalkingLoop.hasContinue(block, label)
        ? Optional.of("continue leads past the step of " + name + ", to the same iteration again")
        : Optional.empty();
  }

  private Optional<String> obstacleToElements(
      TreePath path, VariableTree iterator, BlockTree body) {
    String name = iterator.getName().toString();
    if (walks(path, iterator, body)) {
      return Optional.empty();
    }
    return Optional.of(
        declaresSeveral(body)
            ? "its body begins with the declaration of several variables"
            : "its body does not begin with the declaration of a variable that gets "
                + name
                + ".next(), or uses "
                + name
                + " further on");
  }

  /** What may use the variable behind the loop: also the groups of a switch that come later. */
  private static List<Tree> behind(TreePath parent, WhileMark mark) {
    List<Tree> behind = new ArrayList<>(mark.following());
    if (parent.getLeaf() instanceof CaseTree group) {
      List<? extends CaseTree> all = cases(parent.getParentPath().getLeaf());
      behind.addAll(all.subList(all.indexOf(group) + 1, all.size()));
    }
    return behind;
  }

  private static List<? extends CaseTree> cases(Tree choice) {
    return choice instanceof SwitchTree statement
        ? statement.getCases()
        : ((SwitchExpressionTree) choice).getCases();
  }

  private static boolean isStep(StatementTree statement, String name) {
    return statement instanceof ExpressionStatementTree && WalkingLoop.isChangedIn(name, statement);
  }

  private Statement counted(
      TreePath parent, TreePath path, VariableTree variable, WhileLoopTree tree, Span whole) {
    Statement declaration = statements.child(parent, variable);
    Expression condition = expressions.child(path, tree.getCondition());
    Statement.Block block = (Statement.Block) statements.child(path, tree.getStatement());
    int last = block.statements().size() - 1;
    Statement.Evaluate step = (Statement.Evaluate) block.statements().get(last);
    return scope.loop(
        tree,
        new Statement.For(
            whole,
            List.of(declaration),
            Optional.of(condition),
            List.of(step.expression()),
            new Statement.Block(block.span(), block.statements().subList(0, last))));
  }

  /** {@code for (Iterator<T> it = xs.iterator(); it.hasNext(); ) { T x = it.next(); ... }}. */
  Optional<Statement> walk(TreePath path) {
    ForLoopTree tree = (ForLoopTree) path.getLeaf();
    boolean isHeader =
        tree.getUpdate().isEmpty()
            && tree.getInitializer().size() == 1
            && tree.getInitializer().get(0) instanceof VariableTree variable
            && WalkingLoop.isCall(tree.getCondition(), variable.getName().toString(), "hasNext");
    if (!isHeader) {
      return Optional.empty();
    }
    VariableTree variable = (VariableTree) tree.getInitializer().get(0);
    return walks(path, variable, tree.getStatement())
        ? Optional.of(elements(path, path, variable, tree.getStatement(), tree, scope.span(tree)))
        : Optional.empty();
  }

  /** Whether a variable is an iterator of all elements, each of which is taken once. */
  private boolean walks(TreePath path, VariableTree variable, StatementTree body) {
    String name = variable.getName().toString();
    return body instanceof BlockTree block
        && !block.getStatements().isEmpty()
        && block.getStatements().get(0) instanceof VariableTree element
        && WalkingLoop.isCall(element.getInitializer(), name, "next")
        && !declaresSeveral(block)
        && WalkingLoop.mentions(body, name) == 1
        && isIterable(new TreePath(path, variable), variable.getInitializer());
  }

  /** Whether a block begins with {@code T x = it.next(), y = x;}, which is one tree for each. */
  private boolean declaresSeveral(BlockTree block) {
    List<? extends StatementTree> all = block.getStatements();
    return all.size() > 1
        && all.get(0) instanceof VariableTree first
        && all.get(1) instanceof VariableTree second
        && scope.spans.start(first) == scope.spans.start(second);
  }

  private boolean isIterable(TreePath variable, ExpressionTree iterator) {
    Optional<ExpressionTree> source = WalkingLoop.receiver(iterator, "iterator");
    if (source.isEmpty()) {
      return false;
    }
    TypeMirror type =
        scope.attribution.trees.getTypeMirror(
            new TreePath(
                new TreePath(new TreePath(variable, iterator), select(iterator)), source.get()));
    TypeMirror iterable = scope.attribution.elements.getTypeElement("java.lang.Iterable").asType();
    return type != null
        && scope.attribution.types.isSubtype(
            scope.attribution.types.erasure(type), scope.attribution.types.erasure(iterable));
  }

  private static Tree select(ExpressionTree call) {
    return ((MethodInvocationTree) call).getMethodSelect();
  }

  private Statement elements(
      TreePath parent,
      TreePath path,
      VariableTree iterator,
      StatementTree body,
      Tree loop,
      Span whole) {
    TreePath declared = new TreePath(parent, iterator);
    ExpressionTree call = iterator.getInitializer();
    Expression source =
        expressions.child(
            new TreePath(new TreePath(declared, call), select(call)),
            WalkingLoop.receiver(call, "iterator").orElseThrow());
    BlockTree block = (BlockTree) body;
    TreePath inside = new TreePath(path, block);
    VariableTree first = (VariableTree) block.getStatements().get(0);
    Variable element =
        scope.declare(new TreePath(inside, first), Variable.Kind.ELEMENT, withoutValue(first));
    List<Statement> rest =
        new ArrayList<>(
            statements.children(
                inside, block.getStatements().subList(1, block.getStatements().size())));
    return scope.loop(
        loop,
        new Statement.ForEach(
            whole, element, source, new Statement.Block(scope.span(block), List.copyOf(rest))));
  }

  /** {@code T x} of {@code T x = it.next();}, without comments behind it. */
  private Span withoutValue(VariableTree variable) {
    int start = scope.spans.start(variable);
    List<Token> tokens =
        Token.in(scope.spans.source().text(), start, scope.spans.start(variable.getInitializer()));
    // The last one is the equals sign.
    return scope.spans.between(start, tokens.get(tokens.size() - 2).end());
  }
}
