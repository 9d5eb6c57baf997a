package io.manyhands.runtime;

import io.manyhands.runtime.engine.Engines;
import io.manyhands.runtime.engine.Execution;
import io.manyhands.runtime.engine.SequentialEngine;
import io.manyhands.runtime.engine.TimeLimit;
import io.manyhands.runtime.observe.RegionStatistics;
import io.manyhands.runtime.observe.Statistics;
import io.manyhands.runtime.schedule.ChaosSchedule;
import io.manyhands.runtime.schedule.Chunks;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.schedule.EvenChunks;
import io.manyhands.runtime.schedule.Leaves;
import io.manyhands.runtime.schedule.Schedule;
import io.manyhands.runtime.schedule.Schedules;
import io.manyhands.runtime.schedule.Watch;
import io.manyhands.runtime.schedule.WholeLoop;
import io.manyhands.runtime.settings.Choice;
import io.manyhands.runtime.settings.Settings;
import io.manyhands.runtime.spi.Engine;
import io.manyhands.runtime.spi.SettingsException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of a region are run: what the source says, else what the settings say, else the
 * defaults. Chaos overrides all of them.
 *
 * @param engine runs the parallel calls
 * @param schedule divides the iterations of the parallel calls
 * @param workers the most workers, the caller included
 * @param fixedPartials whether chunks must be the leaves
 * @param leastLeaf how many iterations take a microsecond, as far as the text tells
 * @param longestAsWritten the longest loop whose text gives the same result as leaves do
 * @param hostile whether chaos is on
 * @param cost learns what an iteration costs; null if the region goes parallel in any case
 * @param statistics counts calls; null if nobody wants to know
 * @param limit how long a call may take; null for as long as it takes
 */
