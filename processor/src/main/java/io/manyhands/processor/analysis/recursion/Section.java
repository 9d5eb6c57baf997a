package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.range.LinearSum;
import io.manyhands.processor.analysis.range.Unknown;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a call says about the elements that it, and every call in it, reads and writes in arrays
 * that were there before it.
 */
sealed interface Section {
  /**
   * Their indexes lie between two values, whichever array it is.
   *
   * @param low least index, in terms of the parameters at entry
   * @param high greatest index
   */
  record Between(LinearSum low, LinearSum high) implements Section {
    @Override
    public String toString() {
      return "from " + low + " to " + high;
    }
  }

  /** They are elements of the arrays that are passed to it. */
  record OfArguments() implements Section {
    @Override
    public String toString() {
      return "of the arrays that it is passed";
    }
  }

  /** The sections that a method with these parameters may have, usual ones first. */
  static List<Section> candidates(List<Variable> parameters) {
    List<LinearSum> ints =
        parameters.stream()
            .filter(parameter -> parameter.type() == Type.Primitive.INT)
            .<Unknown>map(Unknown.AtEntry::new)
            .map(LinearSum::of)
            .toList();
    List<Section> sections = new ArrayList<>();
    for (LinearSum low : ints) {
      for (LinearSum high : ints) {
        if (!low.equals(high)) {
          sections.add(new Between(low, high.plus(-1)));
          sections.add(new Between(low, high));
          sections.add(new Between(low, low.plus(high).plus(-1)));
        }
      }
    }
    ints.forEach(high -> sections.add(new Between(LinearSum.of(0), high.plus(-1))));
    sections.add(new OfArguments());
    return sections;
  }

  /** The bounds with the arguments of a call in the place of the parameters. */
  static Optional<Between> at(
      Between section, List<Variable> parameters, List<Optional<LinearSum>> arguments) {
    Optional<LinearSum> low = value(section.low(), parameters, arguments);
    Optional<LinearSum> high = value(section.high(), parameters, arguments);
    return low.isPresent() && high.isPresent()
        ? Optional.of(new Between(low.get(), high.get()))
        : Optional.empty();
  }

  /** A sum of parameters with the arguments of a call in their place. */
  static Optional<LinearSum> value(
      LinearSum sum, List<Variable> parameters, List<Optional<LinearSum>> arguments) {
    return sum.map(
        unknown ->
            unknown instanceof Unknown.AtEntry entry
                ? arguments.get(parameters.indexOf(entry.parameter()))
                : Optional.of(LinearSum.of(unknown)));
  }
}
