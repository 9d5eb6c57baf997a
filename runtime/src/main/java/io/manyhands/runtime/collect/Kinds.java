package io.manyhands.runtime.collect;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Which collections of the JDK a loop may add to in parallel, each by its exact class. */
public final class Kinds {

  /** So many values are looked at before a loop; more would cost too much beside a short one. */
  private static final int FEW = 64;

  private static final Set<Class<?>> KEEPING =
      Set.of(
          ArrayList.class,
          LinkedList.class,
          ArrayDeque.class,
          Vector.class,
          Stack.class,
          ConcurrentLinkedQueue.class,
          ConcurrentLinkedDeque.class,
          CopyOnWriteArrayList.class);

  /** What else a map may hold: it does nothing with what it is given but add it. */
  private static final Set<Class<?>> WITHOUT_COMPARING =
      Set.of(
          StringBuilder.class,
          StringBuffer.class,
          AtomicInteger.class,
          AtomicLong.class,
          LongAdder.class,
          IntSummaryStatistics.class,
          LongSummaryStatistics.class,
          DoubleSummaryStatistics.class);

  private static final Set<Class<?>> HASHED =
      Set.of(
          HashSet.class,
          LinkedHashSet.class,
          HashMap.class,
          EnumMap.class,
          ConcurrentHashMap.class,
          BitSet.class);

  /** What, besides maps, does not tell in which order it was filled, although that shows in it. */
  private static final Set<Class<?>> FORGETTING =
      Set.of(
          HashSet.class,
          TreeSet.class,
          ConcurrentSkipListSet.class,
          PriorityQueue.class,
          BitSet.class);

  private static final Class<?> SUBLIST = new ArrayList<>().subList(0, 0).getClass();

  /** What shows nothing but elements of its own. */
  private static final Set<Class<?>> UNRELATED =
      Set.of(
          ArrayDeque.class,
          HashSet.class,
          LinkedHashSet.class,
          TreeSet.class,
          EnumMap.class,
          HashMap.class,
          LinkedHashMap.class,
          TreeMap.class,
          Map.of().getClass(),
          Map.of("a", "b").getClass(),
          Set.of().getClass(),
          Set.of("a").getClass());

  /** Whose views show keys and values of a map, and nothing of another collection. */
  private static final Set<Class<?>> MAPS =
      Set.of(HashMap.class, LinkedHashMap.class, TreeMap.class, EnumMap.class);

  private Kinds() {}

  /**
   * Whether elements are kept and nothing is done with them.
   *
   * @param collection a collection or null
   * @return whether it is exactly of a class that does so
   */
  public static boolean keeps(@Nullable Object collection) {
    return collection != null
        && (KEEPING.contains(collection.getClass()) || isUnbounded(collection));
  }

  /** A queue that has room for everything blocks nobody who adds to it. */
  private static boolean isUnbounded(Object collection) {
    return (collection.getClass() == LinkedBlockingQueue.class
            || collection.getClass() == LinkedBlockingDeque.class)
        && ((BlockingQueue<?>) collection).remainingCapacity()
            >= Integer.MAX_VALUE - ((BlockingQueue<?>) collection).size();
  }

  /**
   * Whether a set or map only compares what it is given, in a known way.
   *
   * @param collection a set or map, or null
   * @return whether it is exactly of a class that does so
   */
  public static boolean looksUp(@Nullable Object collection) {
    if (collection == null) {
      return false;
    }
    Class<?> type = collection.getClass();
    if (type == LinkedHashMap.class) {
      return isInInsertionOrder((Map<?, ?>) collection);
    }
    if (type == TreeMap.class || type == ConcurrentSkipListMap.class) {
      return isKnown(((SortedMap<?, ?>) collection).comparator());
    }
    if (type == PriorityQueue.class) {
      return isKnown(((PriorityQueue<?>) collection).comparator());
    }
    if (type == TreeSet.class || type == ConcurrentSkipListSet.class) {
      return isKnown(((SortedSet<?>) collection).comparator());
    }
    return HASHED.contains(type) || collection instanceof EnumSet<?>;
  }

