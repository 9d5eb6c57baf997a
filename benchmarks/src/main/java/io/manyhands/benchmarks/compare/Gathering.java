package io.manyhands.benchmarks.compare;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** A loop that collects or searches, beside the stream that one would write instead. */
abstract class Gathering {
  private Object latest = "";

  /** The name in tables. */
  abstract String name();

  /** The plain loop. */
  abstract Object sequential();

  /** The parallel stream. */
  abstract Object stream();

  /** The marked loop. */
  abstract Object generated();

  /** The forms, after each has been seen to give what the plain loop gives. */
  final List<Form> forms() {
    Object expected = sequential();
    for (Supplier<Object> form : List.<Supplier<Object>>of(this::stream, this::generated)) {
      if (!Objects.deepEquals(form.get(), expected)) {
        throw new IllegalStateException(name() + ": another result than the plain loop's");
      }
    }
    return List.of(
        form(Peers.SEQUENTIAL, this::sequential),
        form(Peers.STREAM, this::stream),
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
