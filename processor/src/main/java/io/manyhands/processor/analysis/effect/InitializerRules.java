package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the first use of a class does: its static initializers run, in whichever iteration comes
 * first (section 12.4 of the Java Language Specification).
 *
 * <p>They run once, and whoever uses the class waits for them; so the class's own static fields and
 * what is created for them take no part in dependences. Whatever else they read or write does.
 */
final class InitializerRules {
  private final Machine machine;
  private final CallRules calls;

  InitializerRules(Machine machine, CallRules calls) {
    this.machine = machine;
    this.calls = calls;
  }

  /** A static field of {@code type} is used, a static method called or an object created. */
  void use(Type.Declared type, Span span) {
    if (machine.isSilent() || type.binaryName().equals(machine.initializing.peek())) {
      return;
    }
    if (machine.initializing.contains(type.binaryName())) {
      machine.refuse(
          Code.UNKNOWN_CALL,
          span,
          "the static initializers of "
              + name(type)
              + " and of "
              + machine.initializing.peek()
              + " need each other: two threads that begin at both ends wait forever",
          "use one of the classes before the loop, and read what the loop needs into local"
              + " variables");
      return;
    }
    if (machine.initialize(type.binaryName())) {
      machine.initializing.push(type.binaryName());
      run(type, span);
      machine.initializing.pop();
    }
  }

  private void run(Type.Declared type, Span span) {
    Optional<List<MethodDeclaration>> initializers = machine.program.initializers(type);
    if (initializers.isEmpty()) {
      machine.refuse(
          Code.UNKNOWN_CALL,
          span,
          "the loop may be the first to use class "
              + name(type)
              + ", and what its static initializers do is not known",
          "read what the loop needs of it into local variables before the loop");
      return;
    }
    for (MethodDeclaration initializer : initializers.get()) {
      Type.Declared owner = initializer.method().owner();
      if (owner.binaryName().equals(type.binaryName())) {
        calls.initialize(initializer, span);
      } else {
        use(owner, span);
      }
    }
  }

  private static String name(Type.Declared type) {
    return String.join(".", type.names());
  }

  /** The object that stands for a class being initialized: its static fields are slots of it. */
  static Place.Fresh statics(Field field) {
    return new Place.Fresh("class " + field.owner().binaryName(), field.owner());
  }
}
