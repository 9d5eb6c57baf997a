package io.manyhands.runtime.collect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A chunk's own bits. How much room a {@code BitSet} has depends on which came first. */
public final class OrderedBits extends BitSet {

  private static final long serialVersionUID = 1;

  /** Each greater than all before it. */
  private final ArrayList<Integer> growth = new ArrayList<>();

  /** No bits. */
  public OrderedBits() {}

  @Override
  public void set(int bit) {
    if (bit >= length()) {
      growth.add(bit);
    }
    super.set(bit);
  }

  /**
   * Sets the bits of a chunk, the ones first that make room for others, in their order.
   *
   * @param total takes them
   * @param next the chunk's
   */
  public static void add(BitSet total, BitSet next) {
    List<Integer> first = next instanceof OrderedBits bits ? bits.growth : List.of();
    first.forEach(total::set);
    total.or(next);
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
