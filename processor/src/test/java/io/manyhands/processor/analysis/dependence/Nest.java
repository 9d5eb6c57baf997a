package io.manyhands.processor.analysis.dependence;

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
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A random nest {@code for (i = f; i < g; i += c) for (j = p; j < q; j += d)} around two accesses
 * of one array, and what it does in machine arithmetic.
 */
final class Nest {
  private static final int MOST_ITERATIONS = 40;
  private static final Variable ARRAY =
      new Variable("a", Type.Primitive.INT, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE);

  private final Random random;
  private final Symbol.Index outer = new Symbol.Index(0, "i", false);
  private final Symbol.Index inner = new Symbol.Index(1, "j", false);
  private final List<Symbol> symbols = List.of(symbol("n", 1), symbol("s", 2));

  /** {@code n / divisor} or {@code n >> 1}. */
  private final Symbol quotient = symbol("q", 3);

  private final int divisor;
  private final boolean down;
  private final long outerStep;
  private final long innerStep;
  private final Polynomial outerFirst;
  private final Polynomial outerBound;
  private final Polynomial innerFirst;
  private final Polynomial innerBound;
  private final Polynomial i;
  private final Polynomial j;
  final Polynomial left;
  final Polynomial right;
  private final Optional<Comparison> leftTest;
  private final Optional<Comparison> rightTest;

  /** A test in front of an access, as the machine computes it and as the analysis sees it. */
  private record Comparison(Polynomial one, Condition.Relation relation, Polynomial other) {
    Condition condition() {
      return new Condition(one.minus(other), relation, List.of(one, other));
    }

    boolean holds(Map<Symbol, Long> at) {
      int mine = (int) value(one, at);
      int theirs = (int) value(other, at);
      return switch (relation) {
        case AT_LEAST_ZERO -> mine >= theirs;
        case ZERO -> mine == theirs;
        case NOT_ZERO -> mine != theirs;
        case REMAINDER -> throw new IllegalStateException("no test says this");
      };
    }

    @Override
    public String toString() {
      return "if " + one + " " + relation + " " + other;
    }
  }

  Nest(long seed) {
    random = new Random(seed);
    boolean divides = random.nextInt(3) == 0;
    down = random.nextInt(3) == 0;
    divisor = down || random.nextBoolean() ? 2 : 5;
    outerStep = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1;
    innerStep = random.nextInt(4) == 0 ? 2 : 1;
    outerFirst = random.nextInt(3) == 0 ? constant(2) : Polynomial.of(0);
    outerBound =
        divides
            ? of(quotient).plus(constant(1))
            : random.nextBoolean() ? of(symbols.get(0)) : constant(9);
    i = outerFirst.plus(of(outer).times(Polynomial.of(outerStep)));
    innerFirst = random.nextInt(4) == 0 ? i.plus(constant(2)) : Polynomial.of(0);
    innerBound =
        List.of(
                of(symbols.get(0)),
                of(symbols.get(1)),
                constant(6),
                i,
                of(symbols.get(0)).plus(-1),
                of(quotient))
            .get(random.nextInt(divides ? 6 : 5));
    j = innerFirst.plus(of(inner).times(Polynomial.of(innerStep)));
    left = subscript();
    right =
        divides && random.nextBoolean()
            ? mirrored()
            : random.nextInt(3) == 0 ? left : random.nextBoolean() ? near(left) : subscript();
    leftTest = test();
    rightTest = random.nextInt(3) == 0 ? leftTest : test();
  }

  /** What {@code a[i]} is exchanged with where an array is turned around, or nearly so. */
  private Polynomial mirrored() {
    Polynomial sum = of(symbols.get(0)).minus(left).plus(constant(2));
    return random.nextInt(3) == 0
        ? left.plus(of(quotient)).plus(constant(1))
        : random.nextInt(4) == 0 ? sum.minus(of(quotient).times(Polynomial.of(divisor))) : sum;
  }

  /** What is known of the quotient. */
  private List<Condition> facts() {
    Polynomial n = of(symbols.get(0));
    Polynomial remainder = n.minus(of(quotient).times(Polynomial.of(divisor)));
    Condition.Relation atLeast = Condition.Relation.AT_LEAST_ZERO;
    Polynomial most = Polynomial.of(divisor - 1L);
    Condition below = new Condition(most.minus(remainder), atLeast, List.of());
    return down
        ? List.of(below, new Condition(remainder, atLeast, List.of()))
        : List.of(
            below,
            new Condition(most.plus(remainder), atLeast, List.of()),
            new Condition(remainder, Condition.Relation.REMAINDER, List.of(), n));
  }

