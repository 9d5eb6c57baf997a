package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A random nest {@code for (i = 0; i < n; i++) for (k = f; k < g; k++)} around two accesses whose
 * subscripts and bounds are made of {@code i}, {@code k} and elements of index arrays, and what it
 * does with given arrays.
 */
final class IndexNest {
  private static final List<Path> ARRAYS = List.of(path("p", 3), path("q", 4));
  private static final Symbol BOUND = new Symbol.Value(path("n", 5));

  private final Random random;
  private final Symbol.Index outer = new Symbol.Index(0, "i", false);
  private final Symbol.Index inner = new Symbol.Index(1, "k", false);
  private final boolean descends;
  private final Polynomial i;
  private final Polynomial first;
  private final Polynomial bound;
  private final Polynomial left;
  private final Polynomial right;

  IndexNest(long seed) {
    random = new Random(seed);
    descends = random.nextInt(5) == 0;
    Polynomial index = Polynomial.of(outer);
    i = descends ? Polynomial.of(BOUND).plus(-1).minus(index) : index;
    first = random.nextInt(4) == 0 ? Polynomial.of(0) : element();
    bound = random.nextInt(5) == 0 ? Polynomial.of(random.nextInt(3)) : element();
    left = subscript();
    right = random.nextInt(3) > 0 ? left : subscript();
  }

  private static Path path(String name, int place) {
    Span span = new Span(place, place + 1, 1, place, 1, place + 1);
    return Path.of(
        new Variable(name, Type.Primitive.INT, Variable.Kind.PARAMETER, span, Sharing.NONE));
  }

  private Polynomial element() {
    Polynomial factor = Polynomial.of(random.nextInt(6) == 0 ? 2 : 1);
    return Polynomial.of(
        new Symbol.Element(
            ARRAYS.get(random.nextInt(6) / 5), i.times(factor).plus(random.nextInt(3))));
  }

  private Polynomial subscript() {
    Polynomial k = first.plus(Polynomial.of(inner));
    Polynomial sum =
        switch (random.nextInt(8)) {
          case 0, 1 -> element();
          case 2 -> element().plus(i);
          case 3 -> element().plus(Polynomial.of(inner));
          case 4 -> k.plus(i);
          default -> k;
        };
    return random.nextInt(4) == 0 ? sum.plus(random.nextInt(3) - 1) : sum;
  }

  /** The checks under which the tests call the two accesses independent. */
  Optional<Set<Guard>> independent() {
    Polynomial count = Polynomial.of(BOUND).plus(-1);
    LoopScope marked =
        new LoopScope(outer, i, Polynomial.of(1), List.of(new LoopScope.Limit(count, List.of())));
    LoopScope around =
        new LoopScope(
            inner,
            first.plus(Polynomial.of(inner)),
            Polynomial.of(1),
            List.of(new LoopScope.Limit(bound.minus(first).plus(-1), List.of(first, bound))));
    Site site = new Site(new SourceText("", "", ""), Span.NONE, List.of(marked, around), List.of());
    Place array = new Place.Shared(path("a", 6), List.of(), Type.Primitive.INT);
    Access.OfElement one =
        new Access.OfElement(true, array, Optional.of(left), Type.Primitive.INT, site);
    Access.OfElement other =
        new Access.OfElement(false, array, Optional.of(right), Type.Primitive.INT, site);
    return new DependenceTests(Means.of(path -> true))
        .independent(Pair.of(one, List.of(left), other, List.of(right)));
  }

  /** Whether two iterations of the outer loop meet although the checks hold. */
  boolean collides(int n, int[] p, int[] q, Set<Guard> guards) {
    Values values = new Values(List.of(p, q), new HashMap<>(Map.of(BOUND, (long) n)));
    return guards.stream().allMatch(guard -> holds(guard, values)) && meets(values, n);
  }

  private static boolean holds(Guard guard, Values values) {
    if (guard instanceof Guard.AtLeast bound) {
      return values.of(bound.polynomial()) >= bound.least().longValueExact();
    }
    Guard.Indexes indexes = (Guard.Indexes) guard;
    int[] array = values.arrays().get(ARRAYS.indexOf(indexes.array()));
    int from = (int) Math.max(0, values.of(indexes.from()));
    int to = (int) Math.max(from, Math.min(array.length, values.of(indexes.to())));
    int[] part =
        Arrays.copyOfRange(array, Math.min(from, array.length), Math.min(to, array.length));
    int[] sorted = part.clone();
    Arrays.sort(sorted);
    return indexes.order() == Guard.Indexes.Order.ASCENDING
        ? Arrays.equals(part, sorted)
        : Arrays.stream(part).distinct().count() == part.length;
  }

  private boolean meets(Values values, int n) {
    Map<Long, Integer> written = new HashMap<>();
    Map<Long, Integer> read = new HashMap<>();
    for (int round = 0; round < n; round++) {
      values.symbols().put(outer, (long) round);
      values.symbols().put(inner, 0L);
      try {
        long turns = values.of(bound) - values.of(first);
        for (long turn = 0; turn < turns; turn++) {
          values.symbols().put(inner, turn);
          long stored = values.of(left);
          long loaded = values.of(right);
          written.putIfAbsent(stored, round);
          read.putIfAbsent(loaded, round);
          if (read.getOrDefault(stored, round) != round
              || written.getOrDefault(loaded, round) != round) {
            return true;
          }
        }
      } catch (ArrayIndexOutOfBoundsException thrown) {
        return false; // the loop ends here
      }
    }
    return false;
  }

  /**
   * Values of everything that polynomials speak of.
   *
   * @param arrays elements of the index arrays
   * @param symbols values of the others
   */
  private record Values(List<int[]> arrays, Map<Symbol, Long> symbols) {
    long of(Polynomial polynomial) {
      long sum = 0;
      for (Polynomial.Term term : polynomial.terms()) {
        long product = term.coefficient().longValueExact();
        for (Symbol factor : term.factors()) {
          product *= of(factor);
        }
        sum += product;
      }
      return sum;
    }

    private long of(Symbol symbol) {
      return symbol instanceof Symbol.Element element
          ? arrays.get(ARRAYS.indexOf(element.array()))[(int) of(element.subscript())]
          : symbols.get(symbol);
    }
  }

  @Override
  public String toString() {
    return "for %s < n: for k = %s; < %s: [%s] and [%s]".formatted(i, first, bound, left, right);
  }
}
