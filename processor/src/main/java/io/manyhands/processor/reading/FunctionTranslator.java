package io.manyhands.processor.reading;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Translates lambda expressions, and finds the method that a function implements. */
final class FunctionTranslator {
  private final BodyScope scope;
  private final ExpressionTranslator expressions;

  FunctionTranslator(BodyScope scope, ExpressionTranslator expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /**
   * The one abstract method of a functional interface.
   *
   * @param name its name
   * @param type with the type arguments that the function is given
   */
  record Signature(String name, ExecutableType type) {
    boolean isVoid() {
      return type.getReturnType().getKind() == TypeKind.VOID;
    }
  }

  Expression lambda(LambdaExpressionTree tree, TreePath path) {
    Optional<Signature> signature = signature(path);
    if (signature.isEmpty()) {
      return expressions.unsupported(path, "a lambda expression for several interfaces");
    }
    List<Variable> parameters = new ArrayList<>();
    for (VariableTree parameter : tree.getParameters()) {
      parameters.add(
          scope.declare(
              new TreePath(path, parameter), Variable.Kind.PARAMETER, scope.span(parameter)));
    }
    return new Expression.Lambda(
        scope.span(tree),
        scope.typeOf(path),
        signature.get().name(),
        Optional.empty(),
        List.copyOf(parameters),
        body(tree, path, signature.get()));
  }

  private Statement.Block body(LambdaExpressionTree tree, TreePath path, Signature signature) {
    Tree body = tree.getBody();
    if (body instanceof BlockTree block) {
      return new StatementTranslator(scope).visitBlock(block, new TreePath(path, block));
    }
    return result(scope.span(body), expressions.child(path, body), signature);
  }

  /** An expression as the body of a function. */
  static Statement.Block result(Span span, Expression value, Signature signature) {
    Statement statement =
        signature.isVoid()
            ? new Statement.Evaluate(span, value)
            : new Statement.Return(span, Optional.of(value));
    return new Statement.Block(span, List.of(statement));
  }

  /** What the function at the end of {@code path} implements. */
  Optional<Signature> signature(TreePath path) {
    return signature(path, scope.attribution);
  }

  /** The same, wherever it stands. */
  static Optional<Signature> signature(TreePath path, Attribution attribution) {
    TypeMirror type = attribution.trees.getTypeMirror(path);
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return Optional.empty();
    }
    for (Element member : attribution.elements.getAllMembers(element)) {
      if (member.getKind() == ElementKind.METHOD
          && member.getModifiers().contains(Modifier.ABSTRACT)
          && !isOfObject((ExecutableElement) member, attribution)
          && attribution.types.asMemberOf(declared, member) instanceof ExecutableType exact) {
        return Optional.of(new Signature(member.getSimpleName().toString(), exact));
      }
    }
    return Optional.empty();
  }

  /** An interface may list methods that every object has. */
  private static boolean isOfObject(ExecutableElement method, Attribution attribution) {
    TypeElement object = attribution.elements.getTypeElement("java.lang.Object");
    return object.getEnclosedElements().stream()
        .anyMatch(
            member ->
                member instanceof ExecutableElement general
                    && attribution.elements.overrides(method, general, Members.owner(method)));
  }
}
