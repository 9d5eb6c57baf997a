package io.manyhands.runtime;

import io.manyhands.runtime.collect.Holders;
import io.manyhands.runtime.collect.Kinds;
import io.manyhands.runtime.collect.OrderedBits;
import io.manyhands.runtime.collect.OrderedMap;
import java.lang.reflect.Array;
import java.util.BitSet;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collections that a loop only adds to. Each chunk adds to one of its own, and these are added to
 * the loop's in the order of the iterations, with the calls that the loop itself makes: what comes
 * out, its order included, is what the sequential loop makes.
 *
 * <pre>{@code
 * Words14Partial total = new Words14Partial(words);
 * WORDS_14.collect(range, total, total::fresh, (partial, from, to) -> ..., Words14Partial::merge);
 * }</pre>
 */
public final class Collected {

  /** About the most elements that an array can have. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private Collected() {}

  // --- checks before the loop ---

  /**
   * Whether a collection keeps its elements as they are: it is exactly an {@code ArrayList}, a
   * {@code LinkedList}, an {@code ArrayDeque} or another one that has room for any number.
   *
   * @param collection a collection or null
   * @return false for null and for other classes, those that extend one of these included
   */
  public static boolean keeps(@Nullable Object collection) {
    return Kinds.keeps(collection);
  }

  /**
   * Whether a set or map is one of the JDK's that do nothing but compare numbers and strings when
   * these are put in: a hash table in the order of insertion or in none, or a tree in natural
   * order, in its reverse, or without regard to case.
   *
   * @param collection a set or map, or null
   * @return false for null and for other classes, those that extend one of these included
   */
  public static boolean looksUp(@Nullable Object collection) {
    return Kinds.looksUp(collection);
  }

  /**
   * Whether a collection is {@link #keeps} or {@link #looksUp}.
   *
   * @param collection a collection, or null
   * @return false for null and for other classes
   */
  public static boolean plain(@Nullable Object collection) {
    return Kinds.keeps(collection) || Kinds.looksUp(collection);
  }

  /**
   * Whether reading one collection shows nothing of what is added to another: it is neither that
   * one nor a view of it.
   *
   * @param read what is read; a list has passed {@link Guards#plainList}
   * @param collection what is added to
   * @return false also for a sublist, whatever it belongs to, and for what is not known
   */
  public static boolean apart(@Nullable Object read, @Nullable Object collection) {
    return Holders.areApart(read, collection);
  }

  /**
   * Whether an array, list or map holds collections, texts or atomic numbers that are {@link
   * #plain} or nothing but text, each of them once, and so few that chunks can have all of them.
   * Places may hold null.
   *
   * @param holder an array, a list, a map that passed {@link #looksUp}, or null
   * @return false for null, and for lists and maps of classes that are not known
   */
  public static boolean eachPlain(@Nullable Object holder) {
    return Holders.holdPlain(holder);
  }

  /**
   * Whether an array, list or map is {@link #eachPlain} and holds nothing but what {@link #keeps}.
   *
   * @param holder an array, a list, a map that passed {@link #looksUp}, or null
   * @return false also if one of the collections compares its elements
   */
  public static boolean eachKeeps(@Nullable Object holder) {
    return Holders.holdKeeping(holder);
  }

  /**
   * Whether no key of a map has null for its value.
   *
   * @param map a map that passed {@link #looksUp}
   * @return false if there is such a key, or if there are many keys to look at
   */
  public static boolean hasNoNull(Map<?, ?> map) {
    return map instanceof ConcurrentMap<?, ?> || (Kinds.few(map) && !map.containsValue(null));
  }

  /**
   * Whether the collections that a map holds are all exactly of one class, and none is there twice.
   *
   * @param map a map that passed {@link #looksUp}
   * @param type the class, one of those that {@link #plain} knows
   * @return false if one is not, or if there are many to look at
   */
  public static boolean holds(Map<?, ?> map, Class<?> type) {
    return Kinds.few(map) && Kinds.areDistinct(map.values(), type);
  }

  // --- a chunk's own ---

  /**
   * An empty collection for the use of one chunk, with the order of another one.
   *
   * @param collection what passed the check before the loop
   * @param <C> its type
   * @return a collection of the same type, which also keeps the order of insertion
   */
  public static <C> C like(C collection) {
    return Kinds.like(collection);
  }

  /**
   * Empty collections for the use of one chunk, in the places of others.
   *
   * @param holder what passed {@link #eachPlain}
   * @param <H> its type
   * @return an array, list or map that holds a collection {@link #like} each of the holder's
   */
  public static <H> H likeEach(H holder) {
    return Holders.like(holder);
  }

  /**
   * Room for the elements that a chunk may add.
   *
   * @param array the chunk's array, which is empty, or that of the loop, which is not
   * @param used how many elements there are
   * @param elements how many there may come
   * @param <A> the type of the array
   * @return the loop's array, or a new one
   */
  @SuppressWarnings("unchecked") // an array of the same class
  public static <A> A room(A array, int used, long elements) {
    return used > 0 || Array.getLength(array) > 0
        ? array
        : (A)
            Array.newInstance(
                array.getClass().getComponentType(), (int) Math.min(elements, LARGEST));
  }

