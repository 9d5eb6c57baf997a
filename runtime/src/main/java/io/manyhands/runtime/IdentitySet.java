package io.manyhands.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A set of objects compared by identity. Up to seven are searched one by one, which needs no hash
 * codes; more are kept in an open hash table that is at most half full. There is always a free
 * place, at which a search ends.
 */
final class IdentitySet {

  private static final int SMALL = 8;

  private @Nullable Object[] table = new Object[SMALL];
  private int size;

  /** Returns false if the object is in the set already. */
  boolean add(Object object) {
    int place = find(object);
    if (table[place] != null) {
      return false;
    }
    table[place] = object;
    size++;
    if (size == (table.length == SMALL ? SMALL - 1 : table.length / 2)) {
      enlarge();
    }
    return true;
  }

  boolean contains(Object object) {
    return table[find(object)] != null;
  }

  /** The place of the object, or the free place where it belongs. */
  private int find(Object object) {
    int mask = table.length - 1;
    int place = table.length == SMALL ? 0 : System.identityHashCode(object) & mask;
    while (table[place] != null && table[place] != object) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void enlarge() {
    @Nullable Object[] before = table;
    table = new Object[Math.max(8 * SMALL, 4 * before.length)];
    for (Object object : before) {
      if (object != null) {
        table[find(object)] = object;
      }
    }
  }
}
