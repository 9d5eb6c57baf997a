package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values tried for symbols. */
class TrialTest {
  private final Trial trial = new Trial();

  @Test
  void computesWithTheValuesChosenLast() {
    Symbol i = new Symbol.Index(0, "i", false);
    Symbol j = new Symbol.Index(1, "j", false);
    Trial.Value value =
        trial.valueOf(Polynomial.of(i).times(Polynomial.of(j)).minus(Polynomial.of(7)));
    assertThat(value.now()).isEqualTo(-7);
    trial.set(i, 4);
    trial.set(j, 5);
    assertThat(value.now()).isEqualTo(13);
    trial.set(j, -5);
    assertThat(value.now()).isEqualTo(-27);
  }

  @Test
  void holdsAnyNumberOfSymbols() {
    List<Trial.Value> values = new ArrayList<>();
    for (int k = 0; k < 40; k++) {
      Symbol symbol = new Symbol.Index(k, "i" + k, false);
      values.add(trial.valueOf(Polynomial.of(symbol)));
      trial.set(symbol, k);
    }
    for (int k = 0; k < 40; k++) {
      assertThat(values.get(k).now()).isEqualTo(k);
    }
  }

  @Test
  void neverWrapsAround() {
    Symbol i = new Symbol.Index(0, "i", false);
    Polynomial large = Polynomial.of(i).times(Polynomial.of(Long.MAX_VALUE));
    trial.set(i, 3);
    assertThatThrownBy(trial.valueOf(large)::now).isInstanceOf(ArithmeticException.class);
    assertThat(trial.exactly(large))
        .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(3)));
    Polynomial larger = large.times(Polynomial.of(Long.MAX_VALUE));
    trial.set(i, 1);
    assertThatThrownBy(trial.valueOf(larger)::now).isInstanceOf(ArithmeticException.class);
  }
}
