package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/**
 * Adaptive quadrature with Simpson's rule: how deep calls go is different everywhere.
 *
 * <p>After W. M. McKeeman, "Algorithm 145: Adaptive numerical integration by Simpson's rule", 1962.
 */
final class AdaptiveIntegral extends Division {
  private static final int LEVELS = 10;

  private final double tolerance;

  AdaptiveIntegral(double tolerance) {
    this.tolerance = tolerance;
  }

  @Override
  String name() {
    return "adaptive quadrature";
  }

  private static double f(double x) {
    return Math.sin(1 / (x * x)) / Math.sqrt(x);
  }

  private static double simpson(double a, double b) {
    return (b - a) / 6 * (f(a) + 4 * f((a + b) / 2) + f(b));
  }

  private static double integral(double a, double b, double whole, double tolerance) {
    double middle = (a + b) / 2;
    double first = simpson(a, middle);
    double second = simpson(middle, b);
    double error = first + second - whole;
    if (Math.abs(error) <= 15 * tolerance || middle <= a || middle >= b) {
      return first + second + error / 15;
    }
    return integral(a, middle, first, tolerance / 2) + integral(middle, b, second, tolerance / 2);
  }

  @Parallel
  private static double marked(double a, double b, double whole, double tolerance) {
    double middle = (a + b) / 2;
    double first = simpson(a, middle);
    double second = simpson(middle, b);
    double error = first + second - whole;
    if (Math.abs(error) <= 15 * tolerance || middle <= a || middle >= b) {
      return first + second + error / 15;
    }
    return marked(a, middle, first, tolerance / 2) + marked(middle, b, second, tolerance / 2);
  }

  @Override
  Object sequential() {
    return integral(0.01, 2, simpson(0.01, 2), tolerance);
  }

  @Override
  Object tasks(ForkJoinPool pool) {
    return pool.invoke(new Task(0.01, 2, simpson(0.01, 2), tolerance, LEVELS));
  }

  @Override
  Object generated() {
    return marked(0.01, 2, simpson(0.01, 2), tolerance);
  }

  private static final class Task extends RecursiveTask<Double> {
    private static final long serialVersionUID = 1;
    private final double a;
    private final double b;
    private final double whole;
    private final double tolerance;
    private final int levels;

    Task(double a, double b, double whole, double tolerance, int levels) {
      this.a = a;
      this.b = b;
      this.whole = whole;
      this.tolerance = tolerance;
      this.levels = levels;
    }

    @Override
    protected Double compute() {
      if (levels == 0) {
        return integral(a, b, whole, tolerance);
      }
      double middle = (a + b) / 2;
      double first = simpson(a, middle);
      double second = simpson(middle, b);
      double error = first + second - whole;
      if (Math.abs(error) <= 15 * tolerance || middle <= a || middle >= b) {
        return first + second + error / 15;
      }
      Task right = new Task(middle, b, second, tolerance / 2, levels - 1);
      right.fork();
      double left = new Task(a, middle, first, tolerance / 2, levels - 1).compute();
      return left + right.join();
    }
  }
}
