package io.manyhands.runtime;

import io.manyhands.runtime.collect.Holders;
import java.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Checks that generated code makes before it runs a loop in parallel. None has a side effect. */
public final class Guards {

  private Guards() {}

  /**
   * Begins a check that arrays of arrays do not share rows:
   *
   * <pre>{@code
   * Guards.rows(1).written(a).written(b).read(c).read(column, 0).distinct()
   * }</pre>
   *
   * @param depth how many subscripts lead from an array to its rows: 1 for {@code double[][]} of
   *     which {@code a[i]} is a row, 0 for an array that is compared itself
   * @return a check without arrays
   */
  public static RowCheck rows(int depth) {
    return new RowCheck(depth);
  }

  /**
   * Begins a check that objects which others hold are different ones:
   *
   * <pre>{@code
   * Guards.found().written(Guards.objects(bodies).elements()).read(others).distinct()
   * }</pre>
   *
   * @return a check without objects
   */
  public static RowCheck found() {
    return new RowCheck(0);
  }

  /**
   * Whether a part of an index array holds no value twice. Costs a pass or two over it, and a bit
   * for each number between the least value and the greatest; a sorted copy where these are many.
   *
   * @param indexes an array, or null, which holds none
   * @param from the first position; positions outside the array are left out
   * @param to the position after the last one
   * @return true if all values differ
   */
  public static boolean distinct(int @Nullable [] indexes, long from, long to) {
    return indexes == null
        || IndexCheck.distinct(indexes, inside(from, indexes), inside(to, indexes));
  }

  /**
   * Whether no value in a part of an index array is less than the one before it. Costs one pass
   * over it.
   *
   * @param indexes an array, or null, which holds no value
   * @param from the first position; positions outside the array are left out
   * @param to the position after the last one
   * @return true if no value is less than the one before it
   */
  public static boolean ascending(int @Nullable [] indexes, long from, long to) {
    return indexes == null
        || IndexCheck.ascending(indexes, inside(from, indexes), inside(to, indexes));
  }

  private static int inside(long position, int[] array) {
    return (int) Math.max(0, Math.min(position, array.length));
  }

  /**
   * Whether a list is one of the JDK's, whose {@code get}, {@code size} and iterators do nothing
   * but read, and which no subclass can have changed.
   *
   * @param list a list or null
   * @return false for null and for lists of classes that are not known
   */
  public static boolean plainList(@Nullable List<?> list) {
    return PlainLists.include(list);
  }

  /**
   * Whether a collection or map is one of the JDK's, whose methods that look into it do nothing but
   * read, which no subclass can have changed, and which hold their elements themselves: a list is
   * no view of an array. Sorted ones must be in natural order, and a {@code Set.of(a, b)}, which
   * calls methods of what it holds, must hold strings, boxed values or enums. Costs a copy for a
   * {@code LinkedHashMap} of up to 1000 entries; a larger one is taken for one that moves what is
   * looked up.
   *
   * @param collection a collection, map or bit set, or null
   * @return false for null and for objects of classes that are not known
   */
  public static boolean plainObject(@Nullable Object collection) {
    return PlainObjects.include(collection);
  }

  /**
   * Whether a formatter is as its constructor would make it in this moment, with the default locale
   * and time zone of now.
   *
   * @param format a formatter for dates or numbers, or null
   * @param pattern its pattern
   * @return false for null and for formatters of other classes than the JDK's
   */
  public static boolean asMade(@Nullable Format format, String pattern) {
    return asMade(format, pattern, Locale.getDefault(Locale.Category.FORMAT));
  }

  /**
   * Whether a formatter is as its constructor would make it in this moment, with the default time
   * zone of now.
   *
   * @param format a formatter for dates or numbers, or null
   * @param pattern its pattern
   * @param locale its locale
   * @return false for null and for formatters of other classes than the JDK's
   */
  public static boolean asMade(@Nullable Format format, String pattern, Locale locale) {
    return MadeFormats.include(format, pattern, locale);
  }

