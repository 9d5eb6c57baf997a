package io.manyhands.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Updates of array elements that several workers may share, each one atomic step:
 *
 * <pre>{@code
 * SharedElements.add(partial.shared, degree, to[i], 1); // degree[to[i]]++
 * }</pre>
 *
 * <p>Where a worker has the array to itself, the update is the plain one. The order of updates of
 * one operation does not show, as long as nobody looks at an element meanwhile.
 */
public final class SharedElements {

  private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
  private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

  private SharedElements() {}

  /**
   * {@code array[index] += value}.
   *
   * @param isShared whether others may update the element at the same time
   * @param array the array
   * @param index which element
   * @param value what is added
   */
  public static void add(boolean isShared, int[] array, int index, int value) {
    if (isShared) {
      INTS.getAndAdd(array, index, value);
    } else {
      array[index] += value;
    }
  }

  /**
   * {@code array[index] += value}.
   *
   * @param isShared whether others may update the element at the same time
   * @param array the array
   * @param index which element
   * @param value what is added
   */
  public static void add(boolean isShared, long[] array, int index, long value) {
    if (isShared) {
      LONGS.getAndAdd(array, index, value);
    } else {
      array[index] += value;
    }
  }

  /**
   * {@code array[index] &= value}.
   *
   * @param isShared whether others may update the element at the same time
   * @param array the array
   * @param index which element
   * @param value the other operand
   */
  public static void and(boolean isShared, int[] array, int index, int value) {
    if (isShared) {
      INTS.getAndBitwiseAnd(array, index, value);
    } else {
      array[index] &= value;
    }
  }

  /**
   * {@code array[index] &= value}.
   *
   * @param isShared whether others may update the element at the same time
   * @param array the array
   * @param index which element
   * @param value the other operand
   */
  public static void and(boolean isShared, long[] array, int index, long value) {
    if (isShared) {
      LONGS.getAndBitwiseAnd(array, index, value);
    } else {
      array[index] &= value;
    }
  }

  /**
   * {@code array[index] |= value}.
   *
   * @param isShared whether others may update the element at the same time
   * @param array the array
   * @param index which element
   * @param value the other operand
   */
  public static void or(boolean isShared, int[] array, int index, int value) {
    if (isShared) {
      INTS.getAndBitwiseOr(array, index, value);
    } else {
      array[index] |= value;
    }
  }

  /**
   * {@code array[index] |= value}.
   *
   * @param isShared whether others may update the element at the same time
   * @param array the array
   * @param index which element
   * @param value the other operand
   */
  public static void or(boolean isShared, long[] array, int index, long value) {
    if (isShared) {
      LONGS.getAndBitwiseOr(array, index, value);
    } else {
      array[index] |= value;
    }
  }

  /**
   * {@code array[index] ^= value}.
   *
   * @param isShared whether others may update the element at the same time
   * @param array the array
   * @param index which element
   * @param value the other operand
   */
  public static void xor(boolean isShared, int[] array, int index, int value) {
    if (isShared) {
      INTS.getAndBitwiseXor(array, index, value);
    } else {
      array[index] ^= value;
    }
  }

  /**
   * {@code array[index] ^= value}.
   *
   * @param isShared whether others may update the element at the same time
   * @param array the array
   * @param index which element
   * @param value the other operand
   */
  public static void xor(boolean isShared, long[] array, int index, long value) {
    if (isShared) {
      LONGS.getAndBitwiseXor(array, index, value);
    } else {
      array[index] ^= value;
    }
  }

  /**
   * The index, if there is such an element: before an operand is computed that may throw, too.
   *
   * @param array the array
   * @param index which element
   * @return the index
   */
  public static int at(int[] array, int index) {
    return present(index, array.length);
  }

  /**
   * The index, if there is such an element: before an operand is computed that may throw, too.
   *
   * @param array the array
   * @param index which element
   * @return the index
   */
  public static int at(long[] array, int index) {
    return present(index, array.length);
  }

  private static int present(int index, int length) {
    if (index < 0 || index >= length) {
      throw new ArrayIndexOutOfBoundsException(
          "Index " + index + " out of bounds for length " + length);
    }
    return index;
  }
}