record Plan(
    Engine engine,
    Schedule schedule,
    int workers,
    boolean fixedPartials,
    int leastLeaf,
    long longestAsWritten,
    boolean hostile,
    @Nullable CostModel cost,
    @Nullable RegionStatistics statistics,
    @Nullable TimeLimit limit) {

  /** What chunks collect has to be put together: the more chunks, the more often the same keys. */
  private static final int FEW_PER_WORKER = 4;

  private static final int LEAST_CHAOS_WORKERS = 4;

  /** A share of a microsecond that no loop could gain in. */
  private static final int TINY = 8;

  private static final double TINY_NANOS = 1_000.0 / TINY;

  /** So many iterations a microsecond leave no room for anything that takes long now and then. */
  private static final int LIGHT = 128;

  /** With fewer iterations for each worker, some workers have to wait for the others. */
  private static final int FEW_ITERATIONS = 8;

  private static final int PIECES_PER_WORKER = 16;

  /** A shorter piece is not worth a claim. */
  private static final double PIECE_NANOS = 1_000;

  private static final int MOST_CHAOS_PIECES = 4;

  /**
   * Decides.
   *
   * @throws SettingsException if the source or the settings name something that does not exist
   */
  static Plan of(RegionRequest request, Environment environment) {
    Settings settings = environment.settings();
    check(request);
    Integer spin = settings.spin();
    if (spin != null) {
      Engines.threads().spinAtMost(TimeUnit.MICROSECONDS.toNanos(spin));
    }
    Engine engine = engine(request, settings);
    String schedule = schedule(request, settings);
    int workers = workers(request, settings, engine);
    Long seed = settings.chaos();
    if (seed != null) {
      return new Plan(
          engine instanceof SequentialEngine ? Engines.threads() : engine,
          new ChaosSchedule(seed, request.id()),
          Math.max(workers, LEAST_CHAOS_WORKERS),
          request.fixedPartials(),
          request.leastLeaf(),
          longestAsWritten(request),
          true,
          null,
          statistics(request, environment),
          limit(request));
    }
    CostModel cost = new CostModel(request.leastLeaf() / TINY);
    return new Plan(
        engine,
        Schedules.named(schedule, chunk(request, settings, engine, schedule), cost),
        workers,
        request.fixedPartials(),
        request.leastLeaf(),
        longestAsWritten(request),
        false,
        schedule.equals(Schedules.ADAPTIVE) && engine == Engines.threads() ? cost : null,
        statistics(request, environment),
        limit(request));
  }

  private static @Nullable TimeLimit limit(RegionRequest request) {
    int millis = request.timeoutMillis();
    return millis == 0 ? null : new TimeLimit(request.id(), millis);
  }

  private static long longestAsWritten(RegionRequest request) {
    return request.fixedPartials()
        ? Math.min(Leaves.longestSingle(request.leastLeaf()), request.regroupsFrom() - 1)
        : Long.MAX_VALUE;
  }

  private static @Nullable RegionStatistics statistics(
      RegionRequest request, Environment environment) {
    Statistics statistics = environment.statistics();
    return statistics == null
        ? null
        : statistics.region(request.id(), request.file(), request.line());
  }

  private static void check(RegionRequest request) {
    if (request.chunk() < 0 || request.parallelism() < 0) {
      throw new SettingsException(
          "chunk %d and parallelism %d of region %s must not be negative."
              .formatted(request.chunk(), request.parallelism(), request.id()));
    }
  }

  private static Engine engine(RegionRequest request, Settings settings) {
    String named = request.engine();
    if (named != null) {
      return Engines.named(new Choice(named, "engine of region " + request.id()));
    }
    Choice choice = settings.engine();
    return choice == null ? Engines.threads() : Engines.named(choice);
  }

  private static String schedule(RegionRequest request, Settings settings) {
    String named = request.schedule();
    if (named == null) {
      String set = settings.schedule();
      return set == null ? Schedules.ADAPTIVE : set;
    }
    String name = named.toUpperCase(Locale.ROOT);
    if (!Schedules.NAMES.contains(name)) {
      throw new SettingsException(
          "schedule of region %s is '%s' but must be one of %s."
              .formatted(request.id(), named, String.join(", ", Schedules.NAMES)));
    }
    return name;
  }

  private static int workers(RegionRequest request, Settings settings, Engine engine) {
    if (request.parallelism() > 0) {
      return request.parallelism();
    }
    return settings.parallelism() > 0 ? settings.parallelism() : engine.usualWorkers();
  }

  private static int chunk(
      RegionRequest request, Settings settings, Engine engine, String schedule) {
    int given = request.chunk() > 0 ? request.chunk() : settings.chunk();
    boolean single = given == 0 && engine.isForWaiting() && schedule.equals(Schedules.ADAPTIVE);
    return single ? 1 : given;
  }

  /** Whether nobody but the caller is there. */
  boolean isAlone() {
    return workers == 1 && !hostile && !engine.isolates() && limit == null;
  }

  /** Whether a call had better, or must, run on the calling thread alone. */
  boolean callerRuns(long iterations) {
    if (hostile || limit != null) {
      return false;
    }
    return isAlone() || iterations == 1 || (cost != null && cost.tooShort(iterations));
  }

  /**
   * Runs a call on the engine, and counts it.
   *
   * @param chunks how many it is divided into
   */
  void execute(Execution<?> execution, int chunks) throws Throwable {
    if (statistics != null) {
      if (engine instanceof SequentialEngine) {
        statistics.sequentialCall();
      } else {
        statistics.parallelCall(chunks);
      }
    }
    execute(execution);
  }

  /** Runs a part of a call that has been counted, or will be. */
  void execute(Execution<?> execution) throws Throwable {
    execution.limit(limit);
    int took = engine.execute(execution);
    if (statistics != null) {
      statistics.workers(took);
    }
    execution.finish();
  }

  /** Counts a call that runs on the calling thread alone. */
  void countSequential() {
    if (statistics != null) {
      statistics.sequentialCall();
    }
  }

  /** Whether helpers are worth their while for a loop that would take one thread so long. */
  boolean pays(double nanos) {
    return Engines.threads().pays(nanos);
  }

  /**
   * The most iterations for which a call need not even come here.
   *
   * @return 0 if every call has to
   */
  long shortest() {
    return cost == null ? 0 : atMost(workers == 1 ? Long.MAX_VALUE : cost.shortest());
  }

  /** The same after a call of so many iterations for which a second pass would not have paid. */
  long shortestAlone(long iterations) {
    return atMost(workers < Scan.FEWEST_WORKERS ? Long.MAX_VALUE : iterations);
  }

  /**
   * The iterations of a loop that nobody could gain from, whatever will be measured: a tenth of a
   * microsecond's work as far as its text tells, or has been measured where the text tells that
   * iterations are short. Data that have to come from far away may make it ten times as long, which
   * is still too short.
   *
   * @return 0 if the text does not tell, or if every call has to come here
   */
  long tiny() {
    if (cost == null) {
      return 0;
    }
    long measured = leastLeaf < LIGHT ? 0 : cost.mostWithin(TINY_NANOS);
    return atMost(Math.max(leastLeaf / TINY, measured));
  }

  /** The most iterations that run at once while helpers have no time for so many. */
  long shortestDeclined(long iterations) {
    return atMost(iterations);
  }

  private long atMost(long iterations) {
    if (hostile || statistics != null) {
      return 0;
    }
    return Math.min(iterations, longestAsWritten);
  }

  /** Whether the loop is one leaf, which is folded into the total by whoever calls. */
  boolean hasOneLeaf(long iterations, int copies) {
    return fixedPartials
        && limit == null
        && (copies == 1 || iterations <= Leaves.longestSingle(leastLeaf));
  }

  /**
   * The chunks of a call that runs on the calling thread alone.
   *
   * @param iterations their number
   * @param copies the most chunks, if their partial results are large; else 0 or less
   */
  Chunks callerChunks(long iterations, int copies) {
    return fixedPartials ? leaves(iterations, copies) : new WholeLoop(iterations);
  }

  /**
   * The leaves of a call that runs on the calling thread alone.
   *
   * @param iterations their number
   * @param copies the most chunks, if their partial results are large; else 0
   */
  Chunks leaves(long iterations, int copies) {
    return Leaves.of(iterations, mostLeaves(copies), leastLeaf);
  }

  /**
   * The chunks of a call that goes to the engine.
   *
   * @param iterations their number
   * @param copies the most chunks, if their partial results are large; else 0, or less where they
   *     are collections
   */
  Chunks chunks(long iterations, int copies) {
    if (fixedPartials || copies > 0) {
      return schedule.leaves(iterations, mostLeaves(copies), leastLeaf);
    }
    Chunks usual = schedule.cut(iterations, workers);
    int few = FEW_PER_WORKER * workers;
    return copies < 0 && cost != null && usual.count() > few
        ? new EvenChunks(iterations, few)
        : usual;
  }

  /**
   * Begins to watch a call that goes to the engine.
   *
   * @param chunks its division
   * @return takes what chunks cost; null if nobody wants to know
   */
  @Nullable Watch watch(Chunks chunks) {
    return cost == null || fixedPartials ? null : schedule.watch(chunks, workers);
  }

  /**
   * Into how many pieces each iteration of a loop had better be divided that can be: there are too
   * few of them to keep the workers busy, and each is long enough.
   *
   * @param iterations their number
   * @return 1 if iterations should stay whole
   */
  int pieces(long iterations) {
    if (hostile) {
      return 1 + (int) (iterations % MOST_CHAOS_PIECES);
    }
    CostModel known = cost;
    if (known == null
        || !schedule.mayDivide()
        || workers == 1
        || iterations == 0
        || iterations >= (long) FEW_ITERATIONS * workers
        || known.tooShort(iterations)) {
      return 1;
    }
    int wanted = (int) (((long) PIECES_PER_WORKER * workers - 1) / iterations + 1);
    double each = known.predictedNanos(iterations) / iterations;
    return each == 0 ? wanted : (int) Math.max(1, Math.min(wanted, each / PIECE_NANOS));
  }

  /** The chunks of a call that goes to the engine in pieces of iterations, so many in all. */
  Chunks pieceChunks(long pieces) {
    return hostile ? schedule.cut(pieces, workers) : new EvenChunks(pieces, (int) pieces);
  }

  private static int mostLeaves(int copies) {
    return copies > 0 ? copies : Leaves.MOST;
  }
}
