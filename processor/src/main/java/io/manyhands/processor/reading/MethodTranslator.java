package io.manyhands.processor.reading;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Translates one method or constructor with a body. */
final class MethodTranslator {
  private final Attribution attribution;

  MethodTranslator(Attribution attribution) {
    this.attribution = attribution;
  }

  /** A translated method, and the scope that knows what became of its trees. */
  record Translation(MethodDeclaration declaration, BodyScope scope) {}

  /** Translates the method at the end of {@code path}. */
  Translation translate(TreePath path, ExecutableElement element) {
    SourceSpans spans = attribution.spans(path.getCompilationUnit());
    return translate(path, element, new BodyScope(attribution, spans, Members.owner(element)));
  }

  /** Translates the method at the end of {@code path} with the names that {@code scope} knows. */
  Translation translate(TreePath path, ExecutableElement element, BodyScope scope) {
    MethodTree tree = (MethodTree) path.getLeaf();
    List<Variable> parameters = parameters(path, element, scope);
    Body body = body(path, element, scope, parameters);
    MethodDeclaration declaration =
        new MethodDeclaration(
            attribution.symbols.method(element),
            parameters,
            body.block(),
            body.fieldInitializers(),
            scope.span(tree),
            scope.spans.source(),
            element.getModifiers().contains(Modifier.SYNCHRONIZED));
    return new Translation(declaration, scope);
  }

  /** A body, and what runs before it. */
  record Body(List<Statement> fieldInitializers, Statement.Block block) {}

  private List<Variable> parameters(TreePath path, ExecutableElement element, BodyScope scope) {
    MethodTree tree = (MethodTree) path.getLeaf();
    List<Variable> parameters = new ArrayList<>();
    ConstructorTranslator.outer(attribution, element).ifPresent(parameters::add);
    for (VariableTree parameter : tree.getParameters()) {
      TreePath declared = new TreePath(path, parameter);
      parameters.add(scope.declare(declared, Variable.Kind.PARAMETER, scope.span(parameter)));
    }
    return List.copyOf(parameters);
  }

  private static Body body(
      TreePath path, ExecutableElement element, BodyScope scope, List<Variable> parameters) {
    if (element.getSimpleName().contentEquals("<init>")) {
      return new ConstructorTranslator(scope).translate(path, element, parameters);
    }
    MethodTree tree = (MethodTree) path.getLeaf();
    StatementTranslator statements = new StatementTranslator(scope);
    return new Body(
        List.of(), statements.visitBlock(tree.getBody(), new TreePath(path, tree.getBody())));
  }
}
