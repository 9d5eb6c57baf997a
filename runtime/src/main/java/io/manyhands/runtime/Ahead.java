package io.manyhands.runtime;

import io.manyhands.runtime.engine.ForkPools;
import io.manyhands.runtime.observe.RegionStatistics;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed beside the statements that follow it. Generated code keeps one in a
 * static field for each place:
 *
 * <pre>{@code
 * private static final Ahead AREA_9 = Ahead.at("demo.Shapes.area#1", "Shapes.java", 9).build();
 * ...
 * var leftPending = AREA_9.start(() -> area(left));
 * try {
 *   double right = area(this.right);
 *   double left = leftPending.join();
 *   return left + right;
 * } finally {
 *   leftPending.settle();
 * }
 * }</pre>
 *
 * <p>Any number of threads may start values at once. What the caller did before is visible to the
 * computation, and what it did is visible to whoever joins it. A value that is expected to be
 * computed in less time than it takes to hand it to a worker is computed at once.
 *
 * <p>The first call reads the settings. Each call throws {@link
 * io.manyhands.runtime.spi.SettingsException} if one of them cannot be used.
 */
public final class Ahead {

  /**
   * Computes a value.
   *
   * @param <T> the type of the value
   * @param <X> what the computation may throw
   */
  @FunctionalInterface
  public interface Body<T, X extends Throwable> {

    /**
     * Computes the value.
     *
     * @return the value
     * @throws X what the program throws
     */
    @Nullable T compute() throws X;
  }

  private final RegionRequest request;
  private final @Nullable Environment given;
  private final boolean repeatable;
  private final ClassInitializers initializers = new ClassInitializers();
  private volatile @Nullable ForkPlan plan;

  private Ahead(RegionRequest request, Builder builder) {
    this.request = request;
    this.given = builder.environment;
    this.repeatable = builder.repeatable;
  }

  /**
   * Begins the description of a value.
   *
   * @param id names the place, such as {@code demo.Shapes.area#1}
   * @param file the name of the source file
   * @param line the line in the source file, from 1
   * @return a builder
   */
  public static Builder at(String id, String file, int line) {
    return new Builder(
        Objects.requireNonNull(id, "id"), Objects.requireNonNull(file, "file"), line);
  }

  /**
   * Does what the form without a check does, if the check holds; otherwise computes the value at
   * once, as the program was written.
   *
   * @param check whether the value may be computed beside what follows
   * @param body computes it, on any thread
   * @param <T> the type of the value
   * @param <X> what the computation may throw
   * @return the value to come
   * @throws X what the computation throws, if it is made at once
   */
  public <T, X extends Throwable> Pending<T, X> start(boolean check, Body<T, X> body) throws X {
    if (check) {
      return start(body);
    }
    RegionStatistics statistics = plan().statistics();
    if (statistics != null) {
      statistics.guardFailure();
    }
    return Pending.of(body.compute());
  }

  /**
   * Starts to compute a value, or computes it where that is quicker.
   *
   * @param body computes it, on any thread
   * @param <T> the type of the value
   * @param <X> what the computation may throw
   * @return the value to come
   * @throws X what the computation throws, if it is made at once
   */
  public <T, X extends Throwable> Pending<T, X> start(Body<T, X> body) throws X {
    ForkPlan now = plan();
    if (now.isShort()) {
      return Pending.of(body.compute());
    }
    RegionStatistics statistics = now.statistics();
    Run run = new Run(ForkPools.of(now.helpers()), now.chaos(), repeatable, 0);
    if (now.levels() == 0 || run.makesAtOnce() || initializers.mayBlockWorkers()) {
      if (statistics != null) {
        statistics.sequentialCall();
      }
      long begin = System.nanoTime();
      Pending<T, X> value = Pending.of(body.compute());
      now.learn(System.nanoTime() - begin);
      return value;
    }
    if (statistics != null) {
      statistics.parallelCall(1);
    }
    return Pending.started(run, body, now);
  }

  /** Two threads may both decide; then the first decision stands, and only it is counted. */
  private ForkPlan plan() {
    ForkPlan known = plan;
    return known != null ? known : decide();
  }

  private synchronized ForkPlan decide() {
    ForkPlan known = plan;
    if (known == null) {
      known = ForkPlan.of(request, given != null ? given : Environment.current());
      plan = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return request.id() + " (" + request.file() + ":" + request.line() + ")";
  }

  /** Describes a value. */
  public static final class Builder {

    private final String id;
    private final String file;
    private final int line;
    private boolean repeatable;
    private @Nullable Environment environment;

    private Builder(String id, String file, int line) {
      this.id = id;
      this.file = file;
      this.line = line;
    }

    /**
     * Says that the computation changes nothing that outlives it. One that has overflowed the stack
     * of a worker is then made again by the thread that joins it, whose stack may be larger.
     *
     * @return this builder
     */
    public Builder withoutEffects() {
      this.repeatable = true;
      return this;
    }

    /** For tests: settings that are not those of the JVM. */
    Builder in(Environment given) {
      this.environment = given;
      return this;
    }

    /**
     * Creates the place. Nothing is read or checked yet, so that this can stand in a static
     * initializer.
     *
     * @return the place
     */
    public Ahead build() {
      return new Ahead(new RegionRequest(id, file, line, null, null, 0, 0, false), this);
    }
  }
}