  private static boolean isKnown(@Nullable Comparator<?> comparator) {
    return comparator == null
        || comparator == Collections.reverseOrder()
        || comparator == String.CASE_INSENSITIVE_ORDER
        || comparator == Comparator.naturalOrder();
  }

  /** A map in the order of access does not say so; a copy of it does when it is used. */
  private static boolean isInInsertionOrder(Map<?, ?> map) {
    if (map.size() > FEW) {
      return false;
    }
    @SuppressWarnings("unchecked") // a copy, which nobody else will see
    Map<Object, Object> copy = (Map<Object, Object>) ((LinkedHashMap<?, ?>) map).clone();
    copy.clear();
    copy.put("first", "");
    copy.put("second", "");
    copy.get("first");
    return copy.keySet().iterator().next().equals("first");
  }

  /**
   * Whether a collection may show the elements of another one.
   *
   * @param read a list that only reads when it is read, another collection, or null
   * @param collection the other one
   * @return true for a sublist, and for what is not known
   */
  public static boolean isView(@Nullable Object read, @Nullable Object collection) {
    if (read instanceof List<?>) {
      return read.getClass() == SUBLIST;
    }
    Class<?> around = read == null ? null : read.getClass().getEnclosingClass();
    boolean ofMap = around != null && MAPS.contains(around);
    return read != null
        && !read.getClass().isArray()
        && !UNRELATED.contains(read.getClass())
        && !WITHOUT_COMPARING.contains(read.getClass())
        && (collection instanceof Map<?, ?> || !ofMap);
  }

  /**
   * Whether a map is small enough to look at all its values.
   *
   * @param map a map
   * @return whether it has few entries
   */
  public static boolean few(Map<?, ?> map) {
    return map.size() <= FEW;
  }

