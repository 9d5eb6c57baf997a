package io.manyhands.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Private nested classes, and members of such, that generated source has to name.
 *
 * @param types the classes
 * @param fields fields that they declare
 * @param methods methods that they declare
 */
public record HiddenNames(List<Type.Declared> types, Set<Field> fields, Set<Method> methods) {
  /** Nothing is named yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** One class. */
  public static HiddenNames of(Type.Declared type) {
    Builder names = builder();
    names.add(type);
    return names.build();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return types.isEmpty();
  }

  /** Gathers them; what has a name anyway is left out. */
  public static final class Builder {
    private final Map<String, Type.Declared> types = new LinkedHashMap<>();
    private final Set<Field> fields = new LinkedHashSet<>();
    private final Set<Method> methods = new LinkedHashSet<>();

    /** Adds the classes in the spelling of a type. */
    public void add(Type type) {
      if (type instanceof Type.Array array) {
        add(array.component());
      } else if (type instanceof Type.Declared declared) {
        if (!declared.accessible()) {
          types.putIfAbsent(declared.binaryName(), declared);
        }
        declared.arguments().forEach(this::add);
      } else if (type instanceof Type.Wildcard wildcard) {
        wildcard.extendsBound().ifPresent(this::add);
        wildcard.superBound().ifPresent(this::add);
      }
    }

    /** Adds a field, if its class is one of those. */
    public void add(Field field) {
      if (!field.owner().accessible()) {
        add(field.owner());
        fields.add(field);
      }
    }

    /** Adds a method, if its class is one of those. */
    public void add(Method method) {
      if (!method.owner().accessible()) {
        add(method.owner());
        methods.add(method);
      }
    }

    /** All that have been added. */
    public HiddenNames build() {
      return new HiddenNames(new ArrayList<>(types.values()), fields, methods);
    }
  }
}
