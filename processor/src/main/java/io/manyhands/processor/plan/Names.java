package io.manyhands.processor.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Hands out names that nobody uses yet. */
final class Names {
  private final Set<String> taken;

  Names(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** {@code wanted} if it is free, else with the first number from 2 that makes it so. */
  String fresh(String wanted) {
    String name = wanted;
    for (int number = 2; !taken.add(name); number++) {
      boolean digitLast = Character.isDigit(wanted.charAt(wanted.length() - 1));
      name = wanted + (digitLast ? "_" : "") + number;
    }
    return name;
  }

  /** Whether nobody uses {@code name}. */
  boolean isFree(String name) {
    return !taken.contains(name);
  }

  /** The first of {@code wanted} that is free; it stays so, for use in a scope of its own. */
  String firstFree(String... wanted) {
    for (String name : wanted) {
      if (!taken.contains(name)) {
        return name;
      }
    }
    return fresh(wanted[wanted.length - 1]);
  }
}
