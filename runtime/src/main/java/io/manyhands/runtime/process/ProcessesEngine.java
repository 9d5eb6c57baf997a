package io.manyhands.runtime.process;

import io.manyhands.runtime.settings.ProcessSettings;
import io.manyhands.runtime.settings.Settings;
import io.manyhands.runtime.spi.Engine;
import io.manyhands.runtime.spi.Job;
import io.manyhands.runtime.spi.PortableWork;
import io.manyhands.runtime.spi.SettingsException;
import io.manyhands.runtime.spi.WorkerException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs chunks in worker processes; see {@code docs/design/processes.md}. */
public final class ProcessesEngine implements Engine {

  /** The name that chooses this engine. */
  public static final String NAME = "PROCESSES";

  private static final Set<String> BELOW_CALLER =
      Set.of(
          ProcessesEngine.class.getName(),
          "io.manyhands.runtime.Region",
          "io.manyhands.runtime.Exchange");

  private final Driver driver = new Driver();
  private final Map<@Nullable ClassLoader, WorkerCommand> commands = new WeakHashMap<>();
  private final @Nullable Places given;
  private @Nullable ProcessSettings settings;
  private @Nullable Places places;
  private @Nullable WorkerPool pool;

  /** Creates an engine that has no worker yet. Settings are read when one is needed. */
  public ProcessesEngine() {
    this(null, null);
  }

  /** For tests. */
  ProcessesEngine(@Nullable ProcessSettings settings, @Nullable Places places) {
    this.settings = settings;
    this.given = places;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int usualWorkers() {
    int wanted = known().workers();
    return wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors();
  }

  @Override
  public boolean isolates() {
    return !WorkerMain.isWorker();
  }

  @Override
  public <P> int execute(Job<P> job) {
    if (WorkerMain.isWorker()) {
      runInOrder(job);
      return 1;
    }
    if (!(job.work() instanceof PortableWork<P> work)) {
      throw new SettingsException(
          "The engine PROCESSES cannot run a region that was compiled for threads: write"
              + " @Parallel(engine = Engine.PROCESSES).");
    }
    WorkerPool workers = workers();
    WorkerCommand command = command(work.origin());
    boolean ready = workers.isReady(command);
    if (!ready) {
      int wanted = Math.min(job.workers(), job.chunks());
      driver.begin(() -> workers.prepare(command, wanted)); // while the region is packed
    }
    Shipment shipment = Shipment.of(work);
    Throwable here = new Throwable();
    Supplier<StackTraceElement[]> caller = () -> caller(here);
    try {
      return ready && RegionMessages.suit(shipment) && !isVirtual()
          ? drive(job, work, shipment, command, caller)
          : driver.call(() -> drive(job, work, shipment, command, caller));
    } catch (IOException e) {
      throw new WorkerException(
          "Worker processes could not do the work of region %s: %s".formatted(work.region(), e), e);
    }
  }

  /**
   * Starts workers in the background, for regions that come later. Should they not start, the first
   * region tells why.
   *
   * @param region a class whose class path, or that of its class loader, they need
   */
  public void prepare(Class<?> region) {
    if (!WorkerMain.isWorker()) {
      int wanted = usualWorkers();
      driver.begin(() -> workers().prepare(command(region), wanted));
    }
  }

  /** A virtual thread had better not wait where only threads of the system can. */
  private static boolean isVirtual() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    return group != null && group.getName().equals("VirtualThreads");
  }

  /** Iterations that the loop does not come to must not write, so none is run. */
  private static void runInOrder(Job<?> job) {
    IntStream.range(0, job.chunks())
        .boxed()
        .sorted(Comparator.comparingLong(job::from))
        .forEach(job::run);
  }

  private static StackTraceElement[] caller(Throwable here) {
    return Arrays.stream(here.getStackTrace())
        .dropWhile(frame -> BELOW_CALLER.contains(frame.getClassName()))
        .toArray(StackTraceElement[]::new);
  }

  private <P> int drive(
      Job<P> job,
      PortableWork<P> work,
      Shipment shipment,
      WorkerCommand command,
      Supplier<StackTraceElement[]> caller)
      throws IOException {
    RegionArrays arrays =
        RegionMessages.suit(shipment)
            ? RegionMessages.of(shipment)
            : RegionFiles.of(shipment, requirePlaces());
    try {
      return new RegionRun<>(
              job,
              work.region(),
              shipment,
              arrays,
              new Replies<P>(shipment, arrays, work.origin().getClassLoader(), caller),
              workers(),
              command,
              TimeUnit.SECONDS.toNanos(known().timeoutSeconds()))
          .run();
    } finally {
      arrays.delete();
    }
  }

  /** Regions of one class loader have workers in common, as long as the defaults are the same. */
  private WorkerCommand command(Class<?> origin) {
    ClassLoader loader = origin.getClassLoader();
    synchronized (commands) {
      WorkerCommand known = commands.get(loader);
      if (known == null || !known.defaults().equals(Defaults.current())) {
        known = WorkerCommand.of(origin, known());
        commands.put(loader, known);
      }
      return known;
    }
  }

  private synchronized WorkerPool workers() {
    WorkerPool known = pool;
    if (known == null) {
      Places here = given == null ? Places.ofSystem() : given;
      places = here;
      known =
          new WorkerPool(
              usualWorkers(), here, driver, TimeUnit.SECONDS.toNanos(known().idleSeconds()));
      pool = known;
      whenJvmEnds(known);
    }
    return known;
  }

  private static void whenJvmEnds(WorkerPool pool) {
    Thread end =
        new Thread(
            () -> {
              try {
                pool.retire();
              } catch (IOException e) {
                // The end of the JVM closes everything.
              }
            });
    try {
      Runtime.getRuntime().addShutdownHook(end);
    } catch (IllegalStateException e) {
      // It is ending.
    }
  }

  private synchronized ProcessSettings known() {
    ProcessSettings now = settings;
    if (now == null) {
      now = Settings.ofThisJvm().processes();
      settings = now;
    }
    return now;
  }

  private synchronized Places requirePlaces() {
    return java.util.Objects.requireNonNull(places);
  }

  /** For tests: ends the workers, and removes their files. */
  void close() throws IOException {
    if (pool != null) {
      workers().close();
      requirePlaces().delete();
    }
  }
}