  /**
   * Whether objects are of one class, plain, and all different ones, and compare what they are
   * given as a new one would do that is made without a comparator.
   *
   * @param objects some objects or nulls
   * @param type their class
   * @return false if one is null
   */
  public static boolean areDistinct(Collection<?> objects, Class<?> type) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Object object : objects) {
      boolean isPlain =
          object != null
              && object.getClass() == type
              && isNatural(comparator(object))
              && (keeps(object) || looksUp(object) || WITHOUT_COMPARING.contains(type));
      if (!isPlain || !seen.add(object)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Comparator<?> comparator(Object object) {
    if (object instanceof SortedMap<?, ?> map) {
      return map.comparator();
    }
    if (object instanceof SortedSet<?> set) {
      return set.comparator();
    }
    return object instanceof PriorityQueue<?> queue ? queue.comparator() : null;
  }

  /** Whether the same are equal as without a comparator. */
  private static boolean isNatural(@Nullable Comparator<?> comparator) {
    return isKnown(comparator) && comparator != String.CASE_INSENSITIVE_ORDER;
  }

  /**
   * Whether an object only takes what it is given: a plain collection, text, or an atomic number.
   *
   * @param object an object or null
   * @return false for null
   */
  static boolean takes(@Nullable Object object) {
    return keeps(object)
        || looksUp(object)
        || (object != null && WITHOUT_COMPARING.contains(object.getClass()));
  }

  /**
   * What a chunk keeps in a map of its own instead of a collection that the loop creates: the same,
   * or one that extends its class and tells in which order it was filled.
   *
   * @param created what the loop creates for a new key
   * @param <C> its type
   * @return another empty collection, or the same
   */
  static <C> C ordered(C created) {
    boolean isExchanged =
        created instanceof Map<?, ?> map
            ? looksUp(map)
            : created != null && FORGETTING.contains(created.getClass());
    return isExchanged && isEmpty(created) ? like(created) : created;
  }

  private static boolean isEmpty(Object collection) {
    if (collection instanceof BitSet bits) {
      return bits.isEmpty();
    }
    return collection instanceof Map<?, ?> map
        ? map.isEmpty()
        : ((Collection<?>) collection).isEmpty();
  }

  /**
   * The elements of a chunk's collection, in the order in which the loop's has to take them.
   *
   * @param collection one made by {@link #like}
   * @return the same, or a list in the place of a set that has compared nothing
   */
  public static Collection<?> elements(Collection<?> collection) {
    // A sorted set takes a sorted set as it is.
    return collection instanceof Uncompared set && !set.uncompared().isEmpty()
        ? set.uncompared()
        : collection;
  }

  /**
   * An empty collection that takes what another one takes, and keeps the order of insertion where
   * it has no order of its own.
   *
   * @param collection of a class that this class knows, or a {@code StringBuilder}
   * @param <C> its type
   * @return a collection of the same class or one that extends it
   */
  @SuppressWarnings({
    "unchecked",
    "UnnecessaryStringBuilder",
    "JdkObsolete"
  }) // the same class, or an extension
  public static <C> C like(C collection) {
    if (collection instanceof Collection<?> elements) {
      return (C) likeElements(elements);
    }
    if (collection instanceof ConcurrentSkipListMap<?, ?> sorted) {
      return (C) new OrderedSkipListMap<>(sorted.comparator());
    }
    if (collection instanceof ConcurrentHashMap<?, ?>) {
      return (C) new OrderedConcurrentMap<>();
    }
    if (collection instanceof BitSet) {
      return (C) new OrderedBits();
    }
    if (collection instanceof TreeMap<?, ?> sorted) {
      return (C) new OrderedTreeMap<>(sorted.comparator());
    }
    if (collection instanceof HashMap<?, ?>) {
      return (C) new OrderedMap<>();
    }
    if (collection instanceof EnumMap<?, ?> map) {
      return (C) OrderedEnumMap.like(map);
    }
    if (collection.getClass().isArray()) {
      return (C) Array.newInstance(collection.getClass().getComponentType(), 0);
    }
    if (collection instanceof StringBuilder) {
      return (C) new StringBuilder();
    }
    if (collection instanceof StringBuffer) {
      return (C) new StringBuffer();
    }
    if (collection instanceof AtomicInteger) {
      return (C) new AtomicInteger();
    }
    if (collection instanceof AtomicLong) {
      return (C) new AtomicLong();
    }
    if (collection instanceof IntSummaryStatistics) {
      return (C) new IntSummaryStatistics();
    }
    if (collection instanceof LongSummaryStatistics) {
      return (C) new LongSummaryStatistics();
    }
    if (collection instanceof DoubleSummaryStatistics) {
      return (C) new DoubleSummaryStatistics();
    }
    if (collection instanceof LongAdder) {
      return (C) new LongAdder();
    }

    throw new IllegalArgumentException("unknown kind of collection: " + collection.getClass());
  }

  @SuppressWarnings("JdkObsolete") // users have them
  private static Collection<?> likeElements(Collection<?> elements) {
    if (elements instanceof TreeSet<?> sorted) {
      return new OrderedTreeSet<>(sorted.comparator());
    }
    if (elements instanceof ConcurrentSkipListSet<?> sorted) {
      return new OrderedSkipListSet<>(sorted.comparator());
    }
    if (elements instanceof PriorityQueue<?>) {
      return new OrderedQueue<>();
    }
    if (elements instanceof CopyOnWriteArrayList<?>) {
      return new BufferedList<>();
    }
    if (elements instanceof HashSet<?>) {
      return new LinkedHashSet<>();
    }
    if (elements instanceof LinkedList<?>) {
      return new LinkedList<>();
    }
    if (elements instanceof EnumSet<?> set) {
      EnumSet<?> copy = set.clone();
      copy.clear();
      return copy;
    }
    if (elements instanceof Vector<?>) {
      return elements instanceof Stack<?> ? new Stack<>() : new Vector<>();
    }
    if (elements instanceof Queue<?> queue) {
      return likeQueue(queue);
    }
    return new ArrayList<>();
  }

  private static Collection<?> likeQueue(Queue<?> queue) {
    if (queue instanceof ArrayDeque<?>) {
      return new ArrayDeque<>();
    }
    if (queue instanceof ConcurrentLinkedQueue<?>) {
      return new ConcurrentLinkedQueue<>();
    }
    if (queue instanceof ConcurrentLinkedDeque<?>) {
      return new ConcurrentLinkedDeque<>();
    }
    return queue instanceof LinkedBlockingDeque<?>
        ? new LinkedBlockingDeque<>()
        : new LinkedBlockingQueue<>();
  }
}
