package io.manyhands.runtime;

import io.manyhands.runtime.collect.Holders;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Objects that are found from an array or list before a loop, to be looked at one after the other.
 * Where one on the way is null nothing is found: the loop fails there.
 */
public final class FoundObjects {
  private final Search search;

  /** Passes each object found on, as long as the test is passed. */
  private interface Search {
    boolean all(Predicate<Object> test);
  }

  private FoundObjects(Search search) {
    this.search = search;
  }

  FoundObjects(@Nullable Object base) {
    this(test -> base == null || test.test(base));
  }

  /** What the arrays, collections and maps found hold; they must be of the JDK's. */
  public FoundObjects elements() {
    return new FoundObjects(
        test ->
            search.all(
                holder -> PlainElements.all(holder, held -> held == null || test.test(held))));
  }

  /**
   * What the objects hold.
   *
   * @param type those that are of another class hold nothing of the kind
   * @param step reads one of their fields, and does nothing else
   */
  public <T> FoundObjects through(Class<T> type, Function<? super T, ?> step) {
    return new FoundObjects(
        test ->
            search.all(
                object -> {
                  Object held = type.isInstance(object) ? step.apply(type.cast(object)) : null;
                  return held == null || test.test(held);
                }));
  }

  /**
   * Whether calls of a method on each of them run one of the given methods. Costs one pass.
   *
   * @param methods as in {@link Guards#runs}
   */
  public boolean allRun(String... methods) {
    @Nullable Class<?>[] known = {null};
    return search.all(
        object -> {
          if (object.getClass() == known[0]) {
            return true;
          }
          known[0] = object.getClass();
          return Guards.runs(object, methods);
        });
  }

  /**
   * Whether they are collections of the JDK's, and none of them is one that the loop changes. Costs
   * one pass.
   *
   * @param changed collections that the loop changes
   */
  public boolean arePlain(@Nullable Object... changed) {
    @Nullable Object[] held = Holders.withHeld(changed);
    return search.all(object -> PlainElements.include(object, 0, held));
  }
}
