package io.manyhands.processor.reading;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What the translation of one method body shares: the class around it and its variables. */
final class BodyScope {
  final Attribution attribution;
  final SourceSpans spans;
  final TypeElement enclosingClass;
  private final Optional<BodyScope> outer;
  private final List<TypeElement> localClasses;
  private final Map<Element, Variable> variables = new HashMap<>();
  private final IdentityHashMap<Tree, Statement> loops = new IdentityHashMap<>();
  private final IdentityHashMap<Tree, String> notWalked = new IdentityHashMap<>();

  BodyScope(Attribution attribution, SourceSpans spans, TypeElement enclosingClass) {
    this(attribution, spans, enclosingClass, Optional.empty(), List.of());
  }

  private BodyScope(
      Attribution attribution,
      SourceSpans spans,
      TypeElement enclosingClass,
      Optional<BodyScope> outer,
      List<TypeElement> localClasses) {
    this.attribution = attribution;
    this.spans = spans;
    this.enclosingClass = enclosingClass;
    this.outer = outer;
    this.localClasses = localClasses;
  }

  /**
   * The scope of a method of {@code local}, a class in this body. What is {@code this} in this
   * scope is so in the other one; the object of the local class has no name there.
   */
  BodyScope inside(TypeElement local) {
    List<TypeElement> around = new ArrayList<>(localClasses);
    around.add(local);
    return new BodyScope(
        attribution, spans, enclosingClass, Optional.of(this), List.copyOf(around));
  }

  /** Whether {@code this} and {@code super}, alone, are of an object that the scope cannot name. */
  boolean isOfLocalClass() {
    return !localClasses.isEmpty();
  }

  /** Makes the variable that {@code declaration} declares. */
  Variable declare(TreePath declaration, Variable.Kind kind, Span span) {
    VariableTree tree = (VariableTree) declaration.getLeaf();
    Element element = element(declaration);
    if (element == null) {
      Type unknown = attribution.typeTranslator.translate(null);
      String name = tree.getName().toString();
      return new Variable(name, unknown, kind, span, Sharing.NONE);
    }
    return declare(element, kind, span);
  }

  /** Makes the variable that stands for {@code element}. */
  Variable declare(Element element, Variable.Kind kind, Span span) {
    Variable variable =
        new Variable(
            element.getSimpleName().toString(),
            attribution.typeTranslator.translate(element.asType()),
            kind,
            span,
            AnnotationReader.sharing(element),
            AnnotationReader.lock(element),
            AnnotationReader.combiner(element));
    variables.put(element, variable);
    return variable;
  }

  /** The variable that {@code element} became, if it is declared in this body or around it. */
  Optional<Variable> variable(Element element) {
    return Optional.ofNullable(variables.get(element))
        .or(() -> outer.flatMap(scope -> scope.variable(element)));
  }

  /** Remembers what became of a loop. */
  <S extends Statement> S loop(Tree tree, S loop) {
    loops.put(tree, loop);
    return loop;
  }

  /** Remembers why a marked {@code while} loop is no {@code for} loop. */
  void notWalked(Tree tree, String reason) {
    notWalked.put(tree, reason);
  }

  /** Why the loop {@code tree} is no {@code for} loop, as a clause. */
  Optional<String> notWalked(Tree tree) {
    return Optional.ofNullable(notWalked.get(tree));
  }

  /** What became of the loop {@code tree}. */
  Optional<Statement> loop(Tree tree) {
    return Optional.ofNullable(loops.get(tree));
  }

  /** The symbol at a tree, if javac found one. */
  @Nullable Element element(TreePath path) {
    return attribution.trees.getElement(path);
  }

  /** The static type of an expression. */
  Type typeOf(TreePath path) {
    TypeMirror type = attribution.trees.getTypeMirror(path);
    return attribution.typeTranslator.translate(type);
  }

  Span span(Tree tree) {
    return spans.of(tree);
  }

  /** The class around the body, as the type of {@code this}. */
  Type thisType() {
    return attribution.typeTranslator.generic(enclosingClass);
  }

  /**
   * Whether the instance member {@code member}, named without a receiver, belongs to {@code this}
   * rather than to an object around it.
   */
  boolean isOwnMember(Element member) {
    return localClasses.stream().noneMatch(each -> Members.ofThis(attribution, each, member))
        && Members.ofThis(attribution, enclosingClass, member);
  }

  /** The object around {@code this} that an instance member named alone at {@code tree} means. */
  Optional<Expression> around(Tree tree, Element member) {
    return localClasses.stream().anyMatch(each -> Members.ofThis(attribution, each, member))
        ? Optional.empty()
        : objects().to(member).map(path -> expression(tree, path));
  }

  /** The object around {@code this} that {@code Type.this} at {@code tree} means. */
  Optional<Expression> around(Tree tree, TreePath type) {
    return element(type) instanceof TypeElement named
        ? objects().toObject(named).map(path -> expression(tree, path))
        : Optional.empty();
  }

  private EnclosingObjects objects() {
    return new EnclosingObjects(attribution, enclosingClass);
  }

  private Expression expression(Tree tree, List<Field> path) {
    return EnclosingObjects.expression(span(tree), thisType(), path);
  }

  /** The compile-time constant that {@code element} is. */
  static Optional<Object> constant(@Nullable Element element) {
    return element instanceof VariableElement variable
        ? Optional.ofNullable(variable.getConstantValue())
        : Optional.empty();
  }

  static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }
}
