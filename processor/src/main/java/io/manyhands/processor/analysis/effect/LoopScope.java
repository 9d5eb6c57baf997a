package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.util.List;

/**
 * A loop around an access, normalized: {@code value = first + stride * index}, the index counting
 * the iterations from 0.
 *
 * @param index the iteration number
 * @param value the loop variable's value in terms of the index
 * @param stride what one iteration adds, without its sign; a symbol where it is not a constant
 * @param limits upper bounds of {@code stride * index}; empty where none is known
 */
public record LoopScope(
    Symbol.Index index, Polynomial value, Polynomial stride, List<Limit> limits) {
  /**
   * An upper bound that holds if some machine arithmetic did not wrap around.
   *
   * @param extent {@code stride * index <= extent}
   * @param computed the header's expressions behind it that are computed in {@code int} arithmetic
   * @param byType whether the bound is the end of the variable's type
   * @param byOne whether the loop over {@code int} counts one by one and stops short of its bound:
   *     then it is enough that the distance, {@code extent + 1}, lies between 0 and 2^32, for if
   *     the machine's first value or bound has wrapped around, the loop runs less often, not more
   */
  public record Limit(Polynomial extent, List<Polynomial> computed, boolean byType, boolean byOne) {
    /** A bound that stands in the header. */
    public Limit(Polynomial extent, List<Polynomial> computed) {
      this(extent, computed, false, false);
    }

    private Limit prime() {
      return new Limit(extent.prime(), computed, byType, byOne);
    }
  }

  /** The same loop, of which other limits are known. */
  LoopScope withLimits(List<Limit> known) {
    return new LoopScope(index, value, stride, known);
  }

  /** The same loop in the second of two compared iterations. */
  public LoopScope prime() {
    return new LoopScope(
        (Symbol.Index) index.prime(),
        value.prime(),
        stride.prime(),
        limits.stream().map(Limit::prime).toList());
  }
}
