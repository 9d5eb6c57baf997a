package io.manyhands.runtime.collect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * A chunk's own sorted set. It compares no objects of the program's classes, whose order may be
 * none, or fail: it keeps them as they came, and the loop's set compares them in that order, as it
 * would have done.
 *
 * @param <E> the type of elements
 */
final class OrderedSkipListSet<E> extends ConcurrentSkipListSet<E> implements Uncompared {

  private static final long serialVersionUID = 1;

  private final ArrayList<E> added = new ArrayList<>();

  OrderedSkipListSet(@Nullable Comparator<? super E> comparator) {
    super(comparator);
  }

  @Override
  public Collection<E> uncompared() {
    return added;
  }

  @Override
  public boolean add(E element) {
    return Uncompared.isPlain(element) ? super.add(element) : added.add(element);
  }

  @Override
  public boolean addAll(Collection<? extends E> elements) {
    boolean changes = false;
    for (E element : elements) {
      changes |= add(element);
    }
    return changes;
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return added.isEmpty() && super.contains(element);
  }

  @Override
  public boolean isEmpty() {
    return added.isEmpty() && super.isEmpty();
  }

  @Override
  public int size() {
    return added.size() + super.size();
  }

  @Override
  public Iterator<E> iterator() {
    return added.isEmpty() ? super.iterator() : added.iterator();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
