package io.manyhands.runtime.collect;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * What a chunk keeps instead of a heap: elements in the order in which they came. The heap takes
 * them in that order, on which the order of its iterator depends.
 *
 * @param <E> the type of elements
 */
final class OrderedQueue<E> extends PriorityQueue<E> {

  private static final long serialVersionUID = 1;

  private final ArrayList<E> added = new ArrayList<>();

  @Override
  public boolean add(E element) {
    return offer(element);
  }

  @Override
  public boolean offer(E element) {
    return added.add(Objects.requireNonNull(element));
  }

  @Override
  public Iterator<E> iterator() {
    return added.iterator();
  }

  @Override
  public int size() {
    return added.size();
  }
}
