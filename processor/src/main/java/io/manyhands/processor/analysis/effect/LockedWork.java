package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an iteration does while it holds locks, and where it runs code of others: calls of which
 * nobody knows what they wait for.
 */
public final class LockedWork {
  /** What happens under one lock. */
  private static final class Section {
    final Set<Field> fields = new LinkedHashSet<>();
    final Set<LockUse> around = new LinkedHashSet<>();
    boolean looksAround;
  }

  private final Map<LockUse, Section> sections = new LinkedHashMap<>();
  private final Deque<LockUse> held = new ArrayDeque<>();
  private final List<Site> foreign = new ArrayList<>();

  /** A lock is taken, until {@link #leave}. */
  void enter(LockUse use) {
    section(use).around.addAll(held);
    held.push(use);
  }

  /** The lock that was taken last is released. */
  void leave() {
    held.pop();
  }

  /** Something is read or written. */
  void touch(Access access) {
    if (held.isEmpty() || isOwn(access)) {
      return;
    }
    if (access instanceof Access.OfField use && use.field().isFinal()) {
      return;
    }
    for (LockUse use : held) {
      if (access instanceof Access.OfField field) {
        section(use).fields.add(field.field());
      } else {
        section(use).looksAround = true;
      }
    }
  }

  /** An object is looked at that others may change. */
  void lookAround() {
    held.forEach(use -> section(use).looksAround = true);
  }

  /** A method is called of which nobody knows what it waits for. */
  void callForeign(Site site) {
    foreign.add(site);
    lookAround();
  }

  /** Fields, other than final ones, that are used under the lock. */
  public Set<Field> fields(LockUse use) {
    return section(use).fields;
  }

  /** Whether anything else is used under the lock that other threads may change. */
  public boolean looksAround(LockUse use) {
    return section(use).looksAround;
  }

  /** The locks that are held when this one is taken. */
  public Set<LockUse> around(LockUse use) {
    return section(use).around;
  }

  /** The calls of code that is not at hand. */
  public List<Site> foreign() {
    return foreign;
  }

  private Section section(LockUse use) {
    return sections.computeIfAbsent(use, absent -> new Section());
  }

  private static boolean isOwn(Access access) {
    return (access instanceof Access.OfElement element && element.array() instanceof Place.Fresh)
        || (access instanceof Access.OfField field
            && field.object().filter(Place.Fresh.class::isInstance).isPresent());
  }
}
