package io.manyhands.processor.reading;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates {@code switch} statements over constants. */
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
    if (tree.getCases().stream().anyMatch(SwitchTranslator::isPattern)) {
      return new Statement.Unsupported(scope.span(tree), "a switch over patterns");
    }
    boolean arrows =
        tree.getCases().stream().anyMatch(c -> c.getCaseKind() == CaseTree.CaseKind.RULE);
    Expression selector = expressions.child(path, tree.getExpression());
    List<Statement.Case> cases =
        tree.getCases().stream().map(each -> translate(each, new TreePath(path, each))).toList();
    return new Statement.Switch(scope.span(tree), selector, cases, !arrows);
  }

  private Statement.Case translate(CaseTree tree, TreePath path) {
    @Nullable Tree arrowBody = tree.getBody();
    @Nullable List<? extends StatementTree> rest = tree.getStatements();
    List<Statement> body =
        arrowBody != null
            ? List.of(statements.child(path, arrowBody))
            : statements.children(path, rest == null ? List.of() : rest);
    return new Statement.Case(scope.span(tree), isDefault(tree), body);
  }

  private static boolean isDefault(CaseTree tree) {
    return tree.getExpressions().isEmpty();
  }

  /** Whether a label is a pattern, or {@code null}; their trees differ from release to release. */
  private static boolean isPattern(CaseTree tree) {
    for (ExpressionTree label : tree.getExpressions()) {
      if (label.getKind() == Tree.Kind.NULL_LITERAL) {
        return true;
      }
    }
    return kindsOfParts(tree).stream()
        .anyMatch(kind -> kind.endsWith("_PATTERN") || kind.startsWith("PATTERN_"));
  }

  private static List<String> kindsOfParts(CaseTree tree) {
    List<String> kinds = new ArrayList<>();
    tree.accept(
        new TreeScanner<Void, Void>() {
          @Override
          public @Nullable Void scan(@Nullable Tree part, @Nullable Void unused) {
            if (part != null) {
              kinds.add(part.getKind().name());
            }
            return null;
          }
        },
        null);
    return kinds;
  }
}
