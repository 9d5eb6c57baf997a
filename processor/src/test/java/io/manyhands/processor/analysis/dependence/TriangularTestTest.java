package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random packed triangles, compared with all iterations in the machine's arithmetic. */
class TriangularTestTest {
  private static final int TRIANGLES = 3000;
  private static final int MOST_ITERATIONS = 30;
  private static final int[] SIZES = {-1, 0, 1, 2, 3, 4, 9, 25, 46_341, 65_536, 1 << 30};

  @Test
  void rowsThatAreCalledApartNeverMeet() {
    int apart = 0;
    for (long seed = 0; seed < TRIANGLES; seed++) {
      Triangle triangle = new Triangle(new Random(seed));
      Optional<Set<Guard>> guards = triangle.independent();
      if (guards.isPresent()) {
        apart++;
        for (int n : SIZES) {
          assertThat(triangle.meets(n, guards.get()))
              .as("seed %d, n = %d: %s under %s", seed, n, triangle, guards.get())
              .isFalse();
        }
      }
    }
    assertThat(apart * 30).isGreaterThan(TRIANGLES);
  }

  /** {@code a[(i + c) * (i + d) / 2 + e * i * n + f * i + g * j + h]}, with j from row to row. */
  private static final class Triangle {
    private final Symbol.Index outer = new Symbol.Index(0, "i", false);
    private final Symbol.Index inner = new Symbol.Index(1, "j", false);
    private final Symbol.Unknown quotient = new Symbol.Unknown(0, "q", false);
    private final Symbol n =
        new Symbol.Value(
            Path.of(
                new Variable(
                    "n", Type.Primitive.INT, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE)));
    private final Path array =
        Path.of(
            new Variable(
                "a", Type.Primitive.INT, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE));
    private final Polynomial first;
    private final Polynomial dividend;
    private final Polynomial innerFirst;
    private final Polynomial innerBound;
    private final Polynomial subscript;

    Triangle(Random random) {
      first = Polynomial.of(random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 0);
      Polynomial i = first.plus(Polynomial.of(outer));
      int c = random.nextInt(5) - 2;
      int d = c + (random.nextBoolean() ? 1 : random.nextBoolean() ? -1 : 3);
      dividend = i.plus(c).times(i.plus(d));
      Polynomial size = Polynomial.of(n);
      innerFirst =
          List.of(Polynomial.of(0), i, Polynomial.of(1), Polynomial.of(-1)).get(random.nextInt(4));
      innerBound =
          List.of(i, i.plus(1), i.plus(2), size, size.minus(i), size.plus(1), i.plus(i))
              .get(random.nextInt(7));
      Polynomial j = innerFirst.plus(Polynomial.of(inner));
      boolean falls = random.nextInt(3) == 0;
      Polynomial square = Polynomial.of(quotient).times(Polynomial.of(falls ? -1 : 1));
      Polynomial sum = falls ? square.plus(i.times(size)) : square;
      sum = sum.plus(i.times(Polynomial.of(random.nextInt(4) - 1)));
      subscript =
          sum.plus(j.times(Polynomial.of(random.nextInt(4) == 0 ? -1 : 1))).plus(random.nextInt(3));
    }

    Optional<Set<Guard>> independent() {
      Polynomial size = Polynomial.of(n);
      LoopScope marked =
          new LoopScope(
              outer,
              first.plus(Polynomial.of(outer)),
              Polynomial.of(1),
              List.of(limit(first, size)));
      LoopScope within =
          new LoopScope(
              inner,
              innerFirst.plus(Polynomial.of(inner)),
              Polynomial.of(1),
              List.of(limit(innerFirst, innerBound)));
      Polynomial rest = Polynomial.of(quotient).times(Polynomial.of(2)).minus(dividend);
      Condition fact = new Condition(rest, Condition.Relation.ZERO, List.of(dividend));
      Site site =
          new Site(
              new SourceText("", "", ""),
              Span.NONE,
              List.of(marked, within),
              List.of(),
              List.of(fact));
      Access.OfElement write =
          new Access.OfElement(
              true,
              new Place.Shared(array, List.of(), Type.Primitive.INT),
              Optional.of(subscript),
              Type.Primitive.INT,
              site);
      return new DependenceTests(Means.of(path -> true))
          .independent(Pair.of(write, List.of(subscript), write, List.of(subscript)));
    }

    private static LoopScope.Limit limit(Polynomial from, Polynomial to) {
      return new LoopScope.Limit(to.minus(from).plus(-1), List.of(from, to));
    }

    boolean meets(int size, Set<Guard> guards) {
      Map<Symbol, Long> at = new HashMap<>();
      at.put(n, (long) size);
      for (Guard guard : guards) {
        if (!(guard instanceof Guard.AtLeast bound)
            || bound
                    .polynomial()
                    .map(symbol -> Polynomial.of(at.get(symbol)))
                    .constant()
                    .orElseThrow()
                    .compareTo(bound.least())
                < 0) {
          return false;
        }
      }
      Map<Integer, Long> seen = new HashMap<>();
      int last = size - first.constantTerm().intValue();
      for (int turn = 0; turn < 2 * MOST_ITERATIONS; turn++) {
        // The first and the last iterations, where there are many.
        long i = turn < MOST_ITERATIONS ? turn : Math.max(turn, last - 2 * MOST_ITERATIONS + turn);
        at.put(outer, i);
        at.put(inner, 0L);
        if (i >= last) {
          break;
        }
        at.put(quotient, (long) (value(dividend, at) / 2));
        int end = value(innerBound, at);
        for (int k = 0; k < MOST_ITERATIONS && value(innerFirst, at) + k < end; k++) {
          at.put(inner, (long) k);
          int element = value(subscript, at);
          at.put(inner, 0L);
          if (element >= 0 && !seen.computeIfAbsent(element, absent -> i).equals(i)) {
            return true;
          }
        }
      }
      return false;
    }

    private static int value(Polynomial polynomial, Map<Symbol, Long> at) {
      return polynomial
          .map(symbol -> Polynomial.of(at.get(symbol)))
          .constant()
          .orElseThrow()
          .intValue();
    }

    @Override
    public String toString() {
      return "for i = %s; for j = %s; < %s: [%s] where q = %s / 2"
          .formatted(first, innerFirst, innerBound, subscript, dividend);
    }
  }
}
