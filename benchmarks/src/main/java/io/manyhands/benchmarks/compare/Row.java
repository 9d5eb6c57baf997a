package io.manyhands.benchmarks.compare;

import java.util.List;
import java.util.Optional;

/**
 * A line of a table.
 *
 * @param table the table
 * @param name the kernel, the length of the loop, or the situation
 * @param times of each form, the baseline first
 */
record Row(String table, String name, List<Times> times) {

  /** How many times as fast as the baseline a form is. */
  Optional<Double> ratio(String form) {
    return times.stream()
        .filter(other -> other.form().equals(form))
        .findFirst()
        .map(other -> times.get(0).median() / other.median());
  }
}
