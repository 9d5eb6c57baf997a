package io.manyhands.runtime;

import io.manyhands.runtime.collect.Kinds;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collections that are elements of arrays or lists. */
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
    Iterable<?> all;
    if (elements instanceof Object[] array) {
      all = Arrays.asList(array);
    } else if (elements instanceof List<?> list && PlainLists.include(list)) {
      all = list;
    } else {
      return false;
    }
    for (Object element : all) {
      if (!include(element, depth - 1, changed)) {
        return false;
      }
    }
    return true;
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
