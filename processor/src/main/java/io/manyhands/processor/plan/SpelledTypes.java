package io.manyhands.processor.plan;

import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.TypeParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Questions about how types are spelled. */
final class SpelledTypes {
  private SpelledTypes() {}

  /** The first part of {@code type} that has no name outside the host. */
  static Optional<Type> unspellable(Type type) {
    return unspellable(type, declared -> false);
  }

  /**
   * The first part of {@code type} that generated code cannot name.
   *
   * @param hasStandIn whether it declares a class that stands for an inaccessible one
   */
  static Optional<Type> unspellable(Type type, Predicate<Type.Declared> hasStandIn) {
    if (type instanceof Type.Unnameable) {
      return Optional.of(type);
    }
    if (type instanceof Type.Declared declared
        && !declared.accessible()
        && !hasStandIn.test(declared)) {
      return Optional.of(type);
    }
    return parts(type).stream()
        .map(part -> unspellable(part, hasStandIn))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The type without arguments, and with {@code Object} in the place of type variables. */
  static Type erased(Type type) {
    if (type instanceof Type.Array array) {
      return new Type.Array(erased(array.component()));
    } else if (type instanceof Type.TypeVariable) {
      return Type.Declared.OBJECT;
    }
    return type instanceof Type.Declared declared
        ? new Type.Declared(
            declared.packageName(),
            declared.names(),
            List.of(),
            declared.accessible(),
            declared.isFinal(),
            declared.isInterface())
        : type;
  }

  /** The type variables in {@code type}, in order. */
  static Set<Type.TypeVariable> variables(Type type) {
    Set<Type.TypeVariable> found = new LinkedHashSet<>();
    if (type instanceof Type.TypeVariable variable) {
      found.add(variable);
    }
    parts(type).forEach(part -> found.addAll(variables(part)));
    return found;
  }

  private static List<Type> parts(Type type) {
    List<Type> parts = new ArrayList<>();
    if (type instanceof Type.Array array) {
      parts.add(array.component());
    } else if (type instanceof Type.Declared declared) {
      parts.addAll(declared.arguments());
    } else if (type instanceof Type.Wildcard wildcard) {
      wildcard.extendsBound().ifPresent(parts::add);
      wildcard.superBound().ifPresent(parts::add);
    }
    return parts;
  }

  /**
   * Those of {@code parameters} that {@code types} mention, or that such a one's bounds mention.
   */
  static List<TypeParameter> mentioned(List<TypeParameter> parameters, Collection<Type> types) {
    Set<String> names = new LinkedHashSet<>();
    types.forEach(type -> addNames(type, names));
    return withBounds(parameters, names);
  }

  /** Those of {@code parameters} called {@code names}, or that such a one's bounds mention. */
  static List<TypeParameter> withBounds(List<TypeParameter> parameters, Set<String> names) {
    Set<String> wanted = new LinkedHashSet<>(names);
    for (int size = -1; size != wanted.size(); ) {
      size = wanted.size();
      for (TypeParameter parameter : parameters) {
        if (wanted.contains(parameter.name())) {
          parameter.bounds().forEach(bound -> addNames(bound, wanted));
        }
      }
    }
    return parameters.stream().filter(parameter -> wanted.contains(parameter.name())).toList();
  }

  /** A type parameter of which only the erasure of its first bound is known. */
  static TypeParameter erasedParameter(Type.TypeVariable variable) {
    String bound = variable.erasure().substring(1, variable.erasure().length() - 1);
    if (bound.equals("java/lang/Object")) {
      return new TypeParameter(variable.name(), List.of());
    }
    int slash = bound.lastIndexOf('/');
    String packageName = slash < 0 ? "" : bound.substring(0, slash).replace('/', '.');
    List<String> names = List.of(bound.substring(slash + 1).split("\\$"));
    return new TypeParameter(
        variable.name(),
        List.of(new Type.Declared(packageName, names, List.of(), true, false, false)));
  }

  /** The names of the type variables in {@code type}. */
  static Set<String> names(Type type) {
    Set<String> names = new LinkedHashSet<>();
    addNames(type, names);
    return names;
  }

  private static void addNames(Type type, Set<String> names) {
    variables(type).forEach(variable -> names.add(variable.name()));
  }
}
