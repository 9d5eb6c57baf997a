package io.manyhands.processor.reading;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Variable;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Translates simple and qualified names that stand for values. */
final class NameTranslator {
  /** What the object of a local class is called. */
  static final String LOCAL_OBJECT = "the object of a local or anonymous class";

  private static final String NOT_FOUND = "a name that is not resolved";

  private final BodyScope scope;
  private final ExpressionTranslator expressions;

  NameTranslator(BodyScope scope, ExpressionTranslator expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  Expression identifier(IdentifierTree tree, TreePath path) {
    if (tree.getName().contentEquals("this")) {
      return scope.isOfLocalClass() ? expressions.unsupported(path, LOCAL_OBJECT) : self(tree);
    }
    Element element = scope.element(path);
    if (!(element instanceof VariableElement variable) || isUnresolved(variable)) {
      return expressions.unsupported(path, NOT_FOUND);
    }
    if (!Members.isField(variable)) {
      return local(tree, path, variable);
    }
    Optional<Object> constant = BodyScope.constant(variable);
    if (constant.isPresent()) {
      return new Expression.Literal(scope.span(tree), scope.typeOf(path), constant);
    }
    if (BodyScope.isStatic(variable)) {
      return field(tree, path, Optional.empty(), variable);
    }
    return scope.isOwnMember(variable)
        ? field(tree, path, Optional.of(self(tree)), variable)
        : scope
            .around(tree, variable)
            .map(object -> field(tree, path, Optional.of(object), variable))
            .orElseGet(() -> expressions.unsupported(path, around()));
  }

  private String around() {
    return scope.isOfLocalClass() ? LOCAL_OBJECT : "a member of the enclosing instance";
  }

  private Expression local(Tree tree, TreePath path, VariableElement element) {
    Optional<Variable> variable = scope.variable(element);
    Optional<Object> constant = BodyScope.constant(element);
    if (constant.isPresent()) {
      return new Expression.Literal(scope.span(tree), scope.typeOf(path), constant, variable);
    }
    return variable
        .<Expression>map(known -> new Expression.Local(scope.span(tree), known))
        .orElseGet(() -> expressions.unsupported(path, "a variable of the enclosing method"));
  }

  Expression select(MemberSelectTree tree, TreePath path) {
    TreePath target = new TreePath(path, tree.getExpression());
    if (tree.getIdentifier().contentEquals("this")) {
      return isOwnThis(path)
          ? self(tree)
          : scope
              .around(tree, target)
              .orElseGet(() -> expressions.unsupported(path, "the enclosing instance"));
    }
    if (tree.getIdentifier().contentEquals("class")) {
      return new Expression.Literal(scope.span(tree), scope.typeOf(path), Optional.empty());
    }
    if (isArrayLength(tree, target)) {
      return new Expression.ArrayLength(scope.span(tree), expressions.translate(target));
    }
    Element element = scope.element(path);
    if (!(element instanceof VariableElement variable) || isUnresolved(variable)) {
      return expressions.unsupported(path, NOT_FOUND);
    }
    return member(tree, path, target, variable);
  }

  private Expression member(
      MemberSelectTree tree, TreePath path, TreePath target, VariableElement variable) {
    if (BodyScope.isStatic(variable) && !namesTypeOrVariable(target)) {
      return expressions.unsupported(path, "a static field named through an expression");
    }
    Optional<Object> constant = BodyScope.constant(variable);
    if (constant.isPresent() && (BodyScope.isStatic(variable) || isOwnThis(target))) {
      return new Expression.Literal(scope.span(tree), scope.typeOf(path), constant);
    }
    if (BodyScope.isStatic(variable)) {
      return field(tree, path, Optional.empty(), variable);
    }
    if (Members.isSuper(target.getLeaf())) {
      return scope.isOfLocalClass()
          ? expressions.unsupported(path, LOCAL_OBJECT)
          : field(tree, path, Optional.of(self(target.getLeaf())), variable);
    }
    return field(tree, path, Optional.of(expressions.translate(target)), variable);
  }

  /** Whether leaving {@code target} unevaluated changes nothing. */
  boolean namesTypeOrVariable(TreePath target) {
    Tree leaf = target.getLeaf();
    if (leaf instanceof IdentifierTree) {
      return true;
    }
    if (!(leaf instanceof MemberSelectTree select)) {
      return false;
    }
    Element element = scope.element(target);
    return (element != null && !(element instanceof VariableElement))
        || select.getIdentifier().contentEquals("this");
  }

  private boolean isOwnThis(TreePath path) {
    return !(scope.isOfLocalClass() && path.getLeaf() instanceof IdentifierTree)
        && Members.isThis(scope.attribution, path, scope.enclosingClass);
  }

  private boolean isArrayLength(MemberSelectTree tree, TreePath target) {
    @Nullable TypeMirror type = scope.attribution.trees.getTypeMirror(target);
    return tree.getIdentifier().contentEquals("length")
        && type != null
        && type.getKind() == TypeKind.ARRAY;
  }

  private Expression field(
      Tree tree, TreePath path, Optional<Expression> target, VariableElement element) {
    return new Expression.FieldAccess(
        scope.span(tree), scope.typeOf(path), target, scope.attribution.symbols.field(element));
  }

  private Expression self(Tree tree) {
    Span span = scope.span(tree);
    return new Expression.This(span, scope.thisType());
  }

  private static boolean isUnresolved(Element element) {
    return element.asType().getKind() == TypeKind.ERROR;
  }
}
