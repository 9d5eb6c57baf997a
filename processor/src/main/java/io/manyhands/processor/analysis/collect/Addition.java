package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One statement that adds to a collection and does nothing else with it.
 *
 * @param calls the calls of the collection's methods, the outermost first, or of a method that is
 *     given the collection
 * @param form what it does
 * @param keys what the collection compares: elements of a set, keys of a map
 * @param uses how often the statement mentions the collection
 * @param passed the arguments that are the collection
 * @param inside for a call that is given the collection, the calls in that method that add to it
 */
record Addition(
    List<Expression.Call> calls,
    Collected.Form form,
    List<Expression> keys,
    int uses,
    List<Expression> passed,
    Map<Expression.Call, Set<Expression.Call>> inside) {
  /** One that calls methods of the collection itself. */
  Addition(List<Expression.Call> calls, Collected.Form form, List<Expression> keys, int uses) {
    this(calls, form, keys, uses, List.of(), Map.of());
  }

  /** A recognized way of adding to a collection. */
  interface Pattern {
    /** What {@code call}, whose result nobody uses, adds to {@code target}. */
    Optional<Addition> match(Expression.Call call, Target target);
  }

  /** One call that mentions the collection once. */
  static Optional<Addition> of(Expression.Call call, Collected.Form form, List<Expression> keys) {
    return Optional.of(new Addition(List.of(call), form, keys, 1));
  }

  /** The same inside a collection that {@code lookup} found under a key. */
  Addition under(Expression.Call lookup, Collected.Form outer) {
    List<Expression.Call> all = new ArrayList<>(calls);
    all.add(lookup);
    List<Expression> compared = new ArrayList<>(keys);
    compared.add(lookup.arguments().get(0));
    return new Addition(List.copyOf(all), outer, List.copyOf(compared), uses, passed, inside);
  }

  /** The same after a look at the collection. */
  Addition with(Expression.Call question) {
    List<Expression.Call> all = new ArrayList<>(calls);
    all.add(question);
    return new Addition(List.copyOf(all), form, keys, uses + 1, passed, inside);
  }
}
