package io.manyhands.runtime;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the rows written by a loop are all different objects and are none of the rows read.
 * Rows may be objects of any kind; what a collection holds, and the values of a map, are rows, too.
 *
 * <p>Null arrays and rows are skipped: using one fails in the parallel loop as in the sequential
 * one.
 */
public final class RowCheck {

  private final int depth;
  private final IdentitySet written = new IdentitySet();
  private boolean distinct = true;
  private boolean reading;

  RowCheck(int depth) {
    this.depth = depth;
  }

  /**
   * Adds the rows of an array that the loop writes.
   *
   * @param array an array, null to add nothing
   * @return this check
   * @throws IllegalStateException if arrays that are read have been added already
   */
  public RowCheck written(@Nullable Object array) {
    return written(array, depth);
  }

  /**
   * Adds the rows of an array that the loop writes.
   *
   * @param array an array, null to add nothing
   * @param depth how many subscripts lead to the rows of this array
   * @return this check
   * @throws IllegalStateException if arrays that are read have been added already
   */
  public RowCheck written(@Nullable Object array, int depth) {
    requireNoneRead();
    distinct = distinct && addRows(array, depth);
    return this;
  }

  /**
   * Adds the rows of an array that the loop reads; they may occur several times. Written arrays
   * come before read ones.
   *
   * @param array an array, null to add nothing
   * @return this check
   */
  public RowCheck read(@Nullable Object array) {
    return read(array, depth);
  }

  /**
   * Adds the rows of an array that the loop reads; they may occur several times. Written arrays
   * come before read ones.
   *
   * @param array an array, null to add nothing
   * @param depth how many subscripts lead to the rows of this array
   * @return this check
   */
  public RowCheck read(@Nullable Object array, int depth) {
    reading = true;
    distinct = distinct && !holdsRow(array, depth);
    return this;
  }

  /**
   * Adds objects that the loop writes.
   *
   * @param objects where they are found
   * @return this check
   * @throws IllegalStateException if objects that are read have been added already
   */
  public RowCheck written(FoundObjects objects) {
    requireNoneRead();
    distinct = distinct && objects.all(written::add);
    return this;
  }

  /**
   * Adds objects that the loop reads; they may occur several times. Those that are written come
   * before.
   *
   * @param objects where they are found
   * @return this check
   */
  public RowCheck read(FoundObjects objects) {
    reading = true;
    distinct = distinct && objects.all(object -> !written.contains(object));
    return this;
  }

  /**
   * The outcome.
   *
   * @return true if no row is written under two names, or written under one and read under another
   */
  public boolean distinct() {
    return distinct;
  }

  private void requireNoneRead() {
    if (reading) {
      throw new IllegalStateException("written arrays come before read ones");
    }
  }

  private boolean addRows(@Nullable Object array, int levels) {
    if (array == null) {
      return true;
    }
    if (levels == 0) {
      return written.add(array);
    }
    return all(array, row -> addRows(row, levels - 1));
  }

  private boolean holdsRow(@Nullable Object array, int levels) {
    if (array == null) {
      return false;
    }
    if (levels == 0) {
      return written.contains(array);
    }
    return !all(array, row -> !holdsRow(row, levels - 1));
  }

  /** Whether all rows pass a test; not where nobody knows what reading them does. */
  private static boolean all(Object holder, Predicate<@Nullable Object> test) {
    if (!(holder instanceof Object[]) && !(holder instanceof List)) {
      return PlainElements.all(holder, test);
    }
    for (Object row : holder instanceof List<?> list ? list.toArray() : (Object[]) holder) {
      if (!test.test(row)) {
        return false;
      }
    }
    return true;
  }
}
