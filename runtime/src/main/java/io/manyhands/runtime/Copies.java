package io.manyhands.runtime;

import io.manyhands.runtime.reduction.CopyPolicy;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Private copies of arrays, for loops in which many iterations update the same elements:
 *
 * <pre>{@code
 * int copies = Copies.forUpdates(COUNT_14, iterations.count(), hist);
 * if (copies > 0) {
 *   COUNT_14.reduce(iterations, copies, new Count14Partial(hist), ...);
 * } else {
 *   ... // the loop as it was written
 * }
 * }</pre>
 *
 * <p>Each chunk starts with arrays that hold nothing yet, which are added up afterwards. How many
 * there are is decided by the iteration count and the lengths, by nothing else; only under {@code
 * manyhands.chaos} are there always some, unless floating-point results would depend on it.
 */
public final class Copies {

  /** Partial results of a loop that shares its arrays: they hold next to nothing. */
  private static final int SHARING = 256;

  private Copies() {}

  /**
   * A copy of an array and of its rows.
   *
   * @param array an array of arrays
   * @param <T> the type of the rows
   * @return an array with copies of the rows; null stays null
   */
  public static <T> T[] ofRows(T[] array) {
    T[] rows = array.clone();
    for (int k = 0; k < rows.length; k++) {
      rows[k] = ofRow(rows[k]);
    }
    return rows;
  }

  @SuppressWarnings({"unchecked", "SuspiciousSystemArraycopy"}) // an array of the same class
  private static <T> T ofRow(T row) {
    if (row == null) {
      return row;
    }
    int length = Array.getLength(row);
    Object copy = Array.newInstance(row.getClass().getComponentType(), length);
    System.arraycopy(row, 0, copy, 0, length);
    return (T) copy;
  }

  /**
   * How many copies a loop may make each of whose iterations updates an element, or a few.
   *
   * @param region the loop
   * @param iterations their number
   * @param arrays the arrays that are updated
   * @return 0 if copies would cost too much beside the loop's own work, or an array is null
   */
  public static int forUpdates(Region region, long iterations, @Nullable Object... arrays) {
    long elements = elements(arrays);
    return elements < 0
        ? 0
        : region.copies(CopyPolicy.forUpdates(iterations, elements), iterations, elements);
  }

  /**
   * How many copies a loop may make each of whose iterations updates elements in a loop of its own.
   *
   * @param region the loop
   * @param iterations their number
   * @param arrays the arrays that are updated
   * @return 0 if copies would cost too much beside the loop's own work, or an array is null
   */
  public static int forInnerLoops(Region region, long iterations, @Nullable Object... arrays) {
    long elements = elements(arrays);
    return elements < 0
        ? 0
        : region.copies(CopyPolicy.forInnerLoops(iterations, elements), iterations, elements);
  }

  /**
   * How many copies a loop may make each of whose iterations goes through the arrays.
   *
   * @param region the loop
   * @param iterations their number
   * @param arrays the arrays that are updated
   * @return 0 if copies would cost too much beside the loop's own work, or an array is null
   */
  public static int forSweeps(Region region, long iterations, @Nullable Object... arrays) {
    long elements = elements(arrays);
    return elements < 0
        ? 0
        : region.copies(CopyPolicy.forSweeps(iterations, elements), iterations, elements);
  }

  /**
   * {@link #forUpdates}, for a loop whose updates can also be atomic steps: where copies do not
   * pay, workers share the arrays.
   *
   * @param region the loop
   * @param iterations their number
   * @param arrays the arrays that are updated
   * @return how many copies; less than 0 if the arrays are shared, with as many partial results as
   *     the absolute value says; 0 if there are no iterations, or an array is null
   */
  public static int forUpdatesOrShared(Region region, long iterations, @Nullable Object... arrays) {
    return orShared(region, forUpdates(region, iterations, arrays), iterations, arrays);
  }

  /**
   * {@link #forInnerLoops}, for a loop whose updates can also be atomic steps: where copies do not
   * pay, workers share the arrays.
   *
   * @param region the loop
   * @param iterations their number
   * @param arrays the arrays that are updated
   * @return how many copies; less than 0 if the arrays are shared, with as many partial results as
   *     the absolute value says; 0 if there are no iterations, or an array is null
   */
  public static int forInnerLoopsOrShared(
      Region region, long iterations, @Nullable Object... arrays) {
    return orShared(region, forInnerLoops(region, iterations, arrays), iterations, arrays);
  }

  /**
   * {@link #forSweeps}, for a loop whose updates can also be atomic steps: where copies do not pay,
   * workers share the arrays.
   *
   * @param region the loop
   * @param iterations their number
   * @param arrays the arrays that are updated
   * @return how many copies; less than 0 if the arrays are shared, with as many partial results as
   *     the absolute value says; 0 if there are no iterations, or an array is null
   */
  public static int forSweepsOrShared(Region region, long iterations, @Nullable Object... arrays) {
    return orShared(region, forSweeps(region, iterations, arrays), iterations, arrays);
  }

