package io.manyhands.processor.inlining;

import io.manyhands.processor.model.Type;
import java.util.HashSet;
import java.util.Set;

/** Names of local variables that mean nothing else where they stand. */
final class Names {
  private final Set<String> taken;

  Names(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** The name itself, or one like it. */
  String fresh(String name) {
    String found = name;
    for (int k = 2; !taken.add(found); k++) {
      found = name + "_" + k;
    }
    return found;
  }

  /** What a variable that holds such an object may be called. */
  static String of(Type.Declared type) {
    String simple = type.names().get(type.names().size() - 1);
    return Character.toLowerCase(simple.charAt(0)) + simple.substring(1) + "_";
  }

  Set<String> taken() {
    return Set.copyOf(taken);
  }
}