  /**
   * What a chunk hands back.
   *
   * @param known the array that {@link #room} was given
   * @param array the one that it gave
   * @param count how many elements there are
   * @param <A> the type of the array
   * @return the array, or a copy that does not keep the room that was not needed
   */
  @SuppressWarnings({"unchecked", "SuspiciousSystemArraycopy"}) // arrays of the same class
  public static <A> A packed(A known, A array, int count) {
    if (array == known || count >= Array.getLength(array) / 2) {
      return array;
    }
    Object packed = Array.newInstance(array.getClass().getComponentType(), count);
    System.arraycopy(array, 0, packed, 0, count);
    return (A) packed;
  }

  // --- what a chunk has made, into what the chunks before it have made ---

  /**
   * Adds the elements of a chunk.
   *
   * @param total takes them
   * @param next the chunk's
   */
  @SuppressWarnings("unchecked") // both hold what the loop adds
  public static void append(Collection<?> total, Collection<?> next) {
    // To add nothing may count as a change, which iterators of the user would notice.
    if (!next.isEmpty()) {
      ((Collection<@Nullable Object>) total).addAll(Kinds.elements(next));
    }
  }

  /**
   * Adds the bits of a chunk.
   *
   * @param total takes them
   * @param next the chunk's
   */
  public static void append(BitSet total, BitSet next) {
    OrderedBits.add(total, next);
  }

  /**
   * Puts the entries of a chunk.
   *
   * @param total takes them; a key that it has stays, with the chunk's value
   * @param next the chunk's
   * @param <K> the type of keys
   * @param <V> the type of values
   */
  public static <K, V> void put(Map<K, V> total, Map<K, V> next) {
    // Not putAll: it would make room for all of them first, and that shows in a hash table's order.
    next.forEach(total::put);
  }

  /**
   * Puts the entries of a chunk whose keys are new.
   *
   * @param total takes them
   * @param next the chunk's
   * @param <K> the type of keys
   * @param <V> the type of values
   */
  public static <K, V> void putIfAbsent(Map<K, V> total, Map<K, V> next) {
    next.forEach(total::putIfAbsent);
  }

  /**
   * Puts the entries of a chunk whose keys are not there, not even with null.
   *
   * @param total takes them
   * @param next the chunk's
   * @param <K> the type of keys
   * @param <V> the type of values
   */
  public static <K, V> void putIfNew(Map<K, V> total, Map<K, V> next) {
    next.forEach(
        (key, value) -> {
          if (!total.containsKey(key)) {
            total.put(key, value);
          }
        });
  }

  /**
   * Merges the values of a chunk.
   *
   * @param total takes them
   * @param next the chunk's
   * @param function what the loop merges with; associative
   * @param <K> the type of keys
   * @param <V> the type of values
   */
  public static <K, V> void merge(
      Map<K, V> total, Map<K, V> next, BiFunction<? super V, ? super V, ? extends V> function) {
    next.forEach((key, value) -> total.merge(key, value, function));
    OrderedMap.settle(total, next);
  }

  /**
   * Combines the values of a chunk with those that are there, and puts them.
   *
   * @param total takes them; no value is null
   * @param next the chunk's, no value of which is null
   * @param function what the loop combines values with; associative
   * @param <K> the type of keys
   * @param <V> the type of values
   */
  public static <K, V> void combine(
      Map<K, V> total, Map<K, V> next, BiFunction<? super V, ? super V, ? extends V> function) {
    next.forEach(
        (key, value) -> {
          V known = total.get(key);
          total.put(key, known == null ? value : function.apply(known, value));
        });
  }

  /**
   * Adds the collections of a chunk to those under the same keys.
   *
   * @param total takes them
   * @param next the chunk's
   * @param creation what the loop makes for a new key
   * @param merge adds its second argument, of later iterations, to its first
   * @param <K> the type of keys
   * @param <C> the type of the collections
   */
  public static <K, C> void group(
      Map<K, C> total,
      Map<K, C> next,
      Function<? super K, ? extends C> creation,
      BiConsumer<? super C, ? super C> merge) {
    next.forEach(
        (key, collection) -> {
          C mine = total.computeIfAbsent(key, absent -> taken(creation.apply(absent), collection));
          if (mine != collection) {
            merge.accept(Objects.requireNonNull(mine), collection);
          }
        });
    OrderedMap.settle(total, next);
  }

  /** A chunk's collection itself, if it is of the class that the loop creates. */
  private static <C> C taken(C created, C collection) {
    return created.getClass() == collection.getClass() ? collection : created;
  }