  private static int orShared(
      Region region, int copies, long iterations, @Nullable Object... arrays) {
    if (iterations <= 0 || elements(arrays) < 0) {
      return 0;
    }
    return copies == 0 || region.sharesRather(iterations) ? -SHARING : copies;
  }

  /** About how many numbers a copy of an array, or of an array of rows, has to take. */
  static long size(Object array) {
    int length = Array.getLength(array);
    boolean hasRows = length > 0 && array instanceof Object[] rows && rows[length / 2] != null;
    return hasRows ? (long) length * Array.getLength(((Object[]) array)[length / 2]) : length;
  }

  private static long elements(@Nullable Object[] arrays) {
    long sum = 0;
    for (Object array : arrays) {
      if (array == null) {
        return -1;
      }
      long own = elementsOf(array);
      if (own < 0) {
        return -1;
      }
      sum += own;
    }
    return sum;
  }

  /** How many numbers an array has, in all its rows. */
  private static long elementsOf(Object array) {
    return array instanceof Object[] rows ? elements(rows) : Array.getLength(array);
  }

  /**
   * An array of arrays for a copy.
   *
   * @param array tells the lengths of the rows; a row that is null stays null
   * @param value for all elements
   * @param <A> the type of the rows
   * @return an array of the same lengths, with rows of its own
   */
  public static <A> A[] like(A[] array, Object value) {
    A[] copy = array.clone();
    for (int k = 0; k < copy.length; k++) {
      copy[k] = likeRow(copy[k], value);
    }
    return copy;
  }

  @SuppressWarnings("unchecked") // an array of the same class
  private static <A> A likeRow(A row, Object value) {
    Object copy;
    if (row instanceof Object[] rows) {
      copy = like(rows, value);
    } else if (row instanceof boolean[] flags) {
      copy = like(flags, (boolean) value);
    } else if (row instanceof char[] letters) {
      copy =
          like(letters, value instanceof Character letter ? letter : ((Number) value).intValue());
    } else if (row instanceof byte[] bytes) {
      copy = like(bytes, ((Number) value).intValue());
    } else if (row instanceof short[] numbers) {
      copy = like(numbers, ((Number) value).intValue());
    } else if (row instanceof int[] numbers) {
      copy = like(numbers, ((Number) value).intValue());
    } else if (row instanceof long[] numbers) {
      copy = like(numbers, ((Number) value).longValue());
    } else if (row instanceof float[] numbers) {
      copy = like(numbers, ((Number) value).floatValue());
    } else if (row instanceof double[] numbers) {
      copy = like(numbers, ((Number) value).doubleValue());
    } else {
      copy = row;
    }
    return (A) copy;
  }

  /**
   * An array for a copy.
   *
   * @param array tells the length
   * @param value for all elements
   * @return an array of the same length
   */
  public static boolean[] like(boolean[] array, boolean value) {
    boolean[] copy = new boolean[array.length];
    if (value) {
      Arrays.fill(copy, value);
    }
    return copy;
  }

  /**
   * An array for a copy.
   *
   * @param array tells the length
   * @param value for all elements
   * @return an array of the same length
   */
  public static byte[] like(byte[] array, int value) {
    byte[] copy = new byte[array.length];
    if (value != 0) {
      Arrays.fill(copy, (byte) value);
    }
    return copy;
  }

  /**
   * An array for a copy.
   *
   * @param array tells the length
   * @param value for all elements
   * @return an array of the same length
   */
  public static short[] like(short[] array, int value) {
    short[] copy = new short[array.length];
    if (value != 0) {
      Arrays.fill(copy, (short) value);
    }
    return copy;
  }

  /**
   * An array for a copy.
   *
   * @param array tells the length
   * @param value for all elements
   * @return an array of the same length
   */
  public static char[] like(char[] array, int value) {
    char[] copy = new char[array.length];
    if (value != 0) {
      Arrays.fill(copy, (char) value);
    }
    return copy;
  }

  /**
   * An array for a copy.
   *
   * @param array tells the length
   * @param value for all elements
   * @return an array of the same length
   */
  public static int[] like(int[] array, int value) {
    int[] copy = new int[array.length];
    if (value != 0) {
      Arrays.fill(copy, value);
    }
    return copy;
  }

  /**
   * An array for a copy.
   *
   * @param array tells the length
   * @param value for all elements
   * @return an array of the same length
   */
  public static long[] like(long[] array, long value) {
    long[] copy = new long[array.length];
    if (value != 0) {
      Arrays.fill(copy, value);
    }
    return copy;
  }

  /**
   * An array for a copy.
   *
   * @param array tells the length
   * @param value for all elements
   * @return an array of the same length
   */
  public static float[] like(float[] array, float value) {
    float[] copy = new float[array.length];
    if (Float.floatToRawIntBits(value) != 0) {
      Arrays.fill(copy, value);
    }
    return copy;
  }

  /**
   * An array for a copy.
   *
   * @param array tells the length
   * @param value for all elements
   * @return an array of the same length
   */
  public static double[] like(double[] array, double value) {
    double[] copy = new double[array.length];
    if (Double.doubleToRawLongBits(value) != 0) {
      Arrays.fill(copy, value);
    }
    return copy;
  }
}
