package io.manyhands.processor.reading;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Translates the source of called methods when it is asked for. */
public final class MethodReader implements Program {
  private final Attribution attribution;
  private final MethodTranslator translator;
  private final Map<String, Optional<MethodDeclaration>> known = new HashMap<>();
  private final Map<MethodDeclaration, TreePath> paths = new LinkedHashMap<>();

  /**
   * A reader over the source files of one attributed task.
   *
   * @param trees of the task
   * @param elements of the task
   * @param types of the task
   * @param hostPackage the package that the generated class will be in; visibility is judged from
   *     it
   */
  public MethodReader(Trees trees, Elements elements, Types types, String hostPackage) {
    attribution = new Attribution(trees, elements, types, hostPackage);
    translator = new MethodTranslator(attribution);
  }

  @Override
  public Optional<MethodDeclaration> declaration(Method method) {
    Optional<MethodDeclaration> declaration = known.get(method.key());
    if (declaration == null) {
      declaration = attribution.symbols.symbol(method).flatMap(this::read);
      known.put(method.key(), declaration);
    }
    return declaration;
  }

  private Optional<MethodDeclaration> read(ExecutableElement element) {
    TreePath path = attribution.trees.getPath(element);
    if (path == null || !(path.getLeaf() instanceof MethodTree tree)) {
      return new RecordMembers(attribution).implicit(element);
    }
    if (tree.getBody() == null) {
      return new RecordMembers(attribution).implicit(element);
    }
    if (Unresolved.firstIn(attribution, path).isPresent()) {
      return Optional.empty();
    }
    MethodDeclaration declaration = translator.translate(path, element).declaration();
    if (!declaration.span().equals(Span.NONE)) {
      paths.put(declaration, path);
    }
    return Optional.of(declaration);
  }

  /** Writes down what the names meant in all methods that were asked for. */
  void recordInto(RecordedFacts facts) {
    paths.forEach(
        (declaration, path) ->
            facts.add(
                declaration, SymbolFingerprint.of(path, attribution.trees, attribution.types)));
  }
}
