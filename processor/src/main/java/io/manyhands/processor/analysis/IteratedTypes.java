package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Type;
import java.util.Set;

/**
 * Types of the JDK whose objects may turn out, before the loop, to be collections that only read
 * when they are iterated over.
 */
final class IteratedTypes {
  private static final Set<String> NAMES =
      Set.of(
          "Collection",
          "SequencedCollection",
          "List",
          "ArrayList",
          "LinkedList",
          "Set",
          "SequencedSet",
          "SortedSet",
          "NavigableSet",
          "HashSet",
          "LinkedHashSet",
          "TreeSet",
          "EnumSet",
          "Queue",
          "Deque",
          "ArrayDeque",
          "PriorityQueue");

  private IteratedTypes() {}

  static boolean mayBePlain(Type type) {
    return type.is("java.lang.Iterable")
        || (type instanceof Type.Declared declared
            && declared.packageName().equals("java.util")
            && declared.names().size() == 1
            && NAMES.contains(declared.names().get(0)));
  }
}
