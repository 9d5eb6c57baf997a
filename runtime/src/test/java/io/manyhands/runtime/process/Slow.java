package io.manyhands.runtime.process;

import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Loops that take some milliseconds, and loops that are bad for their worker. */
final class Slow {

  private static final List<long[]> HELD = new ArrayList<>();

  private static final Region IN_PLACE = Loops.region("inPlace");
  private static final Region COLLECT = Loops.region("collect");
  private static final Region SUM =
      Region.at("Slow.sum", "Slow.java", 1).engine("PROCESSES").fixedPartials().build();
  private static final Region FAULTY =
      Region.at("Slow.faulty", "Slow.java", 1).engine("PROCESSES").build();

  private Slow() {}

  /** What happens to a worker. */
  enum Fault {
    NONE,
    EXIT,
    HALT,
    MEMORY,
    KILL,
    STOP,
    HANG
  }

  static void inPlace(long[] a) {
    IN_PLACE
        .exchange()
        .writes(a, 1, 0, 0)
        .run(IntRange.lessThan(0, a.length, 1), (from, to) -> step(a, from, to));
  }

  static void step(long[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      long x = a[i];
      for (int k = 0; k < 2_000; k++) {
        x = x * 6364136223846793005L + 1442695040888963407L;
      }
      a[i] = x;
    }
  }

  static double sum(double[] a) {
    Loops.Sum total = new Loops.Sum();
    SUM.exchange()
        .reads(a, 1, 0, 0)
        .reduce(
            IntRange.lessThan(0, a.length, 1),
            total,
            Loops.Sum::new,
            (partial, from, to) -> sum(partial, a, from, to),
            Loops.Sum::merge);
    return total.sum;
  }

  static void sum(Loops.Sum partial, double[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = a[i];
      for (int k = 0; k < 300; k++) {
        x = Math.sqrt(x + k);
      }
      partial.sum += x;
    }
  }

  /** Collects what a slow test lets through. */
  static List<String> collect(long[] a) {
    Found total = new Found();
    COLLECT
        .exchange()
        .reads(a, 1, 0, 0)
        .collect(
            IntRange.lessThan(0, a.length, 1),
            total,
            total.fresh()::fresh,
            (partial, from, to) -> collect(partial, a, from, to),
            Found::merge);
    return total.texts;
  }

  static void collect(Found partial, long[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      long x = a[i];
      for (int k = 0; k < 2_000; k++) {
        x = x * 6364136223846793005L + 1442695040888963407L;
      }
      if ((x & 1) == 0) {
        partial.texts.add(i + ":" + x);
      }
    }
  }

  /** What some iterations have collected. */
  static final class Found implements Serializable {
    private static final long serialVersionUID = 1L;
    final ArrayList<String> texts = new ArrayList<>();

    Found fresh() {
      return new Found();
    }

    void merge(Found next) {
      texts.addAll(next.texts);
    }
  }

  /** The name of a file that the first worker in trouble creates. */
  static String once() {
    try {
      Path file = Files.createTempFile("once", "");
      Files.delete(file);
      file.toFile().deleteOnExit();
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Counts up, but for the worker of iteration 40.
   *
   * @param once the file that says that it has happened; empty if it always happens
   */
  static void faulty(int[] out, Fault fault, String once) {
    FAULTY
        .exchange()
        .writes(out, 1, 0, 0)
        .run(
            IntRange.lessThan(0, out.length, 1),
            (from, to) -> {
              for (int i = from; i < to; i++) {
                out[i]++;
                if (i == 40 && (once.isEmpty() || isFirst(once))) {
                  commit(fault);
                }
              }
            });
  }

  private static boolean isFirst(String once) {
    try {
      return Path.of(once).toFile().createNewFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void commit(Fault fault) {
    switch (fault) {
      case EXIT -> System.exit(7);
      case HALT -> Runtime.getRuntime().halt(99);
      case KILL -> signal("KILL");
      case STOP -> signal("STOP");
      case HANG -> hang();
      case MEMORY -> {
        while (true) {
          HELD.add(new long[Integer.MAX_VALUE - 8]);
        }
      }
      default -> {}
    }
  }

  private static void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(ProcessHandle.current().pid())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hang();
  }

  private static void hang() {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  /** All iterations but the last one succeed. */
  static void lastFails(long[] a) {
    Loops.region("lastFails")
        .exchange()
        .writes(a, 1, 0, 0)
        .run(
            IntRange.lessThan(0, a.length, 1),
            (from, to) -> {
              for (int i = from; i < to; i++) {
                a[i] = -a[i];
                if (i == a.length - 1) {
                  Runtime.getRuntime().halt(3);
                }
              }
            });
  }
}
