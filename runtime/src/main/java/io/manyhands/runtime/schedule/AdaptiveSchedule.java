package io.manyhands.runtime.schedule;

/** Several chunks per worker, but none that would last only a few microseconds. */
final class AdaptiveSchedule implements Schedule {

  private static final int PER_WORKER = 16;
  private static final double SHORTEST_NANOS = 10_000;

  private final CostModel cost;

  AdaptiveSchedule(CostModel cost) {
    this.cost = cost;
  }

  @Override
  public Chunks cut(long iterations, int workers) {
    long most = Math.min(iterations, (long) PER_WORKER * workers);
    long least = Math.min(iterations, workers);
    double worth = cost.predictedNanos(iterations) / SHORTEST_NANOS;
    boolean known = cost.known();
    return new EvenChunks(
        iterations, (int) (known ? Math.max(least, Math.min(most, (long) worth)) : most));
  }
}
