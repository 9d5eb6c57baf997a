package io.manyhands.benchmarks.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleSupplier;

/** A hundred threads that all run small loops, as a server does: nobody should lose by that. */
final class Crowd implements AutoCloseable {

  /** The table. */
  static final String TABLE = "crowd";

  private static final int CALLERS = 100;

  /** Iterations that all callers run together in one run of a form. */
  private static final int ITERATIONS = 20_000_000;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          CALLERS,
          task -> {
            Thread thread = new Thread(task, "caller");
            thread.setDaemon(true);
            return thread;
          });

  /** The forms of a dot product of that length, each run by all callers at once. */
  List<Form> forms(Peers peers, int length) {
    int calls = Math.max(1, ITERATIONS / CALLERS / length);
    List<Form> forms = new ArrayList<>();
    for (Form form : peers.of(new Dot(length))) {
      Callable<Double> caller = () -> sum(form.run(), calls);
      forms.add(new Form(form.name(), () -> all(Collections.nCopies(CALLERS, caller))));
    }
    return forms;
  }

  private static double sum(DoubleSupplier run, int calls) {
    double sum = 0;
    for (int call = 0; call < calls; call++) {
      sum += run.getAsDouble();
    }
    return sum;
  }

  private double all(List<Callable<Double>> callers) {
    try {
      double sum = 0;
      for (Future<Double> each : threads.invokeAll(callers)) {
        sum += each.get();
      }
      return sum;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