  /**
   * A list's elements for access by index in constant time.
   *
   * @param list a list
   * @param <T> the type of the elements
   * @return the list itself if it has random access, else a copy
   */
  public static <T> List<T> snapshot(List<T> list) {
    return list instanceof RandomAccess ? list : new ArrayList<>(list);
  }

  /**
   * Whether the elements of a loop come from a collection of the JDK, whose iterator does nothing
   * but read, and which no subclass can have changed.
   *
   * @param elements a collection or null
   * @return false for null and for collections of classes that are not known
   */
  public static boolean plainCollection(@Nullable Iterable<?> elements) {
    return PlainCollections.include(elements);
  }

  /**
   * Whether the elements of a loop are the entries of a map of the JDK, whose keys and values can
   * be read without calling the program's own code.
   *
   * @param entries what {@code entrySet()} has returned, or null
   * @return false for null and for classes that are not known
   */
  public static boolean plainEntries(@Nullable Iterable<?> entries) {
    return PlainCollections.includeEntries(entries);
  }

  /**
   * Whether the elements of a loop are the entries of a map of the JDK, as {@link #plainEntries}
   * says, and to give one of them another value calls no code of the program: a concurrent map
   * looks its key up.
   *
   * @param entries what {@code entrySet()} has returned, or null
   * @return false for null and for classes that are not known
   */
  public static boolean quietEntries(@Nullable Iterable<?> entries) {
    return PlainCollections.includeQuietEntries(entries);
  }

  /**
   * The elements of a collection for access by index in constant time, in the order of its
   * iterator.
   *
   * @param elements a collection
   * @param <T> the type of the elements
   * @return the collection itself if it is a list with random access, else a copy
   */
  public static <T> List<T> snapshot(Iterable<T> elements) {
    if (elements instanceof List<T> list) {
      return snapshot(list);
    }
    List<T> copy = new ArrayList<>();
    for (T element : elements) { // calls what the loop would call, and nothing else
      copy.add(element);
    }
    return copy;
  }

  /**
   * Whether a call of a method on an object runs one of the given methods, and not another one that
   * overrides it.
   *
   * @param object the receiver, or null
   * @param methods each as binary name of the class that declares it, a dot, name and descriptor:
   *     {@code demo.Shape.area(I)D}
   * @return false for null, and where it cannot be found out
   */
  public static boolean runs(@Nullable Object object, String... methods) {
    if (object != null) {
      for (String method : methods) {
        if (Implementations.runs(object.getClass(), method)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether calls of a method on the elements of an array or list run one of the given methods.
   * Costs one pass.
   *
   * @param elements an array, or a list of the JDK; null has no elements
   * @param depth how many subscripts lead from there to the receivers: 1 for {@code shapes[i]}
   * @param methods as in {@link #runs}
   * @return false where it cannot be found out; elements that are null do not count
   */
  public static boolean eachRuns(@Nullable Object elements, int depth, String... methods) {
    return elements == null || Implementations.eachRuns(elements, depth, methods);
  }

  /**
   * What is found from an array or collection: {@code
   * Guards.objects(orders).elements().through(Order.class, Order::getCustomer)} are the customers
   * of all orders.
   *
   * @param base an array, a collection of the JDK, a map, whose values are meant, or the entries of
   *     one; nothing is found from null
   */
  public static FoundObjects objects(@Nullable Object base) {
    return new FoundObjects(base);
  }

  /**
   * Whether the collections in an array, collection or map are of the JDK's, as {@link
   * #plainObject} says, and none of them is one that the loop changes. Costs one pass over them.
   *
   * @param elements an array, a collection of the JDK, a map, whose values are meant, or the
   *     entries of one; null has no elements
   * @param depth how many subscripts lead from there to the collections: 1 for {@code lists[i]}
   * @param changed collections that the loop changes
   * @return false where it cannot be found out; elements that are null do not count
   */
  public static boolean plainElements(
      @Nullable Object elements, int depth, @Nullable Object... changed) {
    return PlainElements.include(elements, depth, Holders.withHeld(changed));
  }
}
