package io.manyhands.runtime;

import java.lang.annotation.RetentionPolicy;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The collections of the JDK whose iterators only read, and call no code of the program: by exact
 * class, since subclasses may do anything.
 *
 * <p>Left out are wrappers, such as {@code Collections.unmodifiableSet}, because the collection
 * behind them may be anybody's, key and value views that {@code AbstractMap} makes for all its
 * subclasses, collections that lock, and sorted sets, which may be parts of others and then call a
 * comparator.
 */
final class PlainCollections {

  private static final Set<Class<?>> ENTRIES =
      Stream.concat(maps(), Stream.of(new TreeMap<>()))
          .map(map -> map.entrySet().getClass())
          .collect(Collectors.toUnmodifiableSet());

  private static final Class<?> CONCURRENT_ENTRIES =
      new ConcurrentHashMap<>().entrySet().getClass();

  private static final Set<Class<?>> CLASSES =
      Stream.of(
              collections().map(Object::getClass),
              maps().flatMap(map -> Stream.of(map.keySet(), map.values())).map(Object::getClass),
              Stream.of(new TreeMap<>().values().getClass()),
              ENTRIES.stream())
          .flatMap(classes -> classes)
          .collect(Collectors.<Class<?>>toUnmodifiableSet());

  private PlainCollections() {}

  private static Stream<Collection<?>> collections() {
    return Stream.of(
        new HashSet<>(),
        new LinkedHashSet<>(),
        Set.of(),
        Set.of(1),
        Set.of(1, 2, 3),
        Collections.emptySet(),
        Collections.singleton(1),
        EnumSet.noneOf(RetentionPolicy.class),
        new ArrayDeque<>(),
        new PriorityQueue<>(),
        ConcurrentHashMap.newKeySet(),
        new ConcurrentLinkedQueue<>(),
        new ConcurrentLinkedDeque<>(),
        new CopyOnWriteArraySet<>());
  }

  private static Stream<Map<?, ?>> maps() {
    return Stream.of(
        new HashMap<>(),
        new LinkedHashMap<>(),
        new EnumMap<>(RetentionPolicy.class),
        new IdentityHashMap<>(),
        new ConcurrentHashMap<>());
  }

  static boolean include(@Nullable Iterable<?> elements) {
    return elements != null
        && (CLASSES.contains(elements.getClass())
            || (elements instanceof List<?> list && PlainLists.include(list)));
  }

  static boolean includeQuietEntries(@Nullable Iterable<?> elements) {
    return elements != null
        && includeEntries(elements)
        && elements.getClass() != CONCURRENT_ENTRIES;
  }

  static boolean includeEntries(@Nullable Iterable<?> elements) {
    return elements != null && ENTRIES.contains(elements.getClass());
  }
}