  private Optional<Comparison> test() {
    if (random.nextInt(3) == 0) {
      return Optional.empty();
    }
    Condition.Relation[] relations = Condition.Relation.values();
    Condition.Relation relation = relations[random.nextInt(relations.length - 1)];
    return Optional.of(new Comparison(side(), relation, side()));
  }

  private Polynomial side() {
    Polynomial sum =
        List.of(i, j, of(symbols.get(0)), of(symbols.get(1)), constant(4), left, right)
            .get(random.nextInt(7));
    return switch (random.nextInt(6)) {
      case 0 -> sum.plus(constant(3));
      case 1 -> sum.minus(of(symbols.get(random.nextInt(2))));
      case 2 -> sum.times(Polynomial.of(random.nextBoolean() ? 2 : 1L << 30));
      default -> sum;
    };
  }

  private static Symbol symbol(String name, int place) {
    Span span = new Span(place, place + 1, 1, place, 1, place + 1);
    return new Symbol.Value(
        Path.of(
            new Variable(name, Type.Primitive.INT, Variable.Kind.PARAMETER, span, Sharing.NONE)));
  }

  private static Polynomial of(Symbol symbol) {
    return Polynomial.of(symbol);
  }

  private Polynomial constant(int reach) {
    return Polynomial.of(random.nextInt(2 * reach + 1) - reach);
  }

  private Polynomial near(Polynomial subscript) {
    Polynomial distance =
        List.of(constant(2), of(symbols.get(0)), of(symbols.get(1)), of(symbols.get(0)).plus(-2))
            .get(random.nextInt(4));
    return subscript.plus(distance);
  }

  private Polynomial subscript() {
    long[] factors = {1, 1, 1, 2, 3, -1, 8, 1L << 30, 1L << 31};
    Polynomial sum = constant(3);
    Polynomial stride =
        List.of(
                Polynomial.of(1),
                of(symbols.get(0)),
                of(symbols.get(1)),
                Polynomial.of(8),
                of(symbols.get(0)).plus(-1),
                of(quotient))
            .get(random.nextInt(6));
    boolean swapped = random.nextInt(4) == 0;
    sum = sum.plus((swapped ? j : i).times(stride));
    if (random.nextInt(4) != 0) {
      Polynomial factor = Polynomial.of(factors[random.nextInt(factors.length)]);
      sum = sum.plus((swapped ? i : j).times(random.nextInt(3) == 0 ? factor : Polynomial.of(1)));
    }
    if (random.nextInt(8) == 0) {
      sum = sum.plus(i.times(i));
    }
    return random.nextInt(4) == 0 ? sum.plus(of(symbols.get(1))) : sum;
  }

  /** The checks under which the tests call the two accesses independent. */
  Optional<Set<Guard>> independent() {
    LoopScope marked =
        new LoopScope(
            outer,
            i,
            Polynomial.of(outerStep),
            List.of(limit(outerFirst, outerBound, 1), typeLimit(outerFirst)));
    LoopScope around =
        new LoopScope(
            inner, j, Polynomial.of(innerStep), List.of(limit(innerFirst, innerBound, innerStep)));
    List<LoopScope> loops = List.of(marked, around);
    Place array = new Place.Shared(Path.of(ARRAY), List.of(), Type.Primitive.INT);
    Access.OfElement one =
        new Access.OfElement(
            true, array, Optional.of(left), Type.Primitive.INT, site(loops, leftTest));
    Access.OfElement other =
        new Access.OfElement(
            false, array, Optional.of(right), Type.Primitive.INT, site(loops, rightTest));
    // Sometimes no check can ask for the quotient, which has no name.
    boolean named = random.nextInt(3) == 0;
    Path hidden = ((Symbol.Value) quotient).path();
    return new DependenceTests(Means.of(path -> named || !path.equals(hidden)))
        .independent(Pair.of(one, List.of(left), other, List.of(right)));
  }

