package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.model.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The accesses of pairs, numbered by their shapes: accesses in the same surroundings whose
 * subscripts differ by constants only have one shape.
 *
 * <p>How far two accesses are from each other follows from two shapes and from constants. To look
 * that up takes no arithmetic on polynomials, so that a body with a thousand references, which has
 * half a million pairs, is compared in no more time than its few distances take.
 */
final class Sides {
  private final Map<Shape, Integer> shapes = new HashMap<>();
  private final IdentityHashMap<Access, List<Side>> first = new IdentityHashMap<>();
  private final IdentityHashMap<Access, List<Side>> second = new IdentityHashMap<>();
  private final ToIntFunction<Access> surroundings;

  private record Shape(List<Polynomial> subscripts, int surroundings) {}

  /** One access of a pair. */
  static final class Side {
    final List<Polynomial> subscripts;
    final int shape;
    final List<BigInteger> offsets;

    /** By dimension, what keeps a subscript from wrapping around, as far as it is known. */
    final DependenceTests.@Nullable Exact[] exact;

    private Side(List<Polynomial> subscripts, int shape, List<BigInteger> offsets) {
      this.subscripts = subscripts;
      this.shape = shape;
      this.offsets = offsets;
      this.exact = new DependenceTests.Exact[subscripts.size()];
    }

    /** What the constants of the other side's subscripts exceed those of this one by. */
    List<BigInteger> to(Side other) {
      if (offsets.size() == 1) {
        return List.of(other.offsets.get(0).subtract(offsets.get(0)));
      }
      List<BigInteger> distance = new ArrayList<>();
      for (int k = 0; k < offsets.size(); k++) {
        distance.add(other.offsets.get(k).subtract(offsets.get(k)));
      }
      return distance;
    }
  }

  /**
   * No accesses yet.
   *
   * @param surroundings a number for the loops and conditions around an access
   */
  Sides(ToIntFunction<Access> surroundings) {
    this.surroundings = surroundings;
  }

  /** The access of the first iteration. */
  Side first(Pair pair) {
    return side(first, pair.one(), pair.left());
  }

  /** The access of the second iteration. */
  Side second(Pair pair) {
    return side(second, pair.other(), pair.right());
  }

  private Side side(
      IdentityHashMap<Access, List<Side>> known, Access access, List<Polynomial> subscripts) {
    List<Side> sides = known.computeIfAbsent(access, absent -> new ArrayList<>(1));
    for (Side side : sides) {
      if (side.subscripts.equals(subscripts)) {
        return side;
      }
    }
    List<Polynomial> moving = new ArrayList<>();
    List<BigInteger> offsets = new ArrayList<>();
    for (Polynomial subscript : subscripts) {
      BigInteger offset = subscript.constantTerm();
      offsets.add(offset);
      moving.add(subscript.minus(Polynomial.of(offset)));
    }
    Shape shape = new Shape(moving, surroundings.applyAsInt(access));
    int number = shapes.computeIfAbsent(shape, absent -> shapes.size());
    Side side = new Side(subscripts, number, offsets);
    sides.add(side);
    return side;
  }
}
