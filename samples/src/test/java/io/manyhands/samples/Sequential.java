package io.manyhands.samples;

import io.manyhands.runtime.Original;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The result of the sequential form, to compare the parallel form with. */
final class Sequential {
  private Sequential() {}

  static <R> R resultOf(Supplier<R> work) {
    List<R> result = new ArrayList<>(1);
    Original.run(() -> result.add(work.get()));
    return result.get(0);
  }
}
