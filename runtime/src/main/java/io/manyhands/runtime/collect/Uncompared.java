package io.manyhands.runtime.collect;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A chunk's set that leaves it to the loop's to compare its elements. */
interface Uncompared {
  /** Its elements, in the order in which they came; none if it has compared them. */
  Collection<?> uncompared();

  /** Whether an element is compared by an order that the JDK knows, or is null. */
  static boolean isPlain(@Nullable Object element) {
    return element == null
        || element instanceof Enum<?>
        || element.getClass().getClassLoader() == null;
  }
}
