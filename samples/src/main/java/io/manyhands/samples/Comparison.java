package io.manyhands.samples;

import io.manyhands.runtime.Original;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Runs one piece of work in its two forms and prints what came out.
 *
 * <p>The sequential form is the method as javac compiled it: {@link Original} runs it while
 * redirection is off on this thread. The parallel form is what every other caller gets.
 */
final class Comparison {
  private static final int ROUNDS = 3;

  private final String title;
  private final Class<?> type;

  private Comparison(String title, Class<?> type) {
    this.title = title;
    this.type = type;
  }

  /** A comparison of work done by {@code type}. */
  static Comparison of(String title, Class<?> type) {
    return new Comparison(title, type);
  }

  /**
   * Prints check, times and the place of the generated source.
   *
   * @param work does everything anew whenever it is called
   * @param same whether two results are as equal as they should be
   * @return the result of the parallel form
   */
  <R> R print(Supplier<R> work, BiPredicate<R, R> same) {
    Timed<R> sequential = sequentially(work);
    Timed<R> parallel = Timed.of(work);
    boolean equal = same.test(sequential.result(), parallel.result());
    for (int round = 0; round < ROUNDS; round++) {
      sequential = sequential.orFaster(sequentially(work));
      parallel = parallel.orFaster(Timed.of(work));
      equal &= same.test(sequential.result(), parallel.result());
    }

    System.out.println(title);
    System.out.println("  result      " + (equal ? "same as sequential" : "WRONG"));
    System.out.println("  sequential  " + sequential.milliseconds());
    System.out.println("  parallel    " + parallel.milliseconds());
    double speedUp = (double) sequential.nanos() / parallel.nanos();
    System.out.println("  speed-up    " + String.format(Locale.ROOT, "%.2f", speedUp));
    System.out.println("  generated   " + BuildDirectory.generatedSource(type));
    if (!equal) {
      throw new IllegalStateException(title + ": the parallel form computed something else");
    }
    return parallel.result();
  }

  private static <R> Timed<R> sequentially(Supplier<R> work) {
    List<Timed<R>> timed = new ArrayList<>(1);
    Original.run(() -> timed.add(Timed.of(work)));
    return timed.get(0);
  }

  private record Timed<R>(R result, long nanos) {

    static <R> Timed<R> of(Supplier<R> work) {
      long start = System.nanoTime();
      R result = work.get();
      return new Timed<>(result, System.nanoTime() - start);
    }

    Timed<R> orFaster(Timed<R> other) {
      return other.nanos < nanos ? other : this;
    }

    String milliseconds() {
      return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
  }
}
