package io.manyhands.processor.model;

/**
 * The members of one {@code @Parallel}, as written or by default.
 *
 * @param engine name of the engine constant
 * @param schedule name of the schedule constant
 * @param chunk iterations per chunk, 0 = chosen at run time
 * @param parallelism most workers, 0 = all
 * @param timeoutMillis how long the region may take, 0 = as long as it takes
 * @param result name of the result constant
 * @param unproven name of the constant that says what becomes of a region that is not proved
 */
public record Settings(
    String engine,
    String schedule,
    int chunk,
    int parallelism,
    int timeoutMillis,
    String result,
    String unproven) {
  /** What a bare {@code @Parallel} means. */
  public static final Settings DEFAULT =
      new Settings("THREADS", "ADAPTIVE", 0, 0, 0, "REPRODUCIBLE", "REFUSE");

  /** The engine whose workers are other processes. */
  public static final String PROCESSES = "PROCESSES";

  /** The engine for iterations that wait. */
  public static final String VIRTUAL_THREADS = "VIRTUAL_THREADS";

  /** Whether chunks run in other processes. */
  public boolean inProcesses() {
    return engine.equals(PROCESSES);
  }

  /** The same with another answer to an unproven region. */
  public Settings withUnproven(String other) {
    return new Settings(engine, schedule, chunk, parallelism, timeoutMillis, result, other);
  }
}
