package io.manyhands.processor.reading;

import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Translates the resources of a {@code try} statement, which are closed without being told to. */
final class ResourceTranslator {
  private final BodyScope scope;
  private final StatementTranslator statements;
  private final ExpressionTranslator expressions;

  ResourceTranslator(
      BodyScope scope, StatementTranslator statements, ExpressionTranslator expressions) {
    this.scope = scope;
    this.statements = statements;
    this.expressions = expressions;
  }

  /** The block of a {@code try} statement with what its resources do around it. */
  Statement.Block body(TryTree tree, TreePath path) {
    List<Statement> resources = new ArrayList<>();
    List<Expression> closes = new ArrayList<>();
    for (Tree resource : tree.getResources()) {
      TreePath at = new TreePath(path, resource);
      Span span = scope.span(resource);
      @Nullable TypeMirror type = scope.attribution.trees.getTypeMirror(at);
      if (resource instanceof VariableTree) {
        Statement.Declaration declared = (Statement.Declaration) statements.translate(at);
        resources.add(declared);
        closes.add(close(span, new Expression.Local(span, declared.variable()), type));
      } else {
        Expression named = expressions.translate(at);
        resources.add(new Statement.Evaluate(span, named));
        closes.add(close(span, named, type));
      }
    }
    Span span = scope.span(tree.getBlock());
    java.util.Collections.reverse(closes);
    return new Statement.Block(
        span,
        List.of(
            new Statement.Resources(
                scope.span(tree),
                List.copyOf(resources),
                statements.block(path, tree.getBlock()),
                List.copyOf(closes))));
  }

  private Expression close(Span span, Expression resource, @Nullable TypeMirror type) {
    return closeMethod(type)
        .<Expression>map(
            method ->
                new Expression.Call(
                    span,
                    Type.Primitive.VOID,
                    Optional.of(resource),
                    scope.attribution.symbols.method(method),
                    List.of()))
        .orElseGet(
            () -> new Expression.Unsupported(span, Type.Primitive.VOID, "a resource to close"));
  }

  private Optional<ExecutableElement> closeMethod(@Nullable TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return Optional.empty();
    }
    for (Element member : scope.attribution.elements.getAllMembers(element)) {
      if (member.getKind() == ElementKind.METHOD
          && member.getSimpleName().contentEquals("close")
          && ((ExecutableElement) member).getParameters().isEmpty()) {
        return Optional.of((ExecutableElement) member);
      }
    }
    return Optional.empty();
  }
}
