package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Classes;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A program as a worker process runs a loop of it.
 *
 * @param program the program
 * @param own static fields whose objects are as good as made by the iteration itself
 */
public record ProgramInWorker(Program program, Set<Field> own) implements Program {

  /** The program of a loop that runs in worker processes. */
  public static Program of(MarkedMethod method, MarkedLoop loop, Statement body, Program program) {
    return new ProgramInWorker(program, OwnStatics.of(method, loop, body, program));
  }

  @Override
  public boolean isScratch(Field field) {
    return own.contains(field);
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
  public boolean isEnum(Type.Declared type) {
    return program.isEnum(type);
  }
}
