package io.manyhands.runtime;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Which iterations of a loop have read and written the fields of objects, by their numbers. */
final class FieldUses {

  /** What is told where no iteration meets another one. */
  static final long NOBODY = 0;

  private final IdentityHashMap<Object, Map<String, Use>> uses = new IdentityHashMap<>();

  /** Who has used one field of one object. */
  private static final class Use {
    long writer = NOBODY;
    long reader = NOBODY;
    long otherReader = NOBODY;
  }

  private Use use(Object owner, String field) {
    return uses.computeIfAbsent(owner, absent -> new HashMap<>())
        .computeIfAbsent(field, absent -> new Use());
  }

  /** An iteration reads a field: another one that has written it, or nobody. */
  long read(Object owner, String field, long iteration) {
    Use use = use(owner, field);
    if (use.reader == NOBODY) {
      use.reader = iteration;
    } else if (use.reader != iteration) {
      use.otherReader = iteration;
    }
    return other(use.writer, iteration);
  }

  /** An iteration writes a field: another one that has written it, or nobody. */
  long write(Object owner, String field, long iteration) {
    Use use = use(owner, field);
    long before = other(use.writer, iteration);
    use.writer = iteration;
    return before;
  }

  /** Another iteration that has read a field, or nobody. */
  long readerBeside(Object owner, String field, long iteration) {
    Use use = use(owner, field);
    long first = other(use.reader, iteration);
    return first == NOBODY ? other(use.otherReader, iteration) : first;
  }

  private static long other(long user, long iteration) {
    return user == iteration ? NOBODY : user;
  }
}
