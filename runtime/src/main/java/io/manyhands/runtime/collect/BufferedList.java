package io.manyhands.runtime.collect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a chunk keeps instead of a list that is copied whenever something is added.
 *
 * @param <E> the type of elements
 */
final class BufferedList<E> extends CopyOnWriteArrayList<E> {

  private static final long serialVersionUID = 1;

  private final ArrayList<E> added = new ArrayList<>();

  @Override
  public boolean add(E element) {
    return added.add(element);
  }

  /**
   * Adds an element; from Java 21 on it overrides a method that would insert it.
   *
   * @param element any
   */
  public void addLast(E element) {
    added.add(element);
  }

  @Override
  public boolean addAll(Collection<? extends E> elements) {
    return added.addAll(elements);
  }

  @Override
  public boolean isEmpty() {
    return added.isEmpty();
  }

  @Override
  public int size() {
    return added.size();
  }

  @Override
  public Object[] toArray() {
    return added.toArray();
  }

  @Override
  public boolean equals(Object other) {
    return added.equals(other);
  }

  @Override
  public int hashCode() {
    return added.hashCode();
  }
}
