package io.manyhands.processor.reading;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Construction;
import io.manyhands.processor.model.Span;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A constructor whose text is to move. What comes before its object may be used stays where it is:
 * the call of another constructor and the initializers of the class. What follows moves, and comes
 * back as code when the class files are written.
 */
final class ConstructorPlace {
  private final Attribution attribution;
  private final TreePath path;
  private final MethodTree tree;
  private final ClassTree type;
  private final SourceSpans spans;

  private ConstructorPlace(Attribution attribution, TreePath path) {
    this.attribution = attribution;
    this.path = path;
    tree = (MethodTree) path.getLeaf();
    type = (ClassTree) path.getParentPath().getLeaf();
    spans = attribution.spans(path.getCompilationUnit());
  }

  /** Why the constructor at the end of {@code path} cannot move, if it cannot. */
  static Optional<String> obstacle(Attribution attribution, TreePath path) {
    return new ConstructorPlace(attribution, path).obstacle();
  }

  /** Where the code begins and ends that moves from the constructor at the end of {@code path}. */
  static Construction construction(Attribution attribution, TreePath path) {
    ConstructorPlace place = new ConstructorPlace(attribution, path);
    Span span = place.spans.of(place.tree);
    return new Construction(place.runsInitializers(), span.line(), span.endLine());
  }

  /** The call of another constructor that {@code body} begins with, written or not. */
  static Optional<StatementTree> call(BlockTree body) {
    for (StatementTree statement : body.getStatements()) {
      if (isCall(statement)) {
        return Optional.of(statement);
      }
    }
    return Optional.empty();
  }

  /** Whether {@code statement} is {@code this(...)} or {@code super(...)}. */
  static boolean isCall(StatementTree statement) {
    if (!(statement instanceof ExpressionStatementTree evaluation)
        || !(evaluation.getExpression() instanceof MethodInvocationTree call)) {
      return false;
    }
    ExpressionTree called = call.getMethodSelect();
    String name =
        called instanceof MemberSelectTree select
            ? select.getIdentifier().toString()
            : called.toString();
    return name.equals("this") || name.equals("super");
  }

  private Optional<String> obstacle() {
    if (!(attribution.trees.getElement(path.getParentPath()) instanceof TypeElement owner)) {
      return Optional.of("a constructor");
    }
    if (owner.getKind() == ElementKind.ENUM) {
      return Optional.of("the constructor of an enum");
    } else if (CallTranslator.isInner(owner)) {
      return Optional.of("the constructor of an inner class");
    } else if (isCompact()) {
      return Optional.of("the compact constructor of a record");
    }
    if (call(tree.getBody())
        .filter(call -> tree.getBody().getStatements().get(0) != call)
        .isPresent()) {
      return Optional.of("a constructor that does something before it calls another one");
    }
    return runsInitializers() && sharesLine()
        ? Optional.of("a constructor on the same line as a field")
        : Optional.empty();
  }

  /** {@code record Point(int x) { Point { ... } }}: the parameters are not written there. */
  private boolean isCompact() {
    return !tree.getParameters().isEmpty()
        && spans.of(tree.getParameters().get(0)).equals(Span.NONE);
  }

  private boolean runsInitializers() {
    boolean callsThis =
        call(tree.getBody())
            .map(call -> (MethodInvocationTree) ((ExpressionStatementTree) call).getExpression())
            .filter(call -> call.getMethodSelect().toString().equals("this"))
            .isPresent();
    return !callsThis && !initializers().isEmpty();
  }

  private List<? extends Tree> initializers() {
    return type.getMembers().stream().filter(ConstructorPlace::isInitializer).toList();
  }

  private static boolean isInitializer(Tree member) {
    if (member instanceof VariableTree field) {
      return field.getInitializer() != null
          && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }
    return member instanceof BlockTree block && !block.isStatic();
  }

  private boolean sharesLine() {
    Span own = spans.of(tree);
    return initializers().stream()
        .map(spans::of)
        .anyMatch(other -> other.line() <= own.endLine() && own.line() <= other.endLine());
  }
}
