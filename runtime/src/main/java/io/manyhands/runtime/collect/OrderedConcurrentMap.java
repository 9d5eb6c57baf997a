package io.manyhands.runtime.collect;

import java.util.ArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A chunk's own map in the place of a {@code ConcurrentHashMap}: it also keeps the order in which
 * keys came, in which they come to the loop's map. One thread at a time uses it.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
final class OrderedConcurrentMap<K, V> extends ConcurrentHashMap<K, V> {

  private static final long serialVersionUID = 1;

  private final ArrayList<K> keys = new ArrayList<>();

  private void note(K key) {
    if (mappingCount() > keys.size()) {
      keys.add(key);
    }
  }

  @Override
  public @Nullable V put(K key, V value) {
    V known = super.put(key, value);
    note(key);
    return known;
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    V known = super.putIfAbsent(key, value);
    note(key);
    return known;
  }

  @Override
  public @Nullable V merge(
      K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
    V result = super.merge(key, value, function);
    note(key);
    return result;
  }

  @Override
  public @Nullable V compute(
      K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
    V result = super.compute(key, function);
    note(key);
    return result;
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> creation) {
    V result = super.computeIfAbsent(key, absent -> Kinds.ordered(creation.apply(absent)));
    note(key);
    return result;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    for (K key : keys) {
      action.accept(key, get(key));
    }
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
