package io.manyhands.processor.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reading.MethodTranslator.Translation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/**
 * The lambda expressions and methods of local classes that stand around marked loops of a method.
 * Their text moves with the method's, so their loops can be regions; what is true in front of such
 * a loop is what is true whenever the function is called. Each is read as a method of its own, with
 * the variables around it, which never change, as further parameters.
 */
final class InnerBodies {
  private final Attribution attribution;
  private final TreePath method;
  private final Translation outermost;
  private final IdentityHashMap<Tree, Translation> known = new IdentityHashMap<>();
  private final List<MethodDeclaration> found = new ArrayList<>();

  /**
   * Those of one method.
   *
   * @param method the path to it
   * @param outermost what it was translated to
   */
  InnerBodies(Attribution attribution, TreePath method, Translation outermost) {
    this.attribution = attribution;
    this.method = method;
    this.outermost = outermost;
  }

  /** Those that were asked for. */
  List<MethodDeclaration> found() {
    return List.copyOf(found);
  }

  /** The innermost function around the loop at the end of {@code loop}, or the method itself. */
  Translation around(TreePath loop) {
    Deque<TreePath> functions = new ArrayDeque<>();
    for (TreePath at = loop; at.getLeaf() != method.getLeaf(); at = at.getParentPath()) {
      if (isFunction(at.getLeaf())) {
        functions.push(at);
      }
    }
    Translation around = outermost;
    for (TreePath function : functions) {
      around = read(function, around);
    }
    return around;
  }

  /** Whether {@code tree} is something that runs when it is called. */
  static boolean isFunction(Tree tree) {
    return tree instanceof LambdaExpressionTree || tree instanceof MethodTree;
  }

  private Translation read(TreePath function, Translation around) {
    Translation before = known.get(function.getLeaf());
    if (before != null) {
      return before;
    }
    Optional<Translation> read =
        function.getLeaf() instanceof LambdaExpressionTree
            ? lambda(function, around)
            : Optional.of(local(function, around));
    read.map(Translation::declaration).ifPresent(found::add);
    known.put(function.getLeaf(), read.orElse(around));
    return read.orElse(around);
  }

  private Translation local(TreePath path, Translation around) {
    ExecutableElement element =
        Objects.requireNonNull((ExecutableElement) attribution.trees.getElement(path));
    BodyScope scope = around.scope().inside(Members.owner(element));
    MethodDeclaration read =
        new MethodTranslator(attribution).translate(path, element, scope).declaration();
    return seen(
        read.parameters(), read.body(), read.span(), read.method().returnType(), around, scope);
  }

  /** A lambda expression in text that could not be translated is not found. */
  private Optional<Translation> lambda(TreePath path, Translation around) {
    Span span = around.scope().span(path.getLeaf());
    List<Expression.Lambda> same = new ArrayList<>();
    Nodes.eachExpression(
        around.declaration().body(),
        expression -> {
          if (expression instanceof Expression.Lambda lambda && lambda.span().equals(span)) {
            same.add(lambda);
          }
        });
    return same.stream()
        .findFirst()
        .map(
            lambda ->
                seen(
                    lambda.parameters(),
                    lambda.body(),
                    span,
                    result(path),
                    around,
                    around.scope()));
  }

  private Type result(TreePath lambda) {
    BodyScope scope = outermost.scope();
    return new FunctionTranslator(scope, new ExpressionTranslator(scope))
        .signature(lambda)
        .map(signature -> attribution.typeTranslator.translate(signature.type().getReturnType()))
        .orElse(Type.Primitive.VOID);
  }

  private Translation seen(
      List<Variable> parameters,
      Statement.Block body,
      Span span,
      Type result,
      Translation around,
      BodyScope scope) {
    List<Variable> all = new ArrayList<>(parameters);
    Nodes.eachExpression(
        body,
        expression -> {
          if (expression instanceof Expression.Local local
              && !span.contains(local.variable().declaration())
              && !all.contains(local.variable())) {
            all.add(local.variable());
          }
        });
    MethodDeclaration declaration = around.declaration();
    Method symbol = outermost.declaration().method().returning(result);
    return new Translation(
        new MethodDeclaration(
            symbol, List.copyOf(all), body, List.of(), span, declaration.source(), false),
        scope);
  }

  /**
   * The method whose text has the place at the end of {@code path} in it: of a class that has a
   * name outside methods. Empty where an initializer or a constructor comes first.
   */
  static Optional<TreePath> methodAround(Attribution attribution, TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree) {
        return Optional.empty();
      }
      if (at.getLeaf() instanceof MethodTree) {
        TreePath type = at.getParentPath();
        if (!(attribution.trees.getElement(type) instanceof TypeElement owner)
            || !Access.isLocal(owner)) {
          return Optional.of(at);
        }
        if (!canBeRead(at, owner)) {
          return Optional.empty();
        }
        at = type;
      }
    }
    return Optional.empty();
  }

  /** A type parameter would mean nothing in the generated class; enums do not move. */
  private static boolean canBeRead(TreePath method, TypeElement owner) {
    MethodTree tree = (MethodTree) method.getLeaf();
    return !tree.getName().contentEquals("<init>")
        && tree.getTypeParameters().isEmpty()
        && owner.getTypeParameters().isEmpty()
        && owner.getNestingKind() != NestingKind.MEMBER
        && owner.getKind() != ElementKind.ENUM;
  }
}
