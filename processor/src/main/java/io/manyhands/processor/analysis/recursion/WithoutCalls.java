package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.model.ForwardingProgram;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;

/**
 * A program in which one method does nothing: what is left are the effects of those that call it.
 */
final class WithoutCalls extends ForwardingProgram {
  private final MethodDeclaration empty;

  WithoutCalls(Program program, MethodDeclaration method) {
    super(program);
    this.empty =
        new MethodDeclaration(
            method.method(),
            method.parameters(),
            new Statement.Block(method.body().span(), List.of()),
            List.of(),
            method.span(),
            method.source(),
            method.isSynchronized());
  }

  @Override
  public Optional<MethodDeclaration> declaration(Method method) {
    return method.equals(empty.method()) ? Optional.of(empty) : super.declaration(method);
  }

  @Override
  public Optional<MethodDeclaration> implementation(Method method, Type.Declared type) {
    return super.implementation(method, type)
        .map(found -> found.method().equals(empty.method()) ? empty : found);
  }

  @Override
  public List<MethodDeclaration> implementations(Method method, Type.Declared type) {
    return super.implementations(method, type).stream()
        .map(found -> found.method().equals(empty.method()) ? empty : found)
        .toList();
  }
}
