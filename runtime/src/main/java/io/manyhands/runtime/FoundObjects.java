package io.manyhands.runtime;

import io.manyhands.runtime.collect.Holders;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Objects that are found from an array or list before a loop, to be looked at one after the other.
 * Where one on the way is null nothing is found: the loop fails there.
 */
public final class FoundObjects {
  private final @Nullable Object base;
  private final Step<?>[] steps;

  /**
   * A step from one object to others.
   *
   * @param type the class of objects that have the field; null for a step to elements
   * @param field reads the field
   */
  private record Step<T>(@Nullable Class<T> type, @Nullable Function<? super T, ?> field) {
    @Nullable Object held(Object object) {
      return type != null && field != null && type.isInstance(object)
          ? field.apply(type.cast(object))
          : null;
    }
  }

  private FoundObjects(@Nullable Object base, Step<?>... steps) {
    this.base = base;
    this.steps = steps;
  }

  FoundObjects(@Nullable Object base) {
    this(base, new Step<?>[0]);
  }

  /** What the arrays, collections and maps found hold; they must be of the JDK's. */
  public FoundObjects elements() {
    return then(new Step<>(null, null));
  }

  /**
   * What the objects hold.
   *
   * @param type those that are of another class hold nothing of the kind
   * @param step reads one of their fields, and does nothing else
   */
  public <T> FoundObjects through(Class<T> type, Function<? super T, ?> step) {
    return then(new Step<>(type, step));
  }

  private FoundObjects then(Step<?> step) {
    List<Step<?>> longer = new ArrayList<>(List.of(steps));
    longer.add(step);
    return new FoundObjects(base, longer.toArray(new Step<?>[0]));
  }

  /**
   * Whether calls of a method on each of them run one of the given methods. Costs one pass.
   *
   * @param methods as in {@link Guards#runs}
   */
  public boolean allRun(String... methods) {
    return base == null || new Pass(methods).visit(base, 0);
  }

  /**
   * Whether they are collections of the JDK's, and none of them is one that the loop changes. Costs
   * one pass.
   *
   * @param changed collections that the loop changes
   */
  public boolean arePlain(@Nullable Object... changed) {
    @Nullable Object[] held = Holders.withHeld(changed);
    return all(object -> PlainElements.include(object, 0, held));
  }

  /**
   * Whether none of them is a certain other object. Costs one pass.
   *
   * @param other an object; null is nowhere
   */
  public boolean areNot(@Nullable Object other) {
    return other == null || all(object -> object != other);
  }

  /** Whether all of them pass a test; false, too, where one on the way cannot be looked into. */
  boolean all(Predicate<Object> test) {
    return base == null || all(base, 0, test);
  }

  private boolean all(Object object, int step, Predicate<Object> test) {
    if (step == steps.length) {
      return test.test(object);
    }
    if (steps[step].type() == null) {
      return PlainElements.all(object, held -> held == null || all(held, step + 1, test));
    }
    Object held = steps[step].held(object);
    return held == null || all(held, step + 1, test);
  }

  /**
   * A pass that asks for the class of each object, which is the same as the one before's mostly.
   */
  private final class Pass {
    private final String[] methods;
    private @Nullable Class<?> known;

    Pass(String... methods) {
      this.methods = methods;
    }

    boolean visit(Object object, int step) {
      if (step < steps.length) {
        Step<?> next = steps[step];
        return next.type() == null
            ? visitElements(object, step + 1)
            : visitHeld(next.held(object), step + 1);
      }
      if (object.getClass() != known) {
        if (!Guards.runs(object, methods)) {
          return false;
        }
        known = object.getClass();
      }
      return true;
    }

    private boolean visitHeld(@Nullable Object held, int step) {
      return held == null || visit(held, step);
    }

    private boolean visitElements(Object holder, int step) {
      if (holder instanceof Object[] array) {
        for (Object element : array) {
          if (element != null && !visit(element, step)) {
            return false;
          }
        }
        return true;
      }
      if (holder instanceof List<?> list
          && list instanceof RandomAccess
          && PlainLists.include(list)) {
        int size = list.size();
        for (int k = 0; k < size; k++) {
          Object element = list.get(k);
          if (element != null && !visit(element, step)) {
            return false;
          }
        }
        return true;
      }
      return PlainElements.all(holder, element -> element == null || visit(element, step));
    }
  }
}
