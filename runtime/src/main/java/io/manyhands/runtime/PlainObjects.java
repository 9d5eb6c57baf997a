package io.manyhands.runtime;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The collections, maps and bit sets of the JDK that only read when they are read. */
final class PlainObjects {
  /** The class of lists that are views of an array. */
  private static final Class<?> VIEW = Arrays.asList("a", "b").getClass();

  /** Below this size it is found out whether a linked map moves what is looked up. */
  private static final int MOST_COPIED = 1_000;

  /** By exact class; an enum that is never looked at gives the enum collections' classes. */
  private static final Set<Class<?>> CLASSES =
      Stream.of(
              new HashMap<>(),
              new HashSet<>(),
              new LinkedHashSet<>(),
              new ArrayDeque<>(),
              new PriorityQueue<>(),
              new BitSet(),
              new ConcurrentHashMap<>(),
              new EnumMap<>(Thread.State.class),
              EnumSet.noneOf(Thread.State.class),
              Map.of(),
              Map.of("a", "b"),
              Map.of("a", "b", "c", "d"),
              Set.of(),
              Set.of("a"),
              Set.of("a", "b", "c"),
              Collections.emptyMap(),
              Collections.emptySet(),
              Collections.singletonMap("a", "b"),
              Collections.singleton("a"))
          .map(Object::getClass)
          .collect(Collectors.toUnmodifiableSet());

  /** The class of sets of two, which ask what they hold whether it equals what is looked for. */
  private static final Class<?> PAIR = Set.of("a", "b").getClass();

  /** Classes whose {@code equals} only reads; nothing extends them. */
  private static final Set<Class<?>> VALUES =
      Set.of(
          String.class,
          Character.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class);

  private PlainObjects() {}

  static boolean include(@Nullable Object object) {
    if (object == null) {
      return false;
    }
    Class<?> type = object.getClass();
    if (object instanceof List<?> list) {
      return type != VIEW && PlainLists.include(list);
    }
    if (type == TreeMap.class) {
      return ((SortedMap<?, ?>) object).comparator() == null;
    }
    if (type == TreeSet.class) {
      return ((SortedSet<?>) object).comparator() == null;
    }
    if (type == LinkedHashMap.class) {
      return keepsOrder(object);
    }
    return CLASSES.contains(type) && (type != PAIR || asksNothing((Set<?>) object));
  }

  private static boolean asksNothing(Set<?> pair) {
    return pair.size() < 2 || pair.stream().allMatch(PlainObjects::isValue);
  }

  private static boolean isValue(Object object) {
    return object instanceof Enum<?> || VALUES.contains(object.getClass());
  }

  /**
   * A linked map may be told to move what is looked up to its end; a copy shows whether it does.
   */
  private static boolean keepsOrder(Object object) {
    LinkedHashMap<?, ?> map = (LinkedHashMap<?, ?>) object;
    if (map.size() > MOST_COPIED) {
      return false;
    }
    Map<?, ?> copy = (Map<?, ?>) map.clone();
    if (copy.size() < 2) {
      return true;
    }
    Object first = copy.keySet().iterator().next();
    copy.get(first);
    return copy.keySet().iterator().next() == first;
  }
}
