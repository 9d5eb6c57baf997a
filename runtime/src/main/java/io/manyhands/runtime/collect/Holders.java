package io.manyhands.runtime.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Arrays, lists and maps whose elements are the collections that a loop adds to. */
public final class Holders {

  /** Each chunk makes so many collections at most. */
  private static final int MOST = 4096;

  private Holders() {}

  /**
   * Whether what it holds may be added to by chunks apart.
   *
   * @param holder an array, list or map, or null
   * @return whether it is of a known class, and holds plain collections, each of them once
   */
  public static boolean holdPlain(@Nullable Object holder) {
    boolean isKnown =
        holder instanceof Object[]
            || (holder instanceof List<?> && Kinds.keeps(holder))
            || (holder instanceof Map<?, ?> && Kinds.looksUp(holder));
    if (!isKnown) {
      return false;
    }
    Collection<?> held = held(holder);
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return held.size() <= MOST
        && held.stream().allMatch(each -> each == null || (Kinds.takes(each) && seen.add(each)));
  }

  /**
   * Whether a holder passes {@link #holdPlain} and holds what only keeps its elements.
   *
   * @param holder an array, list or map, or null
   * @return false if one of the collections compares its elements
   */
  public static boolean holdKeeping(@Nullable Object holder) {
    return holdPlain(holder)
        && held(holder).stream().allMatch(each -> each == null || Kinds.keeps(each));
  }

  /** What an array, list or map holds; nothing for anything else. */
  private static Collection<?> held(@Nullable Object holder) {
    if (holder instanceof Object[] array) {
      return Arrays.asList(array);
    }
    if (holder instanceof Map<?, ?> map) {
      return map.values();
    }
    return holder instanceof List<?> list ? list : List.of();
  }

  /**
   * The same with an empty collection in the place of each.
   *
   * @param holder what passed {@link #holdPlain}
   * @param <H> its type
   * @return a holder of the same type
   */
  @SuppressWarnings("unchecked") // the same class, or an extension
  public static <H> H like(H holder) {
    if (holder instanceof Object[] array) {
      Object[] copy = array.clone();
      Arrays.setAll(copy, k -> likeOne(array[k]));
      return (H) copy;
    }
    if (holder instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = (Map<Object, @Nullable Object>) Kinds.like(map);
      map.forEach((key, value) -> copy.put(key, likeOne(value)));
      return (H) copy;
    }
    List<@Nullable Object> copy = new ArrayList<>();
    ((List<?>) holder).forEach(element -> copy.add(likeOne(element)));
    return (H) (holder.getClass() == ArrayList.class ? copy : sameClass((List<?>) holder, copy));
  }

  /** A list whose exceptions are those of another one. */
  private static List<?> sameClass(List<?> list, List<@Nullable Object> elements) {
    if (list instanceof CopyOnWriteArrayList<?>) {
      return new CopyOnWriteArrayList<>(elements);
    }
    @SuppressWarnings("unchecked") // a new list
    List<@Nullable Object> copy = (List<@Nullable Object>) Kinds.like(list);
    copy.addAll(elements);
    return copy;
  }

  private static @Nullable Object likeOne(@Nullable Object collection) {
    return collection == null ? null : Kinds.like(collection);
  }

  /**
   * Whether reading one collection shows nothing of what is added to another, or to those that it
   * holds.
   *
   * @param read what is read
   * @param collection what is added to
   * @return false also where it is not known
   */
  public static boolean areApart(@Nullable Object read, @Nullable Object collection) {
    if (read == collection || Kinds.isView(read, collection)) {
      return false;
    }
    Set<Object> all = changing(collection);
    return all.stream().noneMatch(each -> each == read || Kinds.isView(read, each))
        && (all.isEmpty()
            || held(read).stream().noneMatch(each -> each == collection || all.contains(each)));
  }

  /**
   * Collections, and those that they hold.
   *
   * @param collections some collections, arrays of them, or nulls
   * @return all of them
   */
  public static @Nullable Object[] withHeld(@Nullable Object[] collections) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Object collection : collections) {
      all.add(collection);
      all.addAll(changing(collection));
    }
    return all.toArray();
  }

  /**
   * What a holder has that a loop may add to; nothing where there is so much that it is no holder.
   */
  private static Set<Object> changing(@Nullable Object holder) {
    Set<Object> changing = Collections.newSetFromMap(new IdentityHashMap<>());
    Collection<?> held = held(holder);
    if (held.size() <= MOST) {
      held.stream().filter(Kinds::takes).forEach(changing::add);
    }
    return changing;
  }
}
