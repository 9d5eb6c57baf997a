package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Systems that are said to have no solution are compared with all small candidates. */
class ConstraintsTest {
  private static final int SYSTEMS = 4000;
  private static final int REACH = 5;
  private static final List<Symbol> UNKNOWNS =
      List.of(
          new Symbol.Index(0, "i", false),
          new Symbol.Index(1, "j", false),
          new Symbol.Index(2, "k", false));

  /** A sum of unknowns that is zero, or at least zero. */
  private record Line(List<Integer> factors, int constant, boolean isEquation) {
    Polynomial polynomial() {
      Polynomial sum = Polynomial.of(constant);
      for (int k = 0; k < factors.size(); k++) {
        sum = sum.plus(Polynomial.of(UNKNOWNS.get(k)).times(Polynomial.of(factors.get(k))));
      }
      return sum;
    }

    boolean holds(int[] values) {
      int sum = constant;
      for (int k = 0; k < factors.size(); k++) {
        sum += factors.get(k) * values[k];
      }
      return isEquation ? sum == 0 : sum >= 0;
    }
  }

  private static List<Line> random(Random random) {
    List<Line> lines = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int k = 0; k < count; k++) {
      List<Integer> factors = new ArrayList<>();
      for (int unknown = 0; unknown < UNKNOWNS.size(); unknown++) {
        factors.add(random.nextInt(3) == 0 ? 0 : random.nextInt(9) - 4);
      }
      lines.add(new Line(factors, random.nextInt(21) - 10, random.nextInt(3) == 0));
    }
    for (int unknown = 0; unknown < UNKNOWNS.size(); unknown++) {
      lines.add(new Line(alone(unknown, 1), REACH, false));
      lines.add(new Line(alone(unknown, -1), REACH, false));
    }
    return lines;
  }

  private static List<Integer> alone(int unknown, int factor) {
    List<Integer> factors = new ArrayList<>(Collections.nCopies(UNKNOWNS.size(), 0));
    factors.set(unknown, factor);
    return factors;
  }

  private static boolean hasSolution(List<Line> lines) {
    for (int i = -REACH; i <= REACH; i++) {
      for (int j = -REACH; j <= REACH; j++) {
        for (int k = -REACH; k <= REACH; k++) {
          int[] values = {i, j, k};
          if (lines.stream().allMatch(line -> line.holds(values))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isInfeasible(List<Line> lines) {
    Constraints system = new Constraints(Budget.ofRegion());
    for (Line line : lines) {
      if (line.isEquation()) {
        system.zero(line.polynomial());
      } else {
        system.atLeastZero(line.polynomial());
      }
    }
    return system.isInfeasible();
  }

  @Test
  void nothingSolvableIsCalledInfeasible() {
    Random random = new Random(17);
    int unsolvable = 0;
    int found = 0;
    for (int k = 0; k < SYSTEMS; k++) {
      List<Line> lines = random(random);
      boolean infeasible = isInfeasible(lines);
      if (hasSolution(lines)) {
        assertThat(infeasible).as("%s", lines.stream().map(Line::polynomial).toList()).isFalse();
      } else {
        unsolvable++;
        found += infeasible ? 1 : 0;
      }
    }
    // It need not see every contradiction, but a solver that sees few would be of no use.
    assertThat(found * 10).isGreaterThan(unsolvable * 8);
  }

  @Test
  void evenIsNeverOdd() {
    Constraints system = new Constraints(Budget.ofRegion());
    Polynomial even = Polynomial.of(UNKNOWNS.get(0)).times(Polynomial.of(2));
    Polynomial odd = Polynomial.of(UNKNOWNS.get(1)).times(Polynomial.of(2)).plus(1);
    system.zero(even.minus(odd));
    assertThat(system.isInfeasible()).isTrue();
  }

  @Test
  void nothingIsKnownOfAnEmptySystem() {
    assertThat(new Constraints(Budget.ofRegion()).isInfeasible()).isFalse();
  }
}
