package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.Setups.Setup;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bits of the sequential loop. */
@Timeout(60)
class ExactFoldTest {

  private static Stream<Setup> setups() {
    return Setups.all();
  }

  /** What the chunks of a region compute. */
  private static final class Partial implements Terms {
    ExactSum sum = new ExactSum();
    ExactFloatProduct product = new ExactFloatProduct();

    @Override
    public long terms() {
      return sum.terms() + product.terms();
    }

    void merge(Partial next) {
      sum.addAll(next.sum);
      product.addAll(next.product);
    }
  }

  private static Partial total(double sum, float product) {
    Partial total = new Partial();
    total.sum = new ExactSum(sum);
    total.product = new ExactFloatProduct(product);
    return total;
  }

  private static double slow(int i) {
    double x = i;
    for (int k = 0; k < 30; k++) {
      x = Math.sin(x + k);
    }
    return x;
  }

  @ParameterizedTest
  @MethodSource("setups")
  void sumsAndProductsAreThoseOfTheLoop(Setup setup) {
    Region region = setup.region().keepsTerms().build();
    for (int count : new int[] {0, 1, 2, 3, 17, 1000, 20_000}) {
      double sum = 0.1;
      float product = 3;
      for (int i = 0; i < count; i++) {
        sum += slow(i);
        if (i % 3 == 0) {
          product = (float) (product * (1 + slow(i) * 1e-4));
        }
      }
      for (int call = 0; call < 3; call++) {
        Partial total = total(0.1, 3);
        region.reduce(
            IntRange.lessThan(0, count, 1),
            total,
            Partial::new,
            (partial, from, to) -> {
              for (int i = from; i < to; i++) {
                partial.sum.add(slow(i));
                if (i % 3 == 0) {
                  partial.product.multiply(1 + slow(i) * 1e-4);
                }
              }
            },
            Partial::merge);
        assertThat(total.sum.value()).isEqualTo(sum);
        assertThat(total.product.value()).isEqualTo(product);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void aLoopThatEndsEarlyKeepsWhatCameBefore(Setup setup) {
    Region region = setup.region().keepsTerms().build();
    int end = 7_003;
    double sum = 0;
    for (int i = 0; i < end; i++) {
      sum += slow(i);
    }
    Partial total = total(0, 1);
    boolean ended =
        region.search(
            IntRange.lessThan(0, 20_000, 1),
            total,
            Partial::new,
            (partial, from, to) -> {
              for (int i = from; i < to; i++) {
                if (i == end) {
                  return i;
                }
                partial.sum.add(slow(i));
              }
              return to;
            },
            Partial::merge);
    assertThat(ended).isTrue();
    assertThat(total.sum.value()).isEqualTo(sum);
  }

  @ParameterizedTest
  @MethodSource("setups")
  void anExceptionComesWithTheTermsBeforeIt(Setup setup) {
    Region region = setup.region().keepsTerms().build();
    Partial total = total(0, 1);
    assertThatThrownBy(
            () ->
                region.reduce(
                    IntRange.lessThan(0, 5_000, 1),
                    total,
                    Partial::new,
                    (partial, from, to) -> {
                      for (int i = from; i < to; i++) {
                        if (i >= 3_000) {
                          throw new IllegalStateException("at " + i);
                        }
                        partial.sum.add(i);
                      }
                    },
                    Partial::merge))
        .hasMessage("at 3000");
    assertThat(total.sum.value()).isEqualTo(2999.0 * 3000 / 2);
  }

  /** An iteration may keep far more than fits into what is kept at a time. */
  @Test
  void iterationsOfManyTerms() {
    Region region = Region.at("test", "Test.java", 1).parallelism(3).keepsTerms().build();
    double sum = 0;
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 100_000; j++) {
        sum += Math.sin(i + j);
      }
    }
    Partial total = total(0, 1);
    region.reduce(
        IntRange.lessThan(0, 40, 1),
        total,
        Partial::new,
        (partial, from, to) -> {
          for (int i = from; i < to; i++) {
            for (int j = 0; j < 100_000; j++) {
              partial.sum.add(Math.sin(i + j));
            }
          }
        },
        Partial::merge);
    assertThat(total.sum.value()).isEqualTo(sum);
  }

  @Test
  void singlePrecisionRoundsOnceAtEachStep() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      float start = random.nextFloat() * (round % 3 == 0 ? 1e-38f : 1e10f);
      float sum = start;
      float product = start;
      ExactFloatSum keptSum = new ExactFloatSum(start);
      ExactFloatProduct keptProduct = new ExactFloatProduct(start);
      ExactFloatSum chunk = new ExactFloatSum();
      for (int k = 0; k < 1_000; k++) {
        float term = Float.intBitsToFloat(random.nextInt());
        double wide = random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
        sum += term;
        sum = (float) (sum - wide);
        product *= term;
        product = (float) (product * wide);
        chunk.add(term).subtract(wide);
        keptProduct.multiply(term).multiply(wide);
        if (!(Math.abs(sum) < Float.MAX_VALUE)) {
          sum = start;
          keptSum = new ExactFloatSum(start);
          chunk = new ExactFloatSum();
        }
        if (product == 0 || !(Math.abs(product) < Float.MAX_VALUE)) {
          product = start;
          keptProduct = new ExactFloatProduct(start);
        }
      }
      keptSum.addAll(chunk);
      assertThat(keptSum.value()).isEqualTo(sum);
      assertThat(keptProduct.value()).isEqualTo(product);
    }
  }

  @Test
  void severalTermsAtOnceAreFoldedOneAfterTheOther() {
    double sum = 0.1;
    double product = 0.1;
    ExactSum keptSum = new ExactSum(0.1);
    ExactProduct keptProduct = new ExactProduct(0.1);
    for (int k = 1; k < 2_000; k++) {
      double third = k / 3.0;
      double root = Math.sqrt(k);
      sum = sum + third - root + 1e9 + 0.1;
      keptSum.add(third, -root, 1e9, 0.1).add(third, root);
      sum = sum + third + root;
      product = product * third * (1 / third) * root;
      keptProduct.multiply(third, 1 / third, root);
      product = product * 0.1 * 0.7;
      keptProduct.multiply(0.1, 0.7);
    }
    assertThat(keptSum.value()).isEqualTo(sum);
    assertThat(keptProduct.value()).isEqualTo(product);
    assertThat(keptSum.terms()).isEqualTo(6L * 1_999);
  }
}
