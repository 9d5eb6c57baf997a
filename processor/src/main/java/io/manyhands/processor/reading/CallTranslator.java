package io.manyhands.processor.reading;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Translates method calls and class instance creations. */
final class CallTranslator {
  private final BodyScope scope;
  private final ExpressionTranslator expressions;
  private final NameTranslator names;

  CallTranslator(BodyScope scope, ExpressionTranslator expressions) {
    this.scope = scope;
    this.expressions = expressions;
    names = new NameTranslator(scope, expressions);
  }

  Expression invocation(MethodInvocationTree tree, TreePath path) {
    if (!(scope.element(path) instanceof ExecutableElement method) || isUnresolved(method)) {
      return expressions.unsupported(path, "a call that is not resolved");
    }
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return constructorCall(tree, path, method);
    }
    TreePath select = new TreePath(path, tree.getMethodSelect());
    return select.getLeaf() instanceof MemberSelectTree named
        ? qualified(tree, path, new TreePath(select, named.getExpression()), method)
        : unqualified(tree, path, method);
  }

  /** {@code this(...)} or {@code super(...)} at the start of a constructor. */
  private Expression constructorCall(
      MethodInvocationTree tree, TreePath path, ExecutableElement constructor) {
    if (!(tree.getMethodSelect() instanceof IdentifierTree)
        || isInner(Members.owner(constructor))) {
      return expressions.unsupported(path, "a call of an inner class's constructor");
    }
    return new Expression.Call(
        scope.span(tree),
        Type.Primitive.VOID,
        Optional.of(new Expression.This(scope.span(tree), scope.thisType())),
        scope.attribution.symbols.method(constructor),
        expressions.children(path, tree.getArguments()));
  }

  private Expression unqualified(
      MethodInvocationTree tree, TreePath path, ExecutableElement method) {
    if (BodyScope.isStatic(method)) {
      return call(tree, path, Optional.empty(), method);
    }
    Tree name = tree.getMethodSelect();
    if (scope.isOwnMember(method)) {
      return call(
          tree, path, Optional.of(new Expression.This(scope.span(name), scope.thisType())), method);
    }
    return scope
        .around(name, method)
        .map(object -> call(tree, path, Optional.of(object), method))
        .orElseGet(
            () ->
                expressions.unsupported(
                    path,
                    scope.isOfLocalClass()
                        ? NameTranslator.LOCAL_OBJECT
                        : "a call of a method of the enclosing instance"));
  }

  private Expression qualified(
      MethodInvocationTree tree, TreePath path, TreePath target, ExecutableElement method) {
    if (BodyScope.isStatic(method)) {
      return names.namesTypeOrVariable(target)
          ? call(tree, path, Optional.empty(), method)
          : expressions.unsupported(path, "a static method called through an expression");
    }
    if (Members.isSuper(target.getLeaf())) {
      return superCall(tree, path, target, method);
    }
    return call(tree, path, Optional.of(expressions.translate(target)), method);
  }

  /** {@code super.m()}: whatever overrides the method, it is the superclass's that runs. */
  private Expression superCall(
      MethodInvocationTree tree, TreePath path, TreePath target, ExecutableElement method) {
    if (!(target.getLeaf() instanceof IdentifierTree) || scope.isOfLocalClass()) {
      return expressions.unsupported(path, "a call through super of a named class");
    }
    return new Expression.Call(
        scope.span(tree),
        scope.typeOf(path),
        Optional.of(new Expression.This(scope.span(target.getLeaf()), scope.thisType())),
        scope.attribution.symbols.method(method).fixed(),
        expressions.children(path, tree.getArguments()));
  }

  private Expression call(
      MethodInvocationTree tree,
      TreePath path,
      Optional<Expression> receiver,
      ExecutableElement method) {
    return new Expression.Call(
        scope.span(tree),
        scope.typeOf(path),
        receiver,
        scope.attribution.symbols.method(method),
        expressions.children(path, tree.getArguments()));
  }

  Expression creation(NewClassTree tree, TreePath path) {
    if (tree.getClassBody() != null && !isOfConstant(path)) {
      return expressions.unsupported(path, "an anonymous class");
    }
    if (!(scope.element(path) instanceof ExecutableElement constructor)
        || !(constructor.getEnclosingElement() instanceof TypeElement type)
        || isUnresolved(constructor)) {
      return expressions.unsupported(path, "an object of a class that is not resolved");
    }
    if (type.getNestingKind() == NestingKind.LOCAL && Access.isLocal(type)) {
      return expressions.unsupported(path, "an object of a local class");
    }
    List<Expression> arguments = new ArrayList<>();
    if (isInner(type)) {
      Optional<Expression> outer = outer(tree, path, type);
      if (outer.isEmpty() || constructor.isVarArgs() || Access.isLocal(type)) {
        return expressions.unsupported(path, "an object of an inner class");
      }
      arguments.add(outer.get());
    }
    arguments.addAll(expressions.children(path, tree.getArguments()));
    return new Expression.NewObject(
        scope.span(tree),
        tree.getClassBody() == null
            ? scope.typeOf(path)
            : scope.attribution.typeTranslator.erased(type),
        scope.attribution.symbols.method(constructor),
        List.copyOf(arguments));
  }

  /** Whether it is the constant of an enum that has a body: a class that is found by its number. */
  private boolean isOfConstant(TreePath path) {
    return scope.element(path) instanceof ExecutableElement constructor
        && constructor.getEnclosingElement() instanceof TypeElement type
        && LocalClasses.isOfConstant(type);
  }

  /** The object that a new one of an inner class belongs to, where it is known that it keeps it. */
  private Optional<Expression> outer(NewClassTree tree, TreePath path, TypeElement type) {
    if (EnclosingObjects.link(scope.attribution, type).isEmpty()) {
      return Optional.empty();
    }
    if (tree.getEnclosingExpression() != null) {
      return Optional.of(expressions.child(path, tree.getEnclosingExpression()));
    }
    return scope.isOwnMember(type)
        ? Optional.of(new Expression.This(scope.span(tree), scope.thisType()))
        : scope.around(tree, type);
  }

  /** Whether objects of {@code type} belong to an object of the class around it. */
  static boolean isInner(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isUnresolved(Element element) {
    return element.asType().getKind() == TypeKind.ERROR;
  }
}
