package io.manyhands.runtime;

import io.manyhands.runtime.engine.Engines;
import io.manyhands.runtime.spi.SettingsException;

/**
 * Worker processes, for programs that know early that they will need them: two JVMs take about 0.2
 * seconds to start, in which a program may read its input.
 *
 * <pre>{@code
 * Workers.start(Report.class);
 * List<String> lines = Files.readAllLines(input);
 * report(lines); // @Parallel(engine = Engine.PROCESSES)
 * }</pre>
 */
public final class Workers {

  private Workers() {}

  /**
   * Starts worker processes in the background, as many as there are processors, or as {@code
   * manyhands.process.workers} says; those that run already count. Returns at once. Without it the
   * first region starts them; should they not start, or a setting be wrong, that one tells why.
   * Workers that get nothing to do end after {@code manyhands.process.idle} seconds, or with this
   * JVM.
   *
   * @param host a class with such regions, or one that was loaded by the same class loader
   */
  public static void start(Class<?> host) {
    Thread thread = new Thread(() -> prepare(host), "manyhands-start");
    thread.setDaemon(true);
    thread.start();
  }

  private static void prepare(Class<?> host) {
    try {
      Engines.processes().prepare(host);
    } catch (SettingsException e) {
      // The first region throws it where somebody can catch it.
    }
  }
}
