package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.Random;

/** Prices of options. */
final class BlackScholes extends Kernel {
  private final int options;
  private final double rate = 0.02;
  private final double volatility = 0.3;
  private final double[] price;
  private final double[] strike;
  private final double[] years;
  private final double[] call;

  BlackScholes(int options) {
    this.options = options;
    Random random = new Random(42);
    price = random.doubles(options, 10, 100).toArray();
    strike = random.doubles(options, 10, 100).toArray();
    years = random.doubles(options, 0.1, 5).toArray();
    call = new double[options];
  }

  @Override
  String name() {
    return "Black-Scholes";
  }

  @Override
  int end() {
    return options;
  }

  @Override
  double part(int from, int to) {
    for (int i = from; i < to; i++) {
      double root = volatility * Math.sqrt(years[i]);
      double d1 =
          (Math.log(price[i] / strike[i]) + (rate + volatility * volatility / 2) * years[i]) / root;
      double d2 = d1 - root;
      call[i] = price[i] * normal(d1) - strike[i] * Math.exp(-rate * years[i]) * normal(d2);
    }
    return 0;
  }

  @Override
  double generated() {
    for (@Parallel int i = 0; i < options; i++) {
      double root = volatility * Math.sqrt(years[i]);
      double d1 =
          (Math.log(price[i] / strike[i]) + (rate + volatility * volatility / 2) * years[i]) / root;
      double d2 = d1 - root;
      call[i] = price[i] * normal(d1) - strike[i] * Math.exp(-rate * years[i]) * normal(d2);
    }
    return 0;
  }

  /** The normal distribution, after Abramowitz and Stegun, 26.2.17. */
  private static double normal(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double tail =
        Math.exp(-x * x / 2)
            * 0.3989422804014327
            * t
            * (0.31938153
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return x > 0 ? 1 - tail : tail;
  }

  @Override
  double check(double sum) {
    double all = 0;
    for (double value : call) {
      all += value;
    }
    return all;
  }
}
