package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Elements of an array that an iteration has surely written, all from one position to another. In
 * machine arithmetic positions are taken modulo 2^32, which does not matter: where the position of
 * a read is in range, the same number has been written.
 *
 * @param array the array
 * @param first the first position
 * @param last the last position; there are none where it is below the first
 * @param limits bounds of loops that ran exactly as far as they say, if their arithmetic did not
 *     wrap around
 */
public record Stretch(Path array, Polynomial first, Polynomial last, List<LoopScope.Limit> limits) {
  /** Stands behind the name of a field, so that no array has that name. */
  private static final Field WRITTEN =
      new Field(
          new Type.Declared("", List.of("written"), List.of(), true, true, false),
          "written",
          Type.Primitive.VOID,
          false,
          true,
          false,
          true,
          Optional.empty(),
          Sharing.NONE,
          Optional.empty(),
          Field.Access.PUBLIC);

  /** A field of an object, which is written like an array of one element. */
  static Stretch of(Path object, Field field) {
    Path name = object.then(field).then(WRITTEN);
    return new Stretch(name, Polynomial.of(0), Polynomial.of(0), List.of());
  }

  /** A single element, unless its position rests on elements of other arrays. */
  static Optional<Stretch> at(Path array, Polynomial position) {
    return isSteady(position)
        ? Optional.of(new Stretch(array, position, position, List.of()))
        : Optional.empty();
  }

  /** Whether a position rests on no element of an array: that takes more to be relied on. */
  static boolean isSteady(Polynomial position) {
    return position.symbols().stream().noneMatch(Symbol.Element.class::isInstance);
  }

  /** Whether where it begins and ends, and how far loops ran, rests on no element of an array. */
  public boolean isSteady() {
    return isSteady(first)
        && isSteady(last)
        && limits.stream().allMatch(limit -> isSteady(limit.extent()));
  }

  /** The whole array. */
  static Stretch all(Path array) {
    return new Stretch(
        array, Polynomial.of(0), Polynomial.of(new Symbol.Length(array)).plus(-1), List.of());
  }

  /**
   * What all iterations of a loop write of whose any iteration this is written, if that is one
   * stretch again.
   *
   * @param index the loop's iteration number
   * @param end the last iteration number
   * @param limit the bound that the end rests on
   */
  Optional<Stretch> repeated(Symbol.Index index, Polynomial end, Optional<LoopScope.Limit> limit) {
    Optional<Polynomial> step = first.coefficient(index);
    boolean even =
        step.isPresent()
            && step.equals(last.coefficient(index))
            && step.get().symbols().stream().noneMatch(symbol -> symbol.dependsOn(index));
    if (!even) {
      return Optional.empty();
    }
    Polynomial width = last.minus(first).plus(1);
    List<LoopScope.Limit> exact = new ArrayList<>(limits);
    limit.filter(bound -> !exact.contains(bound)).ifPresent(exact::add);
    if (step.get().equals(width)) {
      return Optional.of(
          new Stretch(array, at(first, index, Polynomial.of(0)), at(last, index, end), exact));
    }
    return step.get().equals(Polynomial.of(0).minus(width))
        ? Optional.of(
            new Stretch(array, at(first, index, end), at(last, index, Polynomial.of(0)), exact))
        : Optional.empty();
  }

  private static Polynomial at(Polynomial position, Symbol.Index index, Polynomial value) {
    return position.substitute(index, value);
  }

  /** Whether it is known from the symbols alone: none is newer than {@code unknowns} of them. */
  boolean isOlder(int unknowns) {
    return isOlder(first, unknowns) && isOlder(last, unknowns);
  }

  private static boolean isOlder(Polynomial position, int unknowns) {
    return position.symbols().stream()
        .allMatch(symbol -> !(symbol instanceof Symbol.Unknown value) || value.number() < unknowns);
  }

  /** Whether it is the same in every iteration of the marked loop. */
  public boolean isInvariant() {
    return first.isInvariant() && last.isInvariant();
  }
}
