package io.manyhands.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list classes of the JDK that only read when they are read. */
final class PlainLists {

  /**
   * By exact class. Views such as {@code Collections.unmodifiableList} are left out, because the
   * list behind them may be anybody's, and {@code Vector}, because the caller of the loop may hold
   * the lock that its methods take; a sublist of an {@code ArrayList} reads the array itself.
   */
  @SuppressWarnings("JdkObsolete") // users have them
  private static final Set<Class<?>> CLASSES =
      Stream.of(
              new ArrayList<>(),
              new ArrayList<>().subList(0, 0),
              new LinkedList<>(),
              new CopyOnWriteArrayList<>(),
              Arrays.asList("a", "b"),
              List.of(),
              List.of("a"),
              List.of("a", "b"),
              List.of("a", "b", "c"),
              List.of("a", "b", "c").subList(0, 2),
              Stream.of("a").toList(),
              Collections.emptyList(),
              Collections.singletonList("a"),
              Collections.nCopies(2, "a"))
          .map(Object::getClass)
          .collect(Collectors.toUnmodifiableSet());

  private PlainLists() {}

  static boolean include(@Nullable List<?> list) {
    return list != null && CLASSES.contains(list.getClass());
  }
}
