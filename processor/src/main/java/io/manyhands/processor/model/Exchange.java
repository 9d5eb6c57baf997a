package io.manyhands.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What goes to worker processes and comes back, besides the values of variables.
 *
 * @param arrays arrays of which it is known what the iterations do with them: all that they write,
 *     and those of which they read a slice
 * @param receiver why {@code this} cannot be sent, if so
 * @param scratch static objects that iterations clear before they use them: each process has its
 *     own
 */
public record Exchange(List<ArrayUse> arrays, Optional<String> receiver, List<Field> scratch) {
  /**
   * What iterations do with an array.
   *
   * @param array the array
   * @param isWritten whether they write elements
   * @param slice which elements, empty where it can be any
   */
  public record ArrayUse(Path array, boolean isWritten, Optional<Slice> slice) {
    /** All that has to be read before the loop to say so. */
    public List<Path> paths() {
      List<Path> paths = new ArrayList<>(List.of(array));
      slice.ifPresent(
          some ->
              Stream.of(some.stride(), some.first(), some.last())
                  .flatMap(part -> part.symbols().stream())
                  .forEach(symbol -> symbol.followed().ifPresent(paths::add)));
      return paths;
    }
  }

  /**
   * With the value {@code i} of the loop variable, the elements from {@code stride * i + first}
   * through {@code stride * i + last}.
   *
   * @param stride how far on the next value of the loop variable is
   * @param first the first element, for the value 0
   * @param last the last element, for the value 0
   */
  public record Slice(Polynomial stride, Polynomial first, Polynomial last) {}
}
