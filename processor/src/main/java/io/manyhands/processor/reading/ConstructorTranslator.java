package io.manyhands.processor.reading;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Translates constructors, written, compact or implicit, and what runs before their bodies. */
final class ConstructorTranslator {
  /** Classes whose constructors do nothing that a program can see. */
  private static final Set<String> HARMLESS =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  private final BodyScope scope;
  private final StatementTranslator statements;
  private final ExpressionTranslator expressions;

  ConstructorTranslator(BodyScope scope) {
    this.scope = scope;
    statements = new StatementTranslator(scope);
    expressions = new ExpressionTranslator(scope);
  }

  MethodTranslator.Body translate(
      TreePath path, ExecutableElement element, List<Variable> parameters) {
    MethodTree tree = (MethodTree) path.getLeaf();
    TreePath body = new TreePath(path, tree.getBody());
    List<StatementTree> written = new ArrayList<>(tree.getBody().getStatements());
    int call = ConstructorPlace.call(tree.getBody()).map(written::indexOf).orElse(-1);
    if (call >= 0 && callsThis(written.get(call))) {
      return new MethodTranslator.Body(List.of(), block(body, statements.children(body, written)));
    }
    List<Statement> before = new ArrayList<>(outerAssignment(parameters));
    if (call > 0) {
      before.add(outsideLanguage(path, "a constructor with statements before super()"));
    } else if (!hasHarmlessSuperclass()) {
      before.add(
          call == 0
              ? statements.translate(new TreePath(body, written.get(call)))
              : outsideLanguage(path, "a call of a superclass constructor"));
    }
    before.addAll(fieldInitializers(path));
    if (call >= 0) {
      written.remove(call);
    }
    List<Statement> translated = new ArrayList<>();
    translated.addAll(statements.children(body, written));
    if (assignsComponents(tree, element)) {
      translated.addAll(componentAssignments(parameters));
    }
    return new MethodTranslator.Body(List.copyOf(before), block(body, translated));
  }

  /**
   * What the constructor of an inner class takes before its own parameters: the object around the
   * new one.
   */
  static Optional<Variable> outer(Attribution attribution, ExecutableElement element) {
    return element.getKind() == ElementKind.CONSTRUCTOR
            && CallTranslator.isInner(Members.owner(element))
        ? EnclosingObjects.link(attribution, Members.owner(element))
            .map(
                link ->
                    new Variable(
                        link.name(), link.type(), Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE))
        : Optional.empty();
  }

  private List<Statement> outerAssignment(List<Variable> parameters) {
    if (!CallTranslator.isInner(scope.enclosingClass)) {
      return List.of();
    }
    return EnclosingObjects.link(scope.attribution, scope.enclosingClass).stream()
        .<Statement>map(
            link ->
                new Statement.Evaluate(
                    Span.NONE,
                    new Expression.Assignment(
                        Span.NONE,
                        link.type(),
                        new Expression.FieldAccess(
                            Span.NONE,
                            link.type(),
                            Optional.of(new Expression.This(Span.NONE, scope.thisType())),
                            link),
                        new Expression.Local(Span.NONE, parameters.get(0)))))
        .toList();
  }

  private Statement.Block block(TreePath path, List<Statement> translated) {
    return new Statement.Block(scope.span(path.getLeaf()), List.copyOf(translated));
  }

  private static boolean callsThis(StatementTree statement) {
    MethodInvocationTree call =
        (MethodInvocationTree) ((ExpressionStatementTree) statement).getExpression();
    return call.getMethodSelect().toString().equals("this");
  }

  private boolean hasHarmlessSuperclass() {
    TypeMirror superclass = scope.enclosingClass.getSuperclass();
    return superclass instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type
        && HARMLESS.contains(type.getQualifiedName().toString());
  }

  private Statement outsideLanguage(TreePath path, String what) {
    Span span = placeOf(path);
    return new Statement.Evaluate(span, new Expression.Unsupported(span, scope.thisType(), what));
  }

  /** A place to point at: an implicit constructor has none of its own. */
  private Span placeOf(TreePath path) {
    Span span = scope.span(path.getLeaf());
    return span.equals(Span.NONE) ? scope.span(path.getParentPath().getLeaf()) : span;
  }

  private List<Statement> fieldInitializers(TreePath constructor) {
    TreePath owner = constructor.getParentPath();
    List<Statement> initializers = new ArrayList<>();
    for (Tree member : ((ClassTree) owner.getLeaf()).getMembers()) {
      TreePath path = new TreePath(owner, member);
      if (member instanceof BlockTree block && !block.isStatic()) {
        initializers.add(statements.translate(path));
      } else if (member instanceof VariableTree field
          && field.getInitializer() != null
          && scope.element(path) instanceof VariableElement element
          && !BodyScope.isStatic(element)) {
        Expression value = expressions.child(path, field.getInitializer());
        initializers.add(assignment(scope.span(field), element, value));
      }
    }
    return List.copyOf(initializers);
  }

  /** Whether javac adds the assignments of a record's components to its fields. */
  private boolean assignsComponents(MethodTree tree, ExecutableElement element) {
    return Members.owner(element).getKind() == ElementKind.RECORD
        && !tree.getParameters().isEmpty()
        && scope.span(tree.getParameters().get(0)).equals(Span.NONE);
  }

  private List<Statement> componentAssignments(List<Variable> parameters) {
    List<Statement> assignments = new ArrayList<>();
    for (Variable parameter : parameters) {
      RecordMembers.field(scope.enclosingClass, parameter.name())
          .ifPresent(
              field ->
                  assignments.add(
                      assignment(Span.NONE, field, new Expression.Local(Span.NONE, parameter))));
    }
    return assignments;
  }

  private Statement assignment(Span span, VariableElement element, Expression value) {
    Expression target = RecordMembers.ownField(scope.attribution, scope.thisType(), span, element);
    return new Statement.Evaluate(
        span, new Expression.Assignment(span, target.type(), target, value));
  }
}
