package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Type;
import java.util.Optional;
import java.util.Set;

/** The declared types of collections that a loop may add to. */
final class CollectionTypes {
  private static final Set<String> KEEPING =
      Set.of(
          "java.util.List",
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.AbstractList",
          "java.util.Queue",
          "java.util.Deque",
          "java.util.ArrayDeque",
          "java.util.Vector",
          "java.util.Stack",
          "java.util.concurrent.BlockingQueue",
          "java.util.concurrent.BlockingDeque",
          "java.util.concurrent.LinkedBlockingQueue",
          "java.util.concurrent.LinkedBlockingDeque",
          "java.util.concurrent.ConcurrentLinkedQueue",
          "java.util.concurrent.ConcurrentLinkedDeque",
          "java.util.concurrent.CopyOnWriteArrayList");

  private static final Set<String> SETS =
      Set.of(
          "java.util.Set",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.SortedSet",
          "java.util.NavigableSet",
          "java.util.TreeSet",
          "java.util.EnumSet",
          "java.util.concurrent.ConcurrentSkipListSet");

  private static final Set<String> MAPS =
      Set.of(
          "java.util.Map",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.SortedMap",
          "java.util.NavigableMap",
          "java.util.TreeMap",
          "java.util.EnumMap",
          "java.util.concurrent.ConcurrentMap",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentNavigableMap",
          "java.util.concurrent.ConcurrentSkipListMap");

  /** The classes whose objects can be told by their class alone. */
  private static final Set<String> CONCRETE =
      Set.of(
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.ArrayDeque",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.EnumMap",
          "java.util.Vector",
          "java.util.Stack",
          "java.util.BitSet",
          "java.util.PriorityQueue",
          "java.util.concurrent.ConcurrentLinkedQueue",
          "java.util.concurrent.ConcurrentLinkedDeque",
          "java.util.concurrent.CopyOnWriteArrayList",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentSkipListMap",
          "java.util.concurrent.ConcurrentSkipListSet",
          "java.util.StringJoiner",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer");

  /** The classes whose objects do not tell in which order they were filled, but show it. */
  private static final Set<String> FORGETTING =
      Set.of(
          "java.util.HashSet",
          "java.util.HashMap",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.PriorityQueue",
          "java.util.BitSet");

  private static final Set<String> HASHED =
      Set.of(
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.concurrent.ConcurrentHashMap");

  private CollectionTypes() {}

  private static boolean isOneOf(Set<String> names, Type type) {
    return type instanceof Type.Declared declared && names.contains(declared.qualifiedName());
  }

  /** Whether elements are kept as they are. */
  static boolean keeps(Type type) {
    return isOneOf(KEEPING, type);
  }

  /** Whether elements are compared with each other. */
  static boolean isSet(Type type) {
    return isOneOf(SETS, type);
  }

  /** Whether elements are compared, and may be there more than once. */
  static boolean isHeap(Type type) {
    return type.is("java.util.PriorityQueue");
  }

  static boolean isBits(Type type) {
    return type.is("java.util.BitSet");
  }

  /**
   * Whether what a chunk fills may compare by an order. In the place of a set or heap it has one
   * that compares none of the program's objects: the loop's does, as it would have done.
   */
  static boolean maySort(Type type, Collected.Form form) {
    if (form instanceof Collected.Form.Each each) {
      return elementType(type).map(held -> maySort(held, each.inner())).orElse(true);
    }
    if (form instanceof Collected.Form.Group group) {
      // What the loop's text puts into the map is what it has created.
      boolean isSorted =
          group.inner() instanceof Collected.Form.Elements
              ? group.byPutting() && isSet(group.created()) && !isOneOf(HASHED, group.created())
              : maySort(group.created(), group.inner());
      return isSorted || !isOneOf(HASHED, type);
    }
    return isMap(type) && !isOneOf(HASHED, type);
  }

  /** Whether it may be a set or heap of which a chunk has one that compares nothing. */
  static boolean maySortLate(Type type, Collected.Form form) {
    if (form instanceof Collected.Form.Each each) {
      return elementType(type).map(held -> maySortLate(held, each.inner())).orElse(true);
    }
    return form instanceof Collected.Form.Group group
        ? maySortLate(group.created(), group.inner())
        : form instanceof Collected.Form.Elements && !keeps(type) && !isOneOf(HASHED, type);
  }

  /** Whether it may be either. */
  static boolean isCollection(Type type) {
    return type.is("java.util.Collection");
  }

  static boolean isMap(Type type) {
    return isOneOf(MAPS, type);
  }

  /** The type of what an array, list or map holds, where that is a collection or a number. */
  static Optional<Type> elementType(Type type) {
    Optional<Type> element = Optional.empty();
    if (type instanceof Type.Array array) {
      element = Optional.of(array.component());
    } else if (type instanceof Type.Declared declared && !declared.arguments().isEmpty()) {
      boolean isHolder = isMap(type) || type.is("java.util.List") || type.is("java.util.ArrayList");
      element =
          isHolder
              ? Optional.of(declared.arguments().get(declared.arguments().size() - 1))
              : Optional.empty();
    }
    return element.filter(
        held -> (isKnown(held) && isSpelled(held) && !isJoiner(held)) || isCounter(held));
  }

  /** The type of a map's values. */
  static Type valueType(Type map) {
    return ((Type.Declared) map).arguments().get(1);
  }

  /** Whether it is a builder of text. */
  static boolean isText(Type type) {
    return type.is("java.lang.StringBuilder")
        || type.is("java.lang.StringBuffer")
        || isJoiner(type);
  }

  static boolean isJoiner(Type type) {
    return type.is("java.util.StringJoiner");
  }

  /**
   * Whether values of a map can be passed on: nobody can name the type that a wildcard stands for.
   */
  static boolean isSpelled(Type type) {
    return !isMap(type)
        || (type instanceof Type.Declared declared
            && declared.arguments().size() == 2
            && declared.arguments().stream()
                .noneMatch(
                    argument ->
                        argument instanceof Type.Wildcard || argument instanceof Type.Unnameable));
  }

  /** Whether it is a number that is counted up; only as a value of a map. */
  static boolean isCounter(Type type) {
    return type.is("java.util.concurrent.atomic.AtomicInteger")
        || type.is("java.util.concurrent.atomic.AtomicLong")
        || type.is("java.util.concurrent.atomic.LongAdder")
        || isSummary(type);
  }

  /** Whether it keeps a sum, the smallest and the largest of what it is given. */
  static boolean isSummary(Type type) {
    return type.is("java.util.IntSummaryStatistics")
        || type.is("java.util.LongSummaryStatistics")
        || type.is("java.util.DoubleSummaryStatistics");
  }

  /** Whether it is any of them. */
  static boolean isKnown(Type type) {
    return keeps(type)
        || isSet(type)
        || isCollection(type)
        || isMap(type)
        || isText(type)
        || isHeap(type)
        || isBits(type);
  }

  /**
   * Whether another order of the same additions may show, in the order of a hash table or heap or
   * the room that bits take, and cannot be told from the object itself.
   */
  static boolean forgetsOrder(Type type) {
    return isOneOf(FORGETTING, type);
  }

  /** Whether an object created as {@code new type()} is known to be a plain collection. */
  static boolean isConcrete(Type type) {
    return isOneOf(CONCRETE, type);
  }
}