  private Site site(List<LoopScope> loops, Optional<Comparison> test) {
    List<Condition> conditions = new ArrayList<>(facts());
    test.map(Comparison::condition).ifPresent(conditions::add);
    return new Site(new SourceText("", "", ""), Span.NONE, loops, List.of(), conditions);
  }

  private static LoopScope.Limit limit(Polynomial first, Polynomial bound, long step) {
    return new LoopScope.Limit(
        bound.minus(first).plus(-1), List.of(first, bound, bound.plus(step - 1)));
  }

  private static LoopScope.Limit typeLimit(Polynomial first) {
    return new LoopScope.Limit(Polynomial.of(Integer.MAX_VALUE).minus(first), List.of(first));
  }

  private static boolean holds(Guard.AtLeast bound, Map<Symbol, Long> values) {
    return exact(bound.polynomial(), values).compareTo(bound.least()) >= 0;
  }

  /** Whether two iterations of the outer loop meet, for some values of the symbols. */
  boolean collides(int n, int s, Set<Guard> guards) {
    Map<Symbol, Long> values = new HashMap<>();
    values.put(symbols.get(0), (long) n);
    values.put(symbols.get(1), (long) s);
    values.put(quotient, (long) (down ? n >> 1 : n / divisor));
    for (Guard guard : guards) {
      boolean holds =
          guard instanceof Guard.OneOf any
              ? any.conditions().stream()
                  .anyMatch(all -> all.stream().allMatch(bound -> holds(bound, values)))
              : holds((Guard.AtLeast) guard, values);
      if (!holds) {
        return false;
      }
    }
    Map<Integer, Integer> written = new HashMap<>();
    Map<Integer, Integer> read = new HashMap<>();
    boolean[] meets = {false};
    each(
        values,
        (at, there) -> {
          boolean stores = leftTest.filter(test -> !test.holds(at)).isEmpty();
          boolean loads = rightTest.filter(test -> !test.holds(at)).isEmpty();
          if (stores) {
            note(written, left, at, there);
            meets[0] |= meets(read, left, at, there);
          }
          if (loads) {
            note(read, right, at, there);
            meets[0] |= meets(written, right, at, there);
          }
        });
    return meets[0];
  }

  private static BigInteger exact(Polynomial polynomial, Map<Symbol, Long> values) {
    return polynomial.map(symbol -> Polynomial.of(values.get(symbol))).constant().orElseThrow();
  }

  private interface Visitor {
    void visit(Map<Symbol, Long> values, int iteration);
  }

  /** The iterations as the machine runs them, as long as there are few. */
  private void each(Map<Symbol, Long> values, Visitor visitor) {
    Map<Symbol, Long> now = new HashMap<>(values);
    int last = (int) value(outerBound, now);
    for (int round = 0; round < MOST_ITERATIONS; round++) {
      now.put(outer, (long) round);
      now.put(inner, 0L);
      if (value(i, now) >= last) {
        return;
      }
      int end = (int) value(innerBound, now);
      for (int turn = 0; turn < MOST_ITERATIONS; turn++) {
        now.put(inner, (long) turn);
        if (value(j, now) >= end) {
          break;
        }
        visitor.visit(now, round);
      }
    }
  }

  private static void note(
      Map<Integer, Integer> seen, Polynomial subscript, Map<Symbol, Long> at, int iteration) {
    int element = (int) value(subscript, at);
    // Any earlier iteration will do: the first one is kept.
    seen.putIfAbsent(element, iteration);
  }

  private static boolean meets(
      Map<Integer, Integer> others, Polynomial subscript, Map<Symbol, Long> at, int iteration) {
    int element = (int) value(subscript, at);
    return element >= 0 && others.getOrDefault(element, iteration) != iteration;
  }

  /** The value modulo 2^64, and so modulo 2^32. */
  private static long value(Polynomial polynomial, Map<Symbol, Long> values) {
    long sum = 0;
    for (Polynomial.Term term : polynomial.terms()) {
      long product = term.coefficient().longValue();
      for (Symbol factor : term.factors()) {
        product *= values.get(factor);
      }
      sum += product;
    }
    return sum;
  }

  @Override
  public String toString() {
    return "for i = %s; < %s; += %d: for j = %s; < %s; += %d: %s [%s] and %s [%s]"
        .formatted(
            outerFirst,
            outerBound,
            outerStep,
            innerFirst,
            innerBound,
            innerStep,
            leftTest,
            left,
            rightTest,
            right);
  }
}
