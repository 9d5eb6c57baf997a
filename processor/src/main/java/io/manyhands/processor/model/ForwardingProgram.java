package io.manyhands.processor.model;

import java.util.List;
import java.util.Optional;

/** A program that differs from another one in what subclasses say, and in nothing else. */
public abstract class ForwardingProgram implements Program {
  private final Program program;

  /**
   * A program like another one.
   *
   * @param program the other one
   */
  protected ForwardingProgram(Program program) {
    this.program = program;
  }

  @Override
  public Optional<MethodDeclaration> declaration(Method method) {
    return program.declaration(method);
  }

  @Override
  public Optional<MethodDeclaration> implementation(Method method, Type.Declared type) {
    return program.implementation(method, type);
  }

  @Override
  public List<MethodDeclaration> implementations(Method method, Type.Declared type) {
    return program.implementations(method, type);
  }

  @Override
  public boolean isOverridden(Method method) {
    return program.isOverridden(method);
  }

  @Override
  public boolean isExtended(Type.Declared type) {
    return program.isExtended(type);
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
  public Optional<Method> accessor(Field field) {
    return program.accessor(field);
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
  public Optional<List<StandIn>> standIns(HiddenNames names) {
    return program.standIns(names);
  }

  @Override
  public boolean isEnum(Type.Declared type) {
    return program.isEnum(type);
  }
}
