package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Combiner;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the members of a class that results are combined with. */
final class Combining {
  private static final List<String> NAMES =
      List.of("merge", "combine", "plus", "add", "addAll", "union", "join");

  private final Program program;
  private final Type.Declared type;
  private final Combiner said;

  Combining(Program program, Variable variable) {
    this.program = program;
    this.type = (Type.Declared) variable.type();
    this.said = variable.combiner();
  }

  /** The names that the method may have, those that are asked for first. */
  List<String> names() {
    return said.method().isEmpty() ? NAMES : List.of(said.method());
  }

  /** The method that adds another object to its receiver. */
  Optional<Method> adding() {
    return find(List.of(Type.Primitive.VOID, Type.Primitive.BOOLEAN, Type.Primitive.INT));
  }

  /** The method that makes one object of its receiver and another one. */
  Optional<Method> making() {
    return find(List.of(type));
  }

  private Optional<Method> find(List<Type> results) {
    return names().stream()
        .flatMap(name -> results.stream().map(result -> method(name, List.of(type), result)))
        .flatMap(method -> program.declaration(method).stream())
        .map(MethodDeclaration::method)
        .filter(method -> !method.isStatic() && method.visible())
        .findFirst();
  }

  /** What makes an object that holds nothing. */
  Optional<Method> constructor() {
    Method named = method("<init>", List.of(), Type.Primitive.VOID);
    return program.declaration(named).map(MethodDeclaration::method).filter(Method::visible);
  }

  private Method method(String name, List<Type> parameters, Type result) {
    return new Method(
        type, name, parameters, result, false, false, false, true, List.of(), Set.of());
  }
}
