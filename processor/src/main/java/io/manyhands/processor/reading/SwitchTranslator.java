package io.manyhands.processor.reading;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates {@code switch} statements and expressions, over constants and over patterns. */
final class SwitchTranslator {
  private final BodyScope scope;
  private final StatementTranslator statements;
  private final ExpressionTranslator expressions;

  SwitchTranslator(
      BodyScope scope, StatementTranslator statements, ExpressionTranslator expressions) {
    this.scope = scope;
    this.statements = statements;
    this.expressions = expressions;
  }

  Statement translate(SwitchTree tree, TreePath path) {
    return labels(tree.getCases(), path).stream().anyMatch(Patterns::runCode)
        ? new Statement.Unsupported(
            scope.span(tree), "a switch over records with accessors of their own")
        : choice(tree, tree.getExpression(), tree.getCases(), path, false);
  }

  Expression translate(SwitchExpressionTree tree, TreePath path) {
    return labels(tree.getCases(), path).stream().anyMatch(Patterns::runCode)
        ? expressions.unsupported(path, "a switch over records with accessors of their own")
        : new Expression.SwitchExpression(
            scope.span(tree),
            scope.typeOf(path),
            choice(tree, tree.getExpression(), tree.getCases(), path, true));
  }

  private List<Patterns> labels(List<? extends CaseTree> cases, TreePath path) {
    List<Patterns> labels = new ArrayList<>();
    for (CaseTree each : cases) {
      labels(each)
          .forEach(
              label ->
                  labels.add(Patterns.in(scope, new TreePath(new TreePath(path, each), label))));
    }
    return labels;
  }

  private Statement.Switch choice(
      Tree tree,
      ExpressionTree selected,
      List<? extends CaseTree> cases,
      TreePath path,
      boolean yields) {
    boolean arrows = cases.stream().anyMatch(c -> c.getCaseKind() == CaseTree.CaseKind.RULE);
    Expression selector = expressions.child(path, selected);
    List<Statement.Case> translated =
        cases.stream().map(each -> translate(each, new TreePath(path, each), yields)).toList();
    return new Statement.Switch(scope.span(tree), selector, translated, !arrows);
  }

  private Statement.Case translate(CaseTree tree, TreePath path, boolean yields) {
    List<Variable> bindings = new ArrayList<>();
    for (Tree label : labels(tree)) {
      bindings.addAll(Patterns.in(scope, new TreePath(path, label)).bindings());
    }
    Optional<Expression> guard = guard(tree).map(test -> expressions.child(path, test));
    boolean isDefault =
        labels(tree).isEmpty()
            || labels(tree).stream()
                .anyMatch(label -> label.getKind().name().equals("DEFAULT_CASE_LABEL"));
    return new Statement.Case(
        scope.span(tree), isDefault, List.copyOf(bindings), guard, body(tree, path, yields));
  }

  private List<Statement> body(CaseTree tree, TreePath path, boolean yields) {
    @Nullable Tree arrowBody = tree.getBody();
    if (arrowBody instanceof ExpressionTree value && yields) {
      return List.of(new Statement.Yield(scope.span(value), expressions.child(path, value)));
    }
    if (arrowBody != null) {
      return List.of(statements.child(path, arrowBody));
    }
    @Nullable List<? extends StatementTree> rest = tree.getStatements();
    return statements.children(path, rest == null ? List.of() : rest);
  }

  /** What stands between {@code case} and its guard, arrow or colon. */
  private static List<Tree> labels(CaseTree tree) {
    List<Tree> labels = heads(tree);
    guard(tree).ifPresent(labels::remove);
    return labels;
  }

  /** The condition behind {@code when}: the only expression that is neither label nor body. */
  private static Optional<ExpressionTree> guard(CaseTree tree) {
    for (Tree head : heads(tree)) {
      boolean isLabel = tree.getExpressions().stream().anyMatch(label -> label == head);
      if (head instanceof ExpressionTree test && !isLabel) {
        return Optional.of(test);
      }
    }
    return Optional.empty();
  }

  /** Whether a case is for a pattern. */
  static boolean hasPattern(CaseTree tree) {
    return labels(tree).stream().anyMatch(label -> label.getKind().name().matches(".*PATTERN.*"));
  }

  private static List<Tree> heads(CaseTree tree) {
    List<Tree> heads = new ArrayList<>();
    TreeScanner<@Nullable Void, @Nullable Void> children =
        new TreeScanner<>() {
          @Override
          public @Nullable Void scan(@Nullable Tree part, @Nullable Void unused) {
            if (part != null && part != tree.getBody() && !isStatement(part, tree)) {
              heads.add(part);
            }
            return null;
          }
        };
    tree.accept(children, null);
    return heads;
  }

  private static boolean isStatement(Tree part, CaseTree tree) {
    @Nullable List<? extends StatementTree> rest = tree.getStatements();
    return rest != null && rest.stream().anyMatch(statement -> statement == part);
  }
}
