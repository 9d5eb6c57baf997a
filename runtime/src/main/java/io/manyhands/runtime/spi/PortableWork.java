package io.manyhands.runtime.spi;

import java.io.Serializable;
import java.util.List;

/**
 * Work that can be sent to another JVM, serialized, without its {@linkplain #footprints()
 * footprints}.
 *
 * @param <P> the type of partial results, which can be serialized, too
 */
public interface PortableWork<P> extends Work<P>, Serializable {

  /**
   * The name of the region.
   *
   * @return as statistics show it
   */
  String region();

  /**
   * A class of the program that the work belongs to; its class loader knows the others.
   *
   * @return the class of the body
   */
  Class<?> origin();

  /**
   * The value of the loop variable in an iteration.
   *
   * @param iteration the iteration's number, from 0
   * @return the value
   */
  long valueAt(long iteration);

  /**
   * Whether chunks have partial results that are worth sending.
   *
   * @return true for loops that do more than change arrays
   */
  default boolean hasPartials() {
    return true;
  }

  /**
   * How many iterations before its own a chunk looks at: it reads what they read.
   *
   * @return 0 for most loops
   */
  default int lookBehind() {
    return 0;
  }

  /**
   * The arrays that iterations use, as far as known. Any array whose elements are written is there.
   *
   * @return empty in another JVM
   */
  List<Footprint> footprints();
}