  /**
   * Adds the collections of a chunk to those under the same keys, where the loop looks a collection
   * up and puts a new one where there is none. A hash table grows at another time than by {@link
   * #group}.
   *
   * @param total takes them
   * @param next the chunk's
   * @param creation what the loop makes for a new key
   * @param merge adds its second argument, of later iterations, to its first
   * @param <K> the type of keys
   * @param <C> the type of the collections
   */
  public static <K, C> void groupByPutting(
      Map<K, C> total,
      Map<K, C> next,
      Function<? super K, ? extends C> creation,
      BiConsumer<? super C, ? super C> merge) {
    next.forEach(
        (key, collection) -> {
          C mine = total.get(key);
          if (mine == null) {
            mine = taken(creation.apply(key), collection);
            total.put(key, mine);
          }
          if (mine != collection) {
            merge.accept(mine, collection);
          }
        });
  }

  /**
   * Adds what a chunk has added to the collections in an array.
   *
   * @param total holds those that take it
   * @param next holds the chunk's
   * @param merge adds its second argument, of later iterations, to its first
   * @param <C> the type of the collections
   */
  public static <C> void each(C[] total, C[] next, BiConsumer<? super C, ? super C> merge) {
    for (int k = 0; k < total.length; k++) {
      if (total[k] != null) {
        merge.accept(total[k], next[k]);
      }
    }
  }

  /**
   * Adds what a chunk has added to the collections in a list.
   *
   * @param total holds those that take it
   * @param next holds the chunk's
   * @param merge adds its second argument, of later iterations, to its first
   * @param <C> the type of the collections
   */
  public static <C> void each(List<C> total, List<C> next, BiConsumer<? super C, ? super C> merge) {
    for (int k = 0; k < total.size(); k++) {
      if (total.get(k) != null) {
        merge.accept(total.get(k), next.get(k));
      }
    }
  }

  /**
   * Adds what a chunk has added to the collections that a map holds.
   *
   * @param total holds those that take it
   * @param next holds the chunk's
   * @param merge adds its second argument, of later iterations, to its first
   * @param <K> the type of keys
   * @param <C> the type of the collections
   */
  public static <K, C> void each(
      Map<K, C> total, Map<K, C> next, BiConsumer<? super C, ? super C> merge) {
    total.forEach(
        (key, collection) -> {
          if (collection != null) {
            merge.accept(collection, Objects.requireNonNull(next.get(key)));
          }
        });
  }

  /**
   * Adds the count of a chunk.
   *
   * @param total takes it
   * @param next the chunk's
   */
  public static void countUp(AtomicInteger total, AtomicInteger next) {
    total.addAndGet(next.get());
  }

  /**
   * Adds the count of a chunk.
   *
   * @param total takes it
   * @param next the chunk's
   */
  public static void countUp(AtomicLong total, AtomicLong next) {
    total.addAndGet(next.get());
  }

  /**
   * Adds the count of a chunk.
   *
   * @param total takes it
   * @param next the chunk's
   */
  public static void countUp(LongAdder total, LongAdder next) {
    total.add(next.sum());
  }

  /**
   * Adds one summary to another.
   *
   * @param total of earlier iterations
   * @param next of later ones
   */
  public static void countUp(IntSummaryStatistics total, IntSummaryStatistics next) {
    total.combine(next);
  }

  /**
   * Adds one summary to another.
   *
   * @param total of earlier iterations
   * @param next of later ones
   */
  public static void countUp(LongSummaryStatistics total, LongSummaryStatistics next) {
    total.combine(next);
  }

  /**
   * Adds one summary to another.
   *
   * @param total of earlier iterations
   * @param next of later ones
   */
  public static void countUp(DoubleSummaryStatistics total, DoubleSummaryStatistics next) {
    total.combine(next);
  }

  /**
   * Adds the elements of a chunk to an array.
   *
   * @param total takes them
   * @param count how many elements it has
   * @param next the chunk's array
   * @param more how many the chunk has
   * @throws ArrayIndexOutOfBoundsException if they do not all fit, after those that do
   */
  public static void pack(Object total, int count, Object next, int more) {
    pack(total, count, next, 0, more);
  }

  /**
   * Adds the elements of a chunk to an array, each behind the position of the one before: {@code
   * out[++last] = x}.
   *
   * @param total takes them
   * @param last the position of its last element, -1 if it has none
   * @param next the chunk's array, which has the first element at position 1
   * @param more how many the chunk has
   * @throws ArrayIndexOutOfBoundsException if they do not all fit, after those that do
   */
  public static void packBehind(Object total, int last, Object next, int more) {
    pack(total, last + 1, next, 1, more);
  }

  @SuppressWarnings("SuspiciousSystemArraycopy") // arrays of the same class
  private static void pack(Object total, int count, Object next, int first, int more) {
    int length = Array.getLength(total);
    boolean begins = count >= 0 && count <= length;
    int fitting = begins ? Math.min(more, length - count) : 0;
    if (fitting > 0) {
      System.arraycopy(next, first, total, count, fitting);
    }
    if (more > fitting) {
      throw new ArrayIndexOutOfBoundsException(
          "Index " + (begins ? length : count) + " out of bounds for length " + length);
    }
  }
}
