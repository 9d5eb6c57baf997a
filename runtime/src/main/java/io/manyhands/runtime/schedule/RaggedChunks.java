package io.manyhands.runtime.schedule;

/**
 * Chunks of one to three iterations, in irregular order.
 *
 * <p>Every six iterations are cut into three chunks of lengths 1, 2 and 3 in an order that a hash
 * decides, so that the start of any chunk is found without a table. Where that would make more than
 * {@link Chunks#MOST} chunks, all lengths are multiplied.
 */
final class RaggedChunks extends Chunks {

  private static final int PER_GROUP = 3;
  private static final int[][] STARTS = {
    {0, 1, 3}, {0, 1, 4}, {0, 2, 3}, {0, 2, 5}, {0, 3, 4}, {0, 3, 5}
  };
  private static final int GROUP = 6;

  private final long iterations;
  private final long scale;
  private final long seed;

  private RaggedChunks(int count, long iterations, long scale, long seed) {
    super(count);
    this.iterations = iterations;
    this.scale = scale;
    this.seed = seed;
  }

  static RaggedChunks of(long iterations, long seed) {
    int mostGroups = MOST / PER_GROUP;
    long scale = (iterations - 1) / ((long) GROUP * mostGroups) + 1;
    int lastGroup = (int) ((iterations - 1) / (GROUP * scale));
    long end = (iterations - 1) / scale + 1;
    int count = PER_GROUP * lastGroup + 1;
    while (count < PER_GROUP * (lastGroup + 1) && unscaledStart(count, seed) < end) {
      count++;
    }
    return new RaggedChunks(count, iterations, scale, seed);
  }

  @Override
  public long start(int chunk) {
    return chunk == count() ? iterations : scale * unscaledStart(chunk, seed);
  }

  private static long unscaledStart(int chunk, long seed) {
    int group = chunk / PER_GROUP;
    int[] starts = STARTS[(int) Long.remainderUnsigned(Scramble.mix(seed + group), STARTS.length)];
    return (long) GROUP * group + starts[chunk % PER_GROUP];
  }
}
