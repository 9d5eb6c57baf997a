package io.manyhands.runtime;

import io.manyhands.runtime.engine.ForkPools;
import io.manyhands.runtime.observe.RegionStatistics;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recursive method that has been made parallel. Generated code keeps one in a static field for
 * each method:
 *
 * <pre>{@code
 * private static final Recursion FIB = Recursion.at("demo.Fib.fib#1", "Fib.java", 9).build();
 * ...
 * return FIB.isShort() ? fibSequential(n) : FIB.call(forks -> fibForking(forks, n));
 * }</pre>
 *
 * <p>Any number of threads may call at once, also from within a call. What the caller did before is
 * visible to the forked calls, and what they did is visible to whoever joins them. A call returns
 * when nothing that it has forked is running any more.
 *
 * <p>The first call reads the settings. Each call throws {@link
 * io.manyhands.runtime.spi.SettingsException} if one of them cannot be used.
 */
public final class Recursion {

  private static final int MOST_UNMEASURED = 64;

  private final RegionRequest request;
  private final boolean repeatable;
  private final boolean disjointNodes;
  private final @Nullable Environment given;
  private final ClassInitializers initializers = new ClassInitializers();
  private volatile @Nullable ForkPlan plan;

  /** Whether calls are short, except for one now and then, which is measured. */
  private boolean callsAreShort;

  private int unmeasured;
  private int measurements;

  private Recursion(RegionRequest request, Builder builder) {
    this.request = request;
    this.repeatable = builder.repeatable;
    this.disjointNodes = builder.disjointNodes;
    this.given = builder.environment;
  }

  /**
   * Begins the description of a recursive method.
   *
   * @param id names the method, such as {@code demo.Fib.fib#1}
   * @param file the name of the source file
   * @param line the line of the method in the source file, from 1
   * @return a builder
   */
  public static Builder at(String id, String file, int line) {
    return new Builder(
        Objects.requireNonNull(id, "id"), Objects.requireNonNull(file, "file"), line);
  }

  /**
   * Whether the call that begins now is expected to be too short to gain from workers. Costs a
   * nanosecond or two; now and then it says no for the sake of a measurement. Threads may disturb
   * each other's count of calls.
   *
   * @return true if the method had better run as it was written
   */
  public boolean isShort() {
    return callsAreShort && --unmeasured >= 0;
  }

  /**
   * Calls the method from outside.
   *
   * @param call the call, which gets as many forks as are worthwhile
   * @param <T> the type of the result
   * @return what the method returns; what it throws is thrown here, the very same object
   */
  public <T> @Nullable T call(Call<T> call) {
    if (disjointNodes && environment().settings().check()) {
      return checked(call);
    }
    ForkPlan now = plan();
    int levels = initializers.mayBlockWorkers() ? 0 : now.levels();
    T result = levels == 0 && now.isQuiet() ? alone(call, now) : forking(call, now, levels);
    unmeasured = Math.min(MOST_UNMEASURED, ++measurements);
    callsAreShort = now.isShort();
    return result;
  }

  /** A call that forks nothing needs no more than a clock. */
  private static <T> @Nullable T alone(Call<T> call, ForkPlan now) {
    long begin = System.nanoTime();
    try {
      T result = call.run(Forks.NONE);
      now.learn(System.nanoTime() - begin);
      return result;
    } catch (Throwable thrown) {
      throw Forked.<RuntimeException>undeclared(thrown);
    }
  }

  /** Every call tells of its node; all are made on this thread. */
  private <T> @Nullable T checked(Call<T> call) {
    Run run = new Run(ForkPools.of(1), null, false, 0, new NodeOwners(toString()));
    return run.make(call, Integer.MAX_VALUE).answer();
  }

  private <T> @Nullable T forking(Call<T> call, ForkPlan now, int levels) {
    int spare = levels == 0 ? 0 : now.spareLevels();
    Run run = new Run(ForkPools.of(now.helpers()), now.chaos(), repeatable, spare);
    Forked<T> root = run.make(call, levels);
    now.learn(run.nanos());
    RegionStatistics statistics = now.statistics();
    if (statistics != null && levels == 0) {
      statistics.sequentialCall();
    } else if (statistics != null) {
      statistics.parallelCall(run.forks());
      statistics.workers(run.workers());
    }
    return root.answer();
  }

  /** Counts a call whose run-time check failed, so that the original method runs. */
  public void guardFailed() {
    RegionStatistics statistics = plan().statistics();
    if (statistics != null) {
      statistics.guardFailure();
    }
  }

  /** Two threads may both decide; then the first decision stands, and only it is counted. */
  private ForkPlan plan() {
    ForkPlan known = plan;
    return known != null ? known : decide();
  }

  private synchronized ForkPlan decide() {
    ForkPlan known = plan;
    if (known == null) {
      known = ForkPlan.of(request, environment());
      plan = known;
    }
    return known;
  }

  private Environment environment() {
    return given != null ? given : Environment.current();
  }

  @Override
  public String toString() {
    return request.id() + " (" + request.file() + ":" + request.line() + ")";
  }

  /** Describes a recursive method. What is given here wins over the settings. */
  public static final class Builder {

    private final String id;
    private final String file;
    private final int line;
    private int parallelism;
    private boolean repeatable;
    private boolean disjointNodes;
    private @Nullable Environment environment;

    private Builder(String id, String file, int line) {
      this.id = id;
      this.file = file;
      this.line = line;
    }

    /**
     * Sets the most workers.
     *
     * @param workers 0 (as if not given) or more; checked at the first call of the method
     * @return this builder
     */
    public Builder parallelism(int workers) {
      this.parallelism = workers;
      return this;
    }

    /**
     * Says that a call changes nothing that outlives it. One that has overflowed the stack of a
     * worker is then made again by the thread that waits for it, whose stack may be larger.
     *
     * @return this builder
     */
    public Builder withoutEffects() {
      this.repeatable = true;
      return this;
    }

    /**
     * Says that calls which run at the same time work on different objects, on the program's word.
     * Under {@code manyhands.check} that is looked at, by {@link Forks#owns}.
     *
     * @return this builder
     */
    public Builder disjointNodes() {
      this.disjointNodes = true;
      return this;
    }

    /** For tests: settings that are not those of the JVM. */
    Builder in(Environment given) {
      this.environment = given;
      return this;
    }

    /**
     * Creates the recursion. Nothing is read or checked yet, so that this can stand in a static
     * initializer.
     *
     * @return the recursion
     */
    public Recursion build() {
      return new Recursion(
          new RegionRequest(id, file, line, null, null, 0, parallelism, false), this);
    }
  }
}
