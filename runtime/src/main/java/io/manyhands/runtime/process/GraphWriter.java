package io.manyhands.runtime.process;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Serializes what a region captures; large arrays, and those with a footprint, only by number.
 *
 * <p>An array that a lambda expression captures is told from the same array as part of an object:
 * an object may look at its array when it is read, a lambda expression does not.
 */
final class GraphWriter extends ObjectOutputStream {

  /** Bytes from which on an array does not go into the stream. */
  private static final int LARGE = 1 << 16;

  private final Set<Object> named;
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Boolean> inObjects = new IdentityHashMap<>();
  private @Nullable SerializedLambda lambda;

  /**
   * A writer.
   *
   * @param named arrays that have a footprint, compared by identity
   */
  GraphWriter(OutputStream out, Set<Object> named) throws IOException {
    super(out);
    this.named = named;
    enableReplaceObject(true);
  }

  @Override
  protected Object replaceObject(Object object) {
    if (object instanceof SerializedLambda found) {
      lambda = found;
    } else if (object instanceof Object[] captured && isCaptured(captured)) {
      return withNumbers(captured);
    } else if (isShared(object)) {
      inObjects.put(object, true);
      return new Numbered(number(object));
    }
    return object;
  }

  /** Whether this is the array of what the last lambda expression captures. */
  private boolean isCaptured(Object[] array) {
    SerializedLambda last = lambda;
    if (last == null
        || array.getClass() != Object[].class
        || array.length != last.getCapturedArgCount()) {
      return false;
    }
    for (int k = 0; k < array.length; k++) {
      if (array[k] != last.getCapturedArg(k)) {
        return false;
      }
    }
    lambda = null;
    return true;
  }

  private @Nullable Object[] withNumbers(Object[] captured) {
    @Nullable Object[] numbered = captured.clone();
    for (int k = 0; k < numbered.length; k++) {
      Object value = numbered[k];
      if (value != null && isShared(value)) {
        numbered[k] = new Numbered(number(value));
      }
    }
    return numbered;
  }

  private boolean isShared(Object object) {
    ElementKind kind = ElementKind.of(object);
    return kind != null
        && (named.contains(object) || (long) Array.getLength(object) * kind.bytes() >= LARGE);
  }

  private int number(Object array) {
    return numbers.computeIfAbsent(array, absent -> numbers.size());
  }

  /** The arrays that are written by number. */
  IdentityHashMap<Object, Integer> numbers() {
    return numbers;
  }

  /** Whether an object other than a lambda expression refers to the array. */
  boolean isInObject(Object array) {
    return inObjects.containsKey(array);
  }

  /** An array that is not in the stream. A record would take much longer to read. */
  static final class Numbered implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int number;

    Numbered(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }
}
