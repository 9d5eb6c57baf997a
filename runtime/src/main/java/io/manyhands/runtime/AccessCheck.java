package io.manyhands.runtime;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out, under {@code manyhands.check}, whether the iterations of a loop meet at an element of
 * an array although the program says that they do not. The loop runs as it was written, on one
 * thread; its generated form tells of each access:
 *
 * <pre>{@code
 * AccessCheck check = SCATTER_9.check("i");
 * for (int i = 0; i < n; i++) {
 *   check.iteration(i);
 *   out[check.writes(out, target[i], "out", 10)] = a[i];
 * }
 * check.end();
 * }</pre>
 *
 * <p>For each element it is remembered who wrote it last and which two iterations have read it.
 * What called methods write to an array is seen by comparing it with a copy, once for each
 * iteration.
 */
public final class AccessCheck {

  private static final long NOBODY = 0;
  private static final String READ_AND_WRITTEN = "one reads it and the other writes it";
  private static final String WRITTEN_AND_READ = "one writes it and the other reads it";

  private final String file;
  private final int line;
  private final String variable;
  private final IdentityHashMap<Object, Elements> arrays = new IdentityHashMap<>();
  private final List<Watched> watched = new ArrayList<>();
  private final FieldUses fields = new FieldUses();

  /** The value of the loop variable, by the number of the iteration. */
  private final Map<Long, Long> values = new HashMap<>();

  private long iteration;
  private long number;

  AccessCheck(String file, int line, String variable) {
    this.file = file;
    this.line = line;
    this.variable = variable;
  }

  /** Who has used the elements of one array: numbers of iterations, from 1. */
  private static final class Elements {
    final long[] writer;
    final long[] reader;
    final long[] otherReader;

    Elements(int length) {
      this.writer = new long[length];
      this.reader = new long[length];
      this.otherReader = new long[length];
    }
  }

  /** An array that called methods may change. */
  private record Watched(
      Object array, List<@Nullable Object> before, String name, boolean isReadOnly) {}

  /**
   * An iteration begins.
   *
   * @param value the value of the loop variable
   */
  public void iteration(long value) {
    compare();
    number++;
    iteration = value;
    values.put(number, value);
  }

  /** The next iteration begins, of a loop that does not count. */
  public void next() {
    iteration(number);
  }

  /**
   * Lets changes be noticed that called methods make.
   *
   * @param array the array; null if there is none
   * @param name how the program calls it
   */
  public void watch(@Nullable Object array, String name) {
    if (array != null) {
      watched.add(new Watched(array, contents(array), name, false));
    }
  }

  /**
   * Lets any change be told, which methods make whose source is not at hand.
   *
   * @param array the array, whose rows count, too; null if there is none
   * @param name how the program calls it
   */
  public void readOnly(@Nullable Object array, String name) {
    if (array != null && array.getClass().isArray()) {
      watched.add(new Watched(array, contents(array), name, true));
      if (array instanceof Object[] rows) {
        for (int k = 0; k < rows.length; k++) {
          readOnly(rows[k], name + "[" + k + "]");
        }
      }
    }
  }

  /**
   * The iteration reads a field.
   *
   * @param owner the object, or the class
   * @param name how the program calls the field
   * @param where the line
   */
  public void readsField(@Nullable Object owner, String name, int where) {
    if (owner != null) {
      failAt(name, where, fields.read(owner, last(name), number), WRITTEN_AND_READ);
    }
  }

  /**
   * The iteration writes a field.
   *
   * @param owner the object, or the class
   * @param name how the program calls the field
   * @param where the line
   */
  public void writesField(@Nullable Object owner, String name, int where) {
    if (owner != null) {
      failAt(name, where, fields.write(owner, last(name), number), "both write it");
      failAt(name, where, fields.readerBeside(owner, last(name), number), READ_AND_WRITTEN);
    }
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void failAt(String place, int where, long other, String how) {
    if (other != FieldUses.NOBODY) {
      fail(place, where, other, how);
    }
  }

  /**
   * The iteration reads an element.
   *
   * @param array the array
   * @param index the index, which may be out of bounds
   * @param name how the program calls the array
   * @param where the line
   * @return the index
   */
  public int reads(@Nullable Object array, int index, String name, int where) {
    Elements elements = elements(array);
    if (elements != null && index >= 0 && index < elements.writer.length) {
      long writer = elements.writer[index];
      if (writer != NOBODY && writer != number) {
        fail(name, index, where, writer, WRITTEN_AND_READ);
      }
      if (elements.reader[index] == NOBODY) {
        elements.reader[index] = number;
      } else if (elements.reader[index] != number) {
        elements.otherReader[index] = number;
      }
    }
    return index;
  }

  /**
   * The iteration writes an element.
   *
   * @param array the array
   * @param index the index, which may be out of bounds
   * @param name how the program calls the array
   * @param where the line
   * @return the index
   */
  public int writes(@Nullable Object array, int index, String name, int where) {
    Elements elements = elements(array);
    if (elements != null && index >= 0 && index < elements.writer.length) {
      write(elements, index, name, where);
    }
    return index;
  }

  private void write(Elements elements, int index, String name, int where) {
    long writer = elements.writer[index];
    if (writer != NOBODY && writer != number) {
      fail(name, index, where, writer, "both write it");
    }
    for (long reader : new long[] {elements.reader[index], elements.otherReader[index]}) {
      if (reader != NOBODY && reader != number) {
        fail(name, index, where, reader, READ_AND_WRITTEN);
      }
    }
    elements.writer[index] = number;
  }

  private @Nullable Elements elements(@Nullable Object array) {
    return array == null
        ? null
        : arrays.computeIfAbsent(array, one -> new Elements(Array.getLength(one)));
  }

  /** The loop has ended. */
  public void end() {
    compare();
  }

  /** Whatever has changed and was not told has been changed by a method. */
  private void compare() {
    for (Watched one : watched) {
      Elements elements = elements(one.array());
      for (int k = 0; k < one.before().size(); k++) {
        Object now = Array.get(one.array(), k);
        Object before = one.before().get(k);
        boolean changed =
            one.array() instanceof Object[] ? now != before : !Objects.equals(now, before);
        if (changed) {
          one.before().set(k, now);
          if (one.isReadOnly()) {
            changed(one.name() + "[" + k + "]");
          }
          if (elements != null && elements.writer[k] != number) {
            write(elements, k, one.name(), line);
          }
        }
      }
    }
  }

  private static List<@Nullable Object> contents(Object array) {
    List<@Nullable Object> contents = new ArrayList<>();
    for (int k = 0; k < Array.getLength(array); k++) {
      contents.add(Array.get(array, k));
    }
    return contents;
  }

  private void changed(String place) {
    throw new SharingException(
        file
            + ":"
            + line
            + ": iteration "
            + (variable.isEmpty() ? "" : variable + " = ")
            + iteration
            + " changes "
            + place
            + ", which the program calls READ_ONLY (the loop at "
            + file
            + ":"
            + line
            + ")");
  }

  private void fail(String name, int index, int where, long other, String how) {
    fail(name + "[" + index + "]", where, other, how);
  }

  private void fail(String place, int where, long other, String how) {
    String first = variable.isEmpty() ? "" : variable + " = ";
    throw new SharingException(
        file
            + ":"
            + where
            + ": iterations "
            + first
            + values.get(other)
            + " and "
            + first
            + iteration
            + " meet at "
            + place
            + ": "
            + how
            + "; the program says that they do not (the loop at "
            + file
            + ":"
            + line
            + ")");
  }
}
