package io.manyhands.runtime;

import io.manyhands.runtime.engine.Engines;
import io.manyhands.runtime.observe.RegionStatistics;
import io.manyhands.runtime.schedule.ForkChaos;
import io.manyhands.runtime.schedule.ForkDepth;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of a recursive method are run. Only threads of this JVM can run forked calls: with
 * another engine the method stays sequential.
 *
 * @param workers the most workers
 * @param depth how deep calls are forked; learns what they cost
 * @param chaos decides about the order of calls, null if chaos is off
 * @param statistics counts calls; null if nobody wants to know
 */
record ForkPlan(
    int workers,
    ForkDepth depth,
    @Nullable ForkChaos chaos,
    @Nullable RegionStatistics statistics) {

  /** Decides as for a loop, and leaves out what only loops have. */
  static ForkPlan of(RegionRequest request, Environment environment) {
    Plan plan = Plan.of(request, environment);
    Long seed = environment.settings().chaos();
    boolean threads = plan.engine() == Engines.threads();
    return new ForkPlan(
        plan.workers(),
        ForkDepth.of(threads ? plan.workers() : 1),
        seed == null ? null : new ForkChaos(seed, request.id()),
        plan.statistics());
  }

  /** Whether nobody wants to hear of calls that are not forked. */
  boolean isQuiet() {
    return chaos == null && statistics == null;
  }

  /** Whether the next calls are neither forked nor counted. */
  boolean isShort() {
    return isQuiet() && depth.isShort();
  }

  /** Threads beside the one that calls. */
  int helpers() {
    return Math.max(1, workers - 1);
  }

  int levels() {
    return chaos == null ? depth.levels() : ForkChaos.LEVELS;
  }

  /** Levels that calls may go deeper where that costs little. Chaos decides for itself. */
  int spareLevels() {
    return chaos == null ? ForkDepth.SPARE_LEVELS : 0;
  }

  void learn(long nanos) {
    depth.learn(nanos);
  }
}
