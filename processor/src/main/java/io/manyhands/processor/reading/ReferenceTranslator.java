package io.manyhands.processor.reading;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Translates method references to the lambda expressions that they stand for. */
final class ReferenceTranslator {
  private final BodyScope scope;
  private final ExpressionTranslator expressions;
  private final FunctionTranslator functions;

  ReferenceTranslator(
      BodyScope scope, ExpressionTranslator expressions, FunctionTranslator functions) {
    this.scope = scope;
    this.expressions = expressions;
    this.functions = functions;
  }

  Expression translate(MemberReferenceTree tree, TreePath path) {
    Optional<FunctionTranslator.Signature> signature = functions.signature(path);
    if (signature.isEmpty() || Members.isSuper(tree.getQualifierExpression())) {
      return expressions.unsupported(path, "a method reference");
    }
    Span span = scope.span(tree);
    List<Variable> parameters = parameters(signature.get(), span);
    List<Expression> arguments = new ArrayList<>();
    parameters.forEach(parameter -> arguments.add(new Expression.Local(span, parameter)));
    TreePath qualifier = new TreePath(path, tree.getQualifierExpression());
    if (scope.attribution.trees.getTypeMirror(qualifier) instanceof ArrayType array
        && tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
      Type type = scope.attribution.typeTranslator.translate(array);
      Expression creation = new Expression.NewArray(span, type, arguments, Optional.empty());
      return function(path, signature.get(), Optional.empty(), parameters, creation);
    }
    return scope.element(path) instanceof ExecutableElement method
        ? call(path, qualifier, method, signature.get(), parameters, arguments)
        : expressions.unsupported(path, "a method reference that is not resolved");
  }

  private Expression call(
      TreePath path,
      TreePath qualifier,
      ExecutableElement element,
      FunctionTranslator.Signature signature,
      List<Variable> parameters,
      List<Expression> arguments) {
    Span span = scope.span(path.getLeaf());
    Method method = scope.attribution.symbols.method(element);
    Type type = resultType(method, signature);
    if (element.getKind() == ElementKind.CONSTRUCTOR) {
      TypeElement created = Members.owner(element);
      boolean isKnown =
          !CallTranslator.isInner(created) && created.getNestingKind() != NestingKind.LOCAL;
      Type exact = scope.typeOf(qualifier);
      return isKnown
          ? function(
              path,
              signature,
              Optional.empty(),
              parameters,
              new Expression.NewObject(span, exact, method, arguments))
          : expressions.unsupported(path, "a reference to the constructor of an inner class");
    }
    if (method.isStatic()) {
      Expression call = new Expression.Call(span, type, Optional.empty(), method, arguments);
      return function(path, signature, Optional.empty(), parameters, call);
    }
    if (namesType(qualifier)) {
      return function(
          path,
          signature,
          Optional.empty(),
          parameters,
          new Expression.Call(
              span,
              type,
              Optional.of(arguments.get(0)),
              method,
              arguments.subList(1, arguments.size())));
    }
    Variable receiver = variable("receiver", scope.typeOf(qualifier), span);
    Statement.Declaration bound =
        new Statement.Declaration(span, receiver, Optional.of(expressions.translate(qualifier)));
    Expression target = new Expression.Local(span, receiver);
    return function(
        path,
        signature,
        Optional.of(bound),
        parameters,
        new Expression.Call(span, type, Optional.of(target), method, arguments));
  }

  private boolean namesType(TreePath qualifier) {
    Tree tree = qualifier.getLeaf();
    return scope.element(qualifier) instanceof TypeElement || tree instanceof ParameterizedTypeTree;
  }

  private Expression function(
      TreePath path,
      FunctionTranslator.Signature signature,
      Optional<Statement.Declaration> receiver,
      List<Variable> parameters,
      Expression value) {
    Span span = scope.span(path.getLeaf());
    return new Expression.Lambda(
        span,
        scope.typeOf(path),
        signature.name(),
        receiver,
        parameters,
        FunctionTranslator.result(span, value, signature));
  }

  /** What the method returns, told by the function where the method leaves it open. */
  private Type resultType(Method method, FunctionTranslator.Signature signature) {
    boolean isOpen =
        method.returnType() instanceof Type.TypeVariable
            || method.returnType() instanceof Type.Unnameable;
    return isOpen && !signature.isVoid()
        ? scope.attribution.typeTranslator.translate(signature.type().getReturnType())
        : method.returnType();
  }

  private List<Variable> parameters(FunctionTranslator.Signature signature, Span span) {
    List<Variable> parameters = new ArrayList<>();
    for (TypeMirror type : signature.type().getParameterTypes()) {
      Type translated = scope.attribution.typeTranslator.translate(type);
      parameters.add(variable("argument" + parameters.size(), translated, span));
    }
    return List.copyOf(parameters);
  }

  private static Variable variable(String name, Type type, Span span) {
    return new Variable(name, type, Variable.Kind.PARAMETER, span, Sharing.NONE);
  }
}
