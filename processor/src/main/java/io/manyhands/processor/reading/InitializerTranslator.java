package io.manyhands.processor.reading;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Translates what a class runs when it is first used: its static initializers, as one method. */
final class InitializerTranslator {
  private final Attribution attribution;

  InitializerTranslator(Attribution attribution) {
    this.attribution = attribution;
  }

  /** The static initializers of the class at the end of {@code path}, in order. */
  MethodDeclaration translate(TreePath path, TypeElement type) {
    SourceSpans spans = attribution.spans(path.getCompilationUnit());
    BodyScope scope = new BodyScope(attribution, spans, type);
    ClassTree tree = (ClassTree) path.getLeaf();
    StatementTranslator statements = new StatementTranslator(scope);
    ExpressionTranslator expressions = new ExpressionTranslator(scope);
    List<Statement> body = new ArrayList<>();
    for (Tree member : members(tree)) {
      TreePath inner = new TreePath(path, member);
      if (member instanceof BlockTree) {
        body.add(statements.translate(inner));
      } else if (member instanceof VariableTree field
          && scope.element(inner) instanceof VariableElement element
          && element.getConstantValue() == null) {
        Expression value = expressions.child(inner, field.getInitializer());
        Field declared = attribution.symbols.field(element);
        Expression target =
            new Expression.FieldAccess(
                scope.span(field), declared.type(), Optional.empty(), declared);
        body.add(
            new Statement.Evaluate(
                scope.span(field),
                new Expression.Assignment(scope.span(field), target.type(), target, value)));
      }
    }
    return new MethodDeclaration(
        method(type),
        List.of(),
        new Statement.Block(scope.span(tree), List.copyOf(body)),
        List.of(),
        scope.span(tree),
        spans.source(),
        false);
  }

  /** The static initializers of a class: blocks, and fields that are given a value. */
  static List<Tree> members(ClassTree type) {
    boolean isInterface =
        type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
    List<Tree> found = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      boolean runs =
          (member instanceof BlockTree block && block.isStatic())
              || (member instanceof VariableTree field
                  && field.getInitializer() != null
                  && (isInterface || field.getModifiers().getFlags().contains(Modifier.STATIC)));
      if (runs) {
        found.add(member);
      }
    }
    return found;
  }

  private Method method(TypeElement type) {
    return new Method(
        attribution.typeTranslator.erased(type),
        Method.INITIALIZER,
        List.of(),
        Type.Primitive.VOID,
        true,
        true,
        false,
        false,
        List.of(),
        Set.of());
  }
}
