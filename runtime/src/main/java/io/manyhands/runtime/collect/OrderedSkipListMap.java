package io.manyhands.runtime.collect;

import java.util.Comparator;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A chunk's own sorted map, whose hash tables keep the order of insertion.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
final class OrderedSkipListMap<K, V> extends ConcurrentSkipListMap<K, V> {

  private static final long serialVersionUID = 1;

  OrderedSkipListMap(@Nullable Comparator<? super K> comparator) {
    super(comparator);
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> creation) {
    return super.computeIfAbsent(key, absent -> Kinds.ordered(creation.apply(absent)));
  }
}
