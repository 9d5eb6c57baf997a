package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A method whose source is at hand.
 *
 * @param method its name and type
 * @param parameters its parameters
 * @param body its statements; for a constructor, after those of {@code fieldInitializers}
 * @param fieldInitializers for a constructor that does not call {@code this(...)}: the call of the
 *     superclass's constructor, if that does anything, and the class's instance initializers as
 *     assignments, in order
 * @param span the whole declaration
 * @param source the file that it stands in
 * @param isSynchronized whether callers take its lock
 */
public record MethodDeclaration(
    Method method,
    List<Variable> parameters,
    Statement.Block body,
    List<Statement> fieldInitializers,
    Span span,
    SourceText source,
    boolean isSynchronized) {
  /** The field that it does nothing but return: its receiver's, or a static one. */
  public Optional<Field> returnedField() {
    List<Statement> statements = body.statements();
    return !method.isStatic()
            && !isSynchronized
            && statements.size() == 1
            && statements.get(0) instanceof Statement.Return result
            && result.value().orElse(null) instanceof Expression.FieldAccess access
            && access.target().map(Expression.This.class::isInstance).orElse(true)
            && !access.field().isVolatile()
        ? Optional.of(access.field())
        : Optional.empty();
  }

  /** Of the method alone: its text is long. */
  @Override
  public int hashCode() {
    return method.hashCode();
  }
}
