package io.manyhands.processor.reading;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Span;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Walks a method's body and notes how each name in it reads from outside its class. */
final class EditReader extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Attribution attribution;
  private final SourceSpans spans;
  private final TypeElement host;
  private final TextChanges changes;
  private final TypeEdits types;
  private final MemberEdits members;
  private final FieldEdits fields;
  private final CallEdits calls;
  private final CreationEdits creations;
  private final Immovables immovables;
  private final ClassBodies bodies;

  private EditReader(
      Attribution attribution, SourceSpans spans, TypeElement host, TextChanges changes) {
    this.attribution = attribution;
    this.spans = spans;
    this.host = host;
    this.changes = changes;
    types = new TypeEdits(attribution, spans, changes);
    bodies = new ClassBodies(attribution);
    members = new MemberEdits(attribution, host, changes, types, bodies);
    fields = new FieldEdits(attribution, spans, host, changes, members);
    calls = new CallEdits(attribution, spans, host, changes, members);
    creations = new CreationEdits(attribution, spans, host, changes, types, members);
    immovables = new Immovables(attribution, spans, changes, types);
  }

  /** Adds to {@code changes} what the body at the end of {@code path} needs. */
  static void read(Attribution attribution, TreePath path, TypeElement host, TextChanges changes) {
    SourceSpans spans = attribution.spans(path.getCompilationUnit());
    new EditReader(attribution, spans, host, changes).scan(path, null);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    return tree != null && hasText(tree) ? super.scan(tree, null) : null;
  }

  /** What javac made up, such as the type behind {@code var}, has no text. */
  private boolean hasText(Tree tree) {
    return !(tree instanceof ExpressionTree || tree instanceof PrimitiveTypeTree)
        || !spans.of(tree).equals(Span.NONE);
  }

  private @Nullable Element element() {
    return attribution.trees.getElement(getCurrentPath());
  }

  private Span span(Tree tree) {
    return spans.of(tree);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    Element element = element();
    if (tree.getName().contentEquals("this")) {
      if (!bodies.isInside()) {
        changes.add(new Edit.ThisReference(span(tree)));
      }
    } else if (Members.isSuper(tree)) {
      if (!bodies.isInside()) {
        immovables.throughSuper(tree);
      }
    } else if (element instanceof TypeElement type) {
      types.name(getCurrentPath(), type);
    } else if (element instanceof VariableElement field && Members.isField(field)) {
      field(tree, field);
    }
    return null;
  }

  private void field(IdentifierTree tree, VariableElement field) {
    if (isEnumLabel(tree, field)) {
      types.requireName(span(tree), Members.owner(field));
    } else {
      fields.read(getCurrentPath(), field);
    }
  }

  /** The names of enum constants behind {@code case} stay simple wherever they stand. */
  private boolean isEnumLabel(IdentifierTree name, VariableElement field) {
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    return field.getKind() == ElementKind.ENUM_CONSTANT
        && (parent.getKind().name().equals("CONSTANT_CASE_LABEL")
            || (parent instanceof CaseTree label
                && label.getExpressions().stream().anyMatch(e -> e == name)));
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    Element element = element();
    if (tree.getIdentifier().contentEquals("this")) {
      qualifiedThis(tree);
    } else if (Members.isSuper(tree)) {
      immovables.throughSuper(tree);
    } else if (tree.getIdentifier().contentEquals("class")) {
      scan(tree.getExpression(), null);
    } else if (!(isWholeType(element) || isWholeField(element))) {
      types.requireTarget(tree, getCurrentPath());
      scan(tree.getExpression(), null);
    }
    return null;
  }

  private boolean isWholeType(@Nullable Element element) {
    return element instanceof TypeElement type && types.qualified(getCurrentPath(), type);
  }

  private boolean isWholeField(@Nullable Element element) {
    return element instanceof VariableElement field
        && Members.isField(field)
        && !Access.isArrayClass(Members.owner(field))
        && fields.read(getCurrentPath(), field);
  }

  private void qualifiedThis(MemberSelectTree tree) {
    TreePath name = new TreePath(getCurrentPath(), tree.getExpression());
    if (attribution.trees.getElement(name) instanceof TypeElement type && Access.isLocal(type)) {
      return;
    }
    if (Members.isThis(attribution, getCurrentPath(), host)) {
      changes.add(new Edit.ThisReference(span(tree)));
      return;
    }
    Optional<List<Field>> around =
        attribution.trees.getElement(name) instanceof TypeElement type
            ? new EnclosingObjects(attribution, host).toObject(type).filter(members::canReach)
            : Optional.empty();
    around.ifPresentOrElse(
        path -> changes.add(new Edit.ThisReference(span(tree), path)),
        () -> immovables.enclosingInstance(tree));
  }

  /** The call of another constructor stays where it is. */
  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree tree, @Nullable Void unused) {
    if (bodies.isInside() || !ConstructorPlace.isCall(tree)) {
      return super.visitExpressionStatement(tree, null);
    }
    if (!span(tree).equals(Span.NONE)) {
      changes.add(new Edit.Removal(spans.withWhiteSpaceAfter(span(tree))));
    }
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    if (element() instanceof ExecutableElement method && calls.call(getCurrentPath(), method)) {
      scan(tree.getTypeArguments(), null);
      return scan(tree.getArguments(), null);
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    return write(tree.getVariable(), Optional.empty(), Optional.of(tree.getExpression()))
        ? null
        : super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    Operator operator = Operators.binary(tree.getKind());
    return write(tree.getVariable(), Optional.of(operator), Optional.of(tree.getExpression()))
        ? null
        : super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    Optional<Operator> operator =
        switch (tree.getKind()) {
          case PREFIX_INCREMENT, POSTFIX_INCREMENT -> Optional.of(Operator.PLUS);
          case PREFIX_DECREMENT, POSTFIX_DECREMENT -> Optional.of(Operator.MINUS);
          default -> Optional.empty();
        };
    return operator.isPresent() && write(tree.getExpression(), operator, Optional.empty())
        ? null
        : super.visitUnary(tree, null);
  }

  private boolean write(
      ExpressionTree target, Optional<Operator> operator, Optional<ExpressionTree> value) {
    Optional<FieldEdits.Write> write = fields.write(getCurrentPath(), target, operator, value);
    if (write.isEmpty()) {
      return false;
    }
    write.get().object().ifPresent(object -> scan(object, null));
    value.ifPresent(right -> scan(right, null));
    return true;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    if (!(element() instanceof ExecutableElement constructor)
        || !creations.creation(getCurrentPath(), constructor, bodies.isInside())) {
      return super.visitNewClass(tree, null);
    }
    scan(tree.getEnclosingExpression(), null);
    if (tree.getIdentifier() instanceof ParameterizedTypeTree named) {
      scan(named.getTypeArguments(), null);
    }
    return scan(tree.getArguments(), null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    if (element() instanceof ExecutableElement method && calls.function(getCurrentPath(), method)) {
      return null;
    }
    immovables.reference(tree, element());
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    TreePath path = getCurrentPath();
    if (element() instanceof TypeElement free && attribution.access.hasStandIn(free)) {
      changes.add(new Edit.Removal(spans.withWhiteSpaceAfter(span(tree))));
      return null;
    }
    if (!(element() instanceof TypeElement type) || !bodies.canMove(type)) {
      immovables.localClass(tree);
      return null;
    }
    bodies.enter(type);
    if (!tree.getSimpleName().isEmpty()) {
      scan(tree.getModifiers(), null);
      scan(tree.getTypeParameters(), null);
      scan(tree.getExtendsClause(), null);
      scan(tree.getImplementsClause(), null);
    }
    scan(bodies.members(path, tree), null);
    bodies.leave();
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    TreePath path = getCurrentPath();
    types.requireNames(span(tree), attribution.trees.getTypeMirror(path));
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
    if (isLeftOut()) {
      changes.add(new Edit.Removal(spans.withWhiteSpaceAfter(span(tree))));
      return null;
    }
    scan(tree.getAnnotationType(), null);
    for (ExpressionTree argument : tree.getArguments()) {
      scan(argument instanceof AssignmentTree named ? named.getExpression() : argument, null);
    }
    return null;
  }

  /** A type annotation may stand before a simple name but not before a qualified one. */
  private boolean isLeftOut() {
    AnnotationTree tree = (AnnotationTree) getCurrentPath().getLeaf();
    TreePath name = new TreePath(getCurrentPath(), tree.getAnnotationType());
    return attribution.trees.getElement(name) instanceof TypeElement type
        && (AnnotationReader.isOurs(type)
            || AnnotationReader.isForTypes(type)
            || !attribution.access.canName(type));
  }

  @Override
  public @Nullable Void visitAnnotatedType(AnnotatedTypeTree tree, @Nullable Void unused) {
    // The edit of a qualified name takes in the annotation in its midst.
    return tree.getUnderlyingType() instanceof MemberSelectTree
        ? scan(tree.getUnderlyingType(), null)
        : super.visitAnnotatedType(tree, null);
  }
}
