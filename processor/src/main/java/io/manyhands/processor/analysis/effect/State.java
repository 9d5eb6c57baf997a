package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values of local variables at one point of symbolic execution.
 *
 * <p>Where control may leave and re-enter (loops, jumps, handlers) order is given up: every value
 * assigned inside is then a possible value outside. {@link #watch} collects them.
 */
final class State {
  private static final int MOST_STRETCHES = 64;

  /** Stands for what is known of the elements of arrays. */
  private static final Variable ELEMENTS =
      new Variable("elements", Type.Primitive.VOID, Variable.Kind.BINDING, Span.NONE, Sharing.NONE);

  /** Stands for the latest store of a reference. */
  private static final Variable STORED =
      new Variable("stored", Type.Primitive.VOID, Variable.Kind.BINDING, Span.NONE, Sharing.NONE);

  private Map<Variable, Value> values = new HashMap<>();

  /** Whether somebody keeps {@link #values}, to come back to them: then they are copied first. */
  private boolean isKept;

  private final Deque<Map<Variable, Value>> watched = new ArrayDeque<>();

  Optional<Value> get(Variable variable) {
    return Optional.ofNullable(values.get(variable));
  }

  void set(Variable variable, Value value) {
    put(variable, value);
    for (Map<Variable, Value> watch : watched) {
      watch.merge(variable, value, State::either);
    }
  }

  /** Says more of the value that a variable has, which is no assignment. */
  void name(Variable variable, Value value) {
    put(variable, value);
  }

  private void put(Variable variable, Value value) {
    if (isKept) {
      values = new HashMap<>(values);
      isKept = false;
    }
    values.put(variable, value);
  }

  /** Elements of arrays that have surely been written. */
  List<Stretch> stretches() {
    return values.get(ELEMENTS) instanceof Value.Stretches stretches
        ? stretches.known()
        : List.of();
  }

  /** More is known to have been written. */
  void add(Stretch stretch) {
    List<Stretch> longer = new ArrayList<>(stretches());
    if (longer.size() < MOST_STRETCHES && !longer.contains(stretch)) {
      longer.add(stretch);
      set(longer);
    }
  }

  /** Just this is known to have been written. */
  void set(List<Stretch> stretches) {
    set(ELEMENTS, new Value.Stretches(List.copyOf(stretches)));
  }

  /** The latest store of a reference, if it is known on all paths. */
  Optional<Value.Stored> stored() {
    return values.get(STORED) instanceof Value.Stored stored
        ? Optional.of(stored)
        : Optional.empty();
  }

  /** From here on stores of references are followed. */
  void followStores() {
    put(STORED, new Value.Other());
  }

  /** A reference is stored; nothing is known of it where that is no new object in one element. */
  void store(Optional<Value.Stored> stored) {
    if (values.containsKey(STORED)) {
      set(STORED, stored.<Value>map(known -> known).orElseGet(Value.Other::new));
    }
  }

  /** The values as they are now, to come back to; nobody changes them. */
  Map<Variable, Value> save() {
    isKept = true;
    return values;
  }

  /** Comes back to values, which nobody changes any more. */
  void restore(Map<Variable, Value> saved) {
    values = saved;
    isKept = true;
  }

  /** Keeps what holds on both paths: the current one and {@code other}. */
  void join(Map<Variable, Value> other) {
    if (values == other) {
      return;
    }
    Map<Variable, Value> joined = new HashMap<>();
    values.forEach(
        (variable, value) -> {
          Value there = other.get(variable);
          if (there != null) {
            joined.put(variable, either(value, there));
          }
        });
    values = joined;
    isKept = false;
  }

  /** Starts to collect assigned values. */
  void watch() {
    watched.push(new HashMap<>());
  }

  /** Ends {@link #watch} and gives what was assigned since. */
  Map<Variable, Value> unwatch() {
    return watched.pop();
  }

  /** Whether two sets of values agree. */
  static boolean same(Map<Variable, Value> one, Map<Variable, Value> other) {
    return one.size() == other.size()
        && one.entrySet().stream()
            .allMatch(entry -> entry.getValue().equals(other.get(entry.getKey())));
  }

  /** Whether some of the values are objects, and others texts or numbers, which have no place. */
  static boolean areMixed(List<Value> values) {
    return values.stream()
            .anyMatch(
                value -> value instanceof Value.Reference object && !object.places().isEmpty())
        && !values.stream().allMatch(Value.Reference.class::isInstance);
  }

  /** One of two values: an integer that may be either is unknown, and told so by Other. */
  static Value either(Value one, Value other) {
    if (one.equals(other)) {
      return one;
    }
    if (one instanceof Value.Reference mine && other instanceof Value.Reference theirs) {
      Set<Place> union = new LinkedHashSet<>(mine.places());
      union.addAll(theirs.places());
      return new Value.Reference(union);
    }
    if (one instanceof Value.Stretches mine && other instanceof Value.Stretches theirs) {
      List<Stretch> common = new ArrayList<>(mine.known());
      common.retainAll(new HashSet<>(theirs.known()));
      return new Value.Stretches(List.copyOf(common));
    }
    return new Value.Other();
  }
}
