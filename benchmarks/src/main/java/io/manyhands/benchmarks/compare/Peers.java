package io.manyhands.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** The forms that are compared. */
final class Peers {

  static final String SEQUENTIAL = "sequential";
  static final String STREAM = "stream";
  static final String COMMON = "ForkJoin, common pool";
  static final String OWN = "ForkJoin, own pool";
  static final String EJML = "EJML's helper";
  static final String MANYHANDS = "Manyhands";

  private static final double CLOSE = 1e-9;

  private static final List<String> FEW = List.of(SEQUENTIAL, OWN, MANYHANDS);

  private final int threads;
  private final boolean few;
  private final ForkJoinPool own;

  Peers(int threads, boolean few) {
    this.threads = threads;
    this.few = few;
    this.own = new ForkJoinPool(threads);
  }

  int threads() {
    return threads;
  }

  /** The pool for tasks written by hand. */
  ForkJoinPool pool() {
    return own;
  }

  boolean few() {
    return few;
  }

  /** The forms of a kernel, after each has been seen to compute what the plain loop does. */
  List<Form> of(Kernel kernel) {
    List<Form> forms =
        new ArrayList<>(
            List.of(
                new Form(SEQUENTIAL, kernel::sequential),
                new Form(STREAM, kernel::stream),
                new Form(COMMON, () -> kernel.forkJoin(ForkJoinPool.commonPool())),
                new Form(OWN, () -> kernel.forkJoin(own)),
                new Form(EJML, kernel::ejml),
                new Form(MANYHANDS, kernel::generated)));
    forms.removeIf(form -> few && !FEW.contains(form.name()));
    double expected = kernel.check(kernel.sequential());
    for (Form form : forms) {
      double computed = kernel.check(form.run().getAsDouble());
      if (!(Math.abs(computed - expected) <= CLOSE * Math.abs(expected))) {
        throw new IllegalStateException(
            "%s by %s is %s instead of %s"
                .formatted(kernel.name(), form.name(), computed, expected));
      }
    }
    return forms;
  }
}
