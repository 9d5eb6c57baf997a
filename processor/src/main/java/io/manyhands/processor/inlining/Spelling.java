package io.manyhands.processor.inlining;

import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types as Java source spells them anywhere in a file. */
final class Spelling {
  private Spelling() {}

  /** The type with all packages in front; empty where it has no such name everywhere. */
  static Optional<String> of(Type type) {
    if (type instanceof Type.Primitive) {
      return Optional.of(type.toString());
    }
    if (type instanceof Type.Array array) {
      return of(array.component()).map(component -> component + "[]");
    }
    return type instanceof Type.Declared declared ? declared(declared) : Optional.empty();
  }

  /** The class without type arguments. */
  static Optional<String> raw(Type.Declared type) {
    return isLocal(type) ? Optional.empty() : Optional.of(type.qualifiedName());
  }

  /** A class of the file itself: its package need not be told. */
  static Optional<String> inFile(Type.Declared type) {
    return isLocal(type) ? Optional.empty() : Optional.of(String.join(".", type.names()));
  }

  private static boolean isLocal(Type.Declared type) {
    return type.names().stream().anyMatch(name -> Character.isDigit(name.charAt(0)));
  }

  private static Optional<String> declared(Type.Declared type) {
    if (isLocal(type)) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>();
    for (Type argument : type.arguments()) {
      Optional<String> spelled = argument(argument);
      if (spelled.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(spelled.get());
    }
    String name = type.qualifiedName();
    return Optional.of(
        arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">");
  }

  private static Optional<String> argument(Type type) {
    if (type instanceof Type.Wildcard wildcard) {
      if (wildcard.extendsBound().isPresent()) {
        return of(wildcard.extendsBound().get()).map(bound -> "? extends " + bound);
      }
      return wildcard.superBound().isPresent()
          ? of(wildcard.superBound().get()).map(bound -> "? super " + bound)
          : Optional.of("?");
    }
    return of(type);
  }
}
