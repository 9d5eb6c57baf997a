package io.manyhands.benchmarks.compare;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** A recursive method, beside the tasks with a cut-off that one would write instead. */
abstract class Division {
  private Object latest = "";

  /** The name in tables. */
  abstract String name();

  /** Plain recursion. */
  abstract Object sequential();

  /** Tasks written by hand, with the cut-off that was fastest of some. */
  abstract Object tasks(ForkJoinPool pool);

  /** The marked method. */
  abstract Object generated();

  /** The forms, after each has been seen to give what plain recursion gives. */
  final List<Form> forms(ForkJoinPool pool) {
    Object expected = sequential();
    for (Supplier<Object> form : List.<Supplier<Object>>of(() -> tasks(pool), this::generated)) {
      if (!Objects.deepEquals(form.get(), expected)) {
        throw new IllegalStateException(name() + ": another result than plain recursion's");
      }
    }
    return List.of(
        form(Peers.SEQUENTIAL, this::sequential),
        form("RecursiveTask, tuned", () -> tasks(pool)),
        form(Peers.MANYHANDS, this::generated));
  }

  private Form form(String form, Supplier<Object> run) {
    return new Form(
        form,
        () -> {
          latest = run.get();
          return latest == this ? 1 : 0;
        });
  }
}
