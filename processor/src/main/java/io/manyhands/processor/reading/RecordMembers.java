package io.manyhands.processor.reading;

import com.sun.source.util.TreePath;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** The members of records that nobody writes. */
final class RecordMembers {
  private final Attribution attribution;

  RecordMembers(Attribution attribution) {
    this.attribution = attribution;
  }

  /** The declaration that {@code element} would have, if it is an implicit accessor. */
  Optional<MethodDeclaration> implicit(ExecutableElement element) {
    if (!(element.getEnclosingElement() instanceof TypeElement owner)
        || owner.getKind() != ElementKind.RECORD
        || element.getKind() != ElementKind.METHOD
        || !element.getParameters().isEmpty()
        || BodyScope.isStatic(element)) {
      return Optional.empty();
    }
    TreePath path = attribution.trees.getPath(owner);
    return path == null
        ? Optional.empty()
        : field(owner, element.getSimpleName().toString())
            .filter(field -> field.asType().getKind() != TypeKind.ERROR)
            .map(field -> accessor(element, owner, field, path));
  }

  private MethodDeclaration accessor(
      ExecutableElement element, TypeElement owner, VariableElement field, TreePath path) {
    Type self = attribution.typeTranslator.generic(owner);
    Expression value = ownField(attribution, self, Span.NONE, field);
    Statement result = new Statement.Return(Span.NONE, Optional.of(value));
    return new MethodDeclaration(
        attribution.symbols.method(element),
        List.of(),
        new Statement.Block(Span.NONE, List.of(result)),
        List.of(),
        Span.NONE,
        attribution.spans(path.getCompilationUnit()).source(),
        false);
  }

  /** The instance field called {@code name}. */
  static Optional<VariableElement> field(TypeElement owner, String name) {
    for (Element member : owner.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && !BodyScope.isStatic(member)
          && member.getSimpleName().contentEquals(name)) {
        return Optional.of((VariableElement) member);
      }
    }
    return Optional.empty();
  }

  /** The field as a member of {@code this}, whose type is {@code self}. */
  static Expression ownField(
      Attribution attribution, Type self, Span span, VariableElement element) {
    Field field = attribution.symbols.field(element);
    return new Expression.FieldAccess(
        span, field.type(), Optional.of(new Expression.This(span, self)), field);
  }
}
