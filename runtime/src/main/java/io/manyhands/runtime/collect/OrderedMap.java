package io.manyhands.runtime.collect;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A chunk's own map. It keeps the order in which keys came, so that they come to the loop's map in
 * the order of the sequential loop; a hash table's order depends on that.
 *
 * <p>It also knows whether the last call met a key that was there. {@code HashMap.merge}, {@code
 * compute} and {@code computeIfAbsent} grow a table that an earlier call has filled before they
 * look up their own key: whether there was a call after the one that filled the table shows in the
 * order of iteration.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class OrderedMap<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1;

  private transient @Nullable K lastNew;
  private boolean calledSince;

  @Override
  public @Nullable V merge(
      K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> function) {
    int before = size();
    V result = super.merge(key, value, function);
    note(key, before);
    return result;
  }

  @Override
  public @Nullable V compute(
      K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> function) {
    int before = size();
    V result = super.compute(key, function);
    note(key, before);
    return result;
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> creation) {
    int before = size();
    V result = super.computeIfAbsent(key, creation);
    if (size() == before) {
      calledSince = true;
      return result;
    }
    note(key, before);
    V ordered = Kinds.ordered(result);
    if (ordered != result) {
      put(key, ordered);
    }
    return ordered;
  }

  private void note(K key, int before) {
    calledSince = size() == before;
    if (!calledSince) {
      lastNew = key;
    }
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    out.writeObject(lastNew);
  }

  @SuppressWarnings("unchecked") // what was written
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    lastNew = (K) in.readObject();
  }

  /**
   * Lets a hash table grow that the last new key of a chunk has filled, if the loop has called it
   * since.
   *
   * @param total the table, which has taken in all entries of the chunk
   * @param next the chunk's map
   * @param <K> the type of keys
   * @param <V> the type of values
   */
  public static <K, V> void settle(Map<K, V> total, Map<K, V> next) {
    if (next instanceof OrderedMap<K, V> map && map.calledSince && map.size() > 0) {
      K key = map.lastNew;
      total.computeIfAbsent(key, absent -> map.get(absent));
    }
  }
}
