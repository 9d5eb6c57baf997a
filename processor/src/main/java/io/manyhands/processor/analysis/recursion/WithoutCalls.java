package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.model.Classes;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedMethod;
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
final class WithoutCalls implements Program {
  private final Program program;
  private final MethodDeclaration empty;

  WithoutCalls(Program program, MethodDeclaration method) {
    this.program = program;
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
    return method.equals(empty.method()) ? Optional.of(empty) : program.declaration(method);
  }

  @Override
  public Optional<MethodDeclaration> implementation(Method method, Type.Declared type) {
    return program
        .implementation(method, type)
        .map(found -> found.method().equals(empty.method()) ? empty : found);
  }

  @Override
  public List<MethodDeclaration> implementations(Method method, Type.Declared type) {
    return program.implementations(method, type).stream()
        .map(found -> found.method().equals(empty.method()) ? empty : found)
        .toList();
  }

  @Override
  public boolean isSubclass(Type.Declared type, Type.Declared general) {
    return program.isSubclass(type, general);
  }

  @Override
  public Optional<MarkedMethod> movable(Method method) {
    return program.movable(method);
  }

  @Override
  public Classes classes() {
    return program.classes();
  }

  @Override
  public Optional<List<MethodDeclaration>> initializers(Type.Declared type) {
    return program.initializers(type);
  }

  @Override
  public Optional<String> obstacleToSending(Type.Declared type) {
    return program.obstacleToSending(type);
  }

  @Override
  public boolean isScratch(Field field) {
    return program.isScratch(field);
  }

  @Override
  public boolean isEnum(Type.Declared type) {
    return program.isEnum(type);
  }
}
