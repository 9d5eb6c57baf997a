package io.manyhands.benchmarks;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.runtime.Original;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What worker processes cost and gain: the first region, an almost empty one, 80 MB there and back,
 * and a loop that computes. Beside it, where there is {@code python3}, the same of Python's {@code
 * multiprocessing.Pool}.
 */
public final class ProcessPools {
  private static final int WARM = 3_000;
  private static final int VALUES = 10_000_000;
  private static final int TASKS = 64;

  /** The same work for two workers: start and first map, warm map, 80 MB there and back. */
  private static final String PYTHON =
      """
      import multiprocessing, time

      def number(i): return i
      def double(block): return bytes(block)

      def measure(method):
          context = multiprocessing.get_context(method)
          begin = time.perf_counter()
          with context.Pool(2) as pool:
              pool.map(number, range(2), 1)
              first = time.perf_counter() - begin
              times = []
              for _ in range(%d):
                  begin = time.perf_counter()
                  pool.map(number, range(2), 1)
                  times.append(time.perf_counter() - begin)
              blocks = [bytes(40_000_000)] * 2
              large = []
              for _ in range(5):
                  begin = time.perf_counter()
                  pool.map(double, blocks, 1)
                  large.append(time.perf_counter() - begin)
          line = 'Pool(2), %%-10s first %%8.2f ms   warm %%8.3f ms   80 MB %%8.1f ms'
          print(line %% (method, first * 1e3, sorted(times)[len(times) // 2] * 1e3,
                        sorted(large)[2] * 1e3), flush=True)

      if __name__ == '__main__':
          measure('fork')
          measure('spawn')
          measure('forkserver')
      """
          .formatted(WARM);

  private ProcessPools() {}

  /**
   * Measures and prints.
   *
   * @param arguments none
   * @throws Exception if something cannot be run
   */
  public static void main(String[] arguments) throws Exception {
    int[] two = new int[2];
    double first = milliseconds(() -> number(two));
    double warm = median(WARM, () -> number(two));
    double[] in = new double[VALUES];
    double[] out = new double[VALUES];
    double large = median(7, () -> twice(in, out));
    System.out.printf(
        Locale.ROOT,
        "2 workers,          first %8.2f ms   warm %8.3f ms   80 MB %8.1f ms%n",
        first,
        warm,
        large);
    python();
    double[] results = new double[TASKS];
    double parallel = median(7, () -> compute(results));
    double[] expected = new double[TASKS];
    double sequential = median(7, () -> original(expected));
    if (!Arrays.equals(results, expected)) {
      throw new AssertionError("the results differ");
    }
    System.out.printf(
        Locale.ROOT,
        "computing: sequential %.1f ms, in worker processes %.1f ms, %.2f times as fast%n",
        sequential,
        parallel,
        sequential / parallel);
  }

  private static long number(int[] out) {
    for (@Parallel(engine = Engine.PROCESSES, chunk = 1, parallelism = 2) int i = 0; i < 2; i++) {
      out[i] = i;
    }
    return out[1];
  }

  private static long twice(double[] in, double[] out) {
    for (@Parallel(engine = Engine.PROCESSES, parallelism = 2) int i = 0; i < in.length; i++) {
      out[i] = in[i] * 2;
    }
    return (long) out[1];
  }

  private static long compute(double[] out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < out.length; i++) {
      double x = i;
      for (int k = 0; k < 1_000_000; k++) {
        x = Math.sqrt(x + k);
      }
      out[i] = x;
    }
    return (long) out[1];
  }

  private static long original(double[] out) {
    try {
      return Original.call(() -> compute(out));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void python() throws IOException, InterruptedException {
    Path script = Files.createTempFile("pool", ".py");
    try {
      Files.writeString(script, PYTHON);
      new ProcessBuilder("python3", script.toString()).inheritIO().start().waitFor();
    } catch (IOException e) {
      System.out.println("python3 is not installed");
    } finally {
      Files.delete(script);
    }
  }

  private static double milliseconds(LongSupplier action) {
    long begin = System.nanoTime();
    if (action.getAsLong() == Long.MIN_VALUE) {
      throw new AssertionError();
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double median(int times, LongSupplier action) {
    double[] measured = new double[times];
    for (int k = 0; k < times; k++) {
      measured[k] = milliseconds(action);
    }
    Arrays.sort(measured);
    return measured[times / 2];
  }
}
