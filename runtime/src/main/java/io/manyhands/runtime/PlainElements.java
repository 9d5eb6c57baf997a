package io.manyhands.runtime;

import io.manyhands.runtime.collect.Kinds;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collections that are elements of arrays, collections and maps. */
final class PlainElements {
  private PlainElements() {}

  /** Whether all collections reached by {@code depth} subscripts are plain and none changes. */
  static boolean include(@Nullable Object elements, int depth, @Nullable Object[] changed) {
    if (elements == null) {
      return true;
    }
    if (depth == 0) {
      return PlainObjects.include(elements) && isApart(elements, changed);
    }
    return all(elements, held -> include(held, depth - 1, changed));
  }

  /**
   * Whether all that an array, a collection, a map or its entries hold passes a test; not where
   * nobody knows what reading them does.
   */
  static boolean all(Object holder, Predicate<@Nullable Object> test) {
    Iterable<?> all = held(holder);
    boolean areEntries = PlainCollections.includeEntries(all);
    for (Object element : all == null ? List.of() : all) {
      Object held =
          areEntries && element instanceof Map.Entry<?, ?> entry ? entry.getValue() : element;
      if (!test.test(held)) {
        return false;
      }
    }
    return all != null;
  }

  /** What an array or a collection holds, and the values of a map; null if nobody knows how. */
  private static @Nullable Iterable<?> held(Object holder) {
    if (holder instanceof Object[] array) {
      return Arrays.asList(array);
    }
    if (holder instanceof Map<?, ?> map) {
      boolean isPlain = map.getClass() == LinkedHashMap.class || PlainObjects.include(map);
      return isPlain ? map.values() : null;
    }
    return holder instanceof Iterable<?> all && PlainCollections.include(all) ? all : null;
  }

  private static boolean isApart(Object collection, @Nullable Object[] changed) {
    for (Object other : changed) {
      if (collection == other || Kinds.isView(collection, other)) {
        return false;
      }
    }
    return true;
  }
}
