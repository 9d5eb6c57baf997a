package io.manyhands.runtime.collect;

import java.util.EnumMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A chunk's own map of enum constants, whose hash tables keep the order of insertion.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
final class OrderedEnumMap<K extends Enum<K>, V> extends EnumMap<K, V> {

  private static final long serialVersionUID = 1;

  private OrderedEnumMap(EnumMap<K, ? extends V> map) {
    super(map);
  }

  /** An empty map for keys of the same type. */
  static <K extends Enum<K>, V> OrderedEnumMap<K, V> like(EnumMap<K, V> map) {
    OrderedEnumMap<K, V> empty = new OrderedEnumMap<>(map);
    empty.clear();
    return empty;
  }

  @Override
  public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends V> creation) {
    return super.computeIfAbsent(key, absent -> Kinds.ordered(creation.apply(absent)));
  }
}
