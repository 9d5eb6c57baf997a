package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random remainders and exclusive ors, compared with all iterations in the machine's arithmetic.
 */
class InjectiveTestTest {
  private static final int FUNCTIONS = 3000;
  private static final int[] SIZES = {
    -7, -1, 0, 1, 2, 3, 9, 30, 1 << 30, (1 << 30) + 5, Integer.MAX_VALUE - 9, Integer.MIN_VALUE
  };
  private static final int[] BOUNDS = {0, 1, 2, 9, 30, 31};

  @Test
  void subscriptsThatAreCalledApartNeverMeet() {
    int apart = 0;
    for (long seed = 0; seed < FUNCTIONS; seed++) {
      Function function = new Function(new Random(seed));
      Optional<Set<Guard>> guards = function.independent();
      if (guards.isPresent()) {
        apart++;
        for (int n : SIZES) {
          for (int m : BOUNDS) {
            assertThat(function.meets(n, m, guards.get()))
                .as("seed %d, n = %d, m = %d: %s under %s", seed, n, m, function, guards.get())
                .isFalse();
          }
        }
      }
    }
    assertThat(apart * 3).isGreaterThan(FUNCTIONS);
  }

  private static Symbol value(String name) {
    return new Symbol.Value(
        Path.of(
            new Variable(
                name, Type.Primitive.INT, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE)));
  }

  /** {@code (a * i + b * n + c) % (d * n + e) + f}, or with {@code ^} in the place of {@code %}. */
  private static final class Function {
    private final Symbol.Index index = new Symbol.Index(0, "i", false);
    private final Symbol n = value("n");
    private final Symbol m = value("m");
    private final boolean divides;
    private final int step;
    private final Polynomial argument;
    private final Polynomial parameter;
    private final int offset;

    Function(Random random) {
      divides = random.nextInt(4) != 0;
      step = 1 + random.nextInt(3);
      int factor = random.nextInt(3) == 0 ? random.nextInt(7) - 3 : step;
      argument =
          Polynomial.of(index)
              .times(Polynomial.of(factor))
              .plus(Polynomial.of(n).times(Polynomial.of(random.nextInt(3) - 1)))
              .plus(random.nextInt(9) - 3);
      parameter =
          random.nextInt(4) == 0
              ? Polynomial.of(random.nextInt(40))
              : Polynomial.of(n)
                  .times(Polynomial.of(1 + random.nextInt(2)))
                  .plus(random.nextInt(3));
      offset = random.nextInt(3);
    }

    Optional<Set<Guard>> independent() {
      LoopScope.Limit limit =
          new LoopScope.Limit(
              Polynomial.of(m).plus(-1), List.of(Polynomial.of(0), Polynomial.of(m)));
      LoopScope marked =
          new LoopScope(
              index,
              Polynomial.of(index).times(Polynomial.of(step)),
              Polynomial.of(step),
              List.of(limit));
      Symbol.Origin origin =
          divides
              ? new Symbol.Origin.Quotient(argument, parameter)
              : new Symbol.Origin.Flipped(argument, parameter);
      Polynomial symbol =
          Polynomial.of(new Symbol.Unknown(0, "x", false, false, Optional.of(origin)));
      Polynomial subscript =
          (divides ? argument.minus(parameter.times(symbol)) : symbol).plus(offset);
      Site site =
          new Site(new SourceText("", "", ""), Span.NONE, List.of(marked), List.of(), List.of());
      Path array = ((Symbol.Value) value("a")).path();
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

    /** Whether two iterations of a loop to {@code bound} have a subscript in common. */
    boolean meets(int size, int bound, Set<Guard> guards) {
      Map<Symbol, Long> at = new HashMap<>();
      at.put(n, (long) size);
      at.put(m, (long) bound);
      for (Guard guard : guards) {
        if (!(guard instanceof Guard.AtLeast least)
            || valueOf(least.polynomial(), at).compareTo(least.least()) < 0) {
          return false;
        }
      }
      Set<Integer> seen = new HashSet<>();
      for (int i = 0; i * step < bound; i++) {
        at.put(index, (long) i);
        int first = valueOf(argument, at).intValue();
        int second = valueOf(parameter, at).intValue();
        if (divides && second == 0) {
          return false; // the loop ends here
        }
        if (!seen.add((divides ? first % second : first ^ second) + offset)) {
          return true;
        }
      }
      return false;
    }

    private static java.math.BigInteger valueOf(Polynomial polynomial, Map<Symbol, Long> at) {
      return polynomial.map(symbol -> Polynomial.of(at.get(symbol))).constant().orElseThrow();
    }

    @Override
    public String toString() {
      return argument + (divides ? " % " : " ^ ") + parameter + " + " + offset + " by " + step;
    }
  }
}
