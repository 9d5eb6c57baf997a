package io.manyhands.runtime.schedule;

/**
 * The chunks of another division, started in an order that a seed decides.
 *
 * <p>The order is a permutation computed without a table: a four-round Feistel network permutes the
 * numbers of {@code 2 * halfBits} bits, and numbers past the last chunk are permuted again until
 * they fall inside, four times at most on average.
 */
final class ShuffledChunks extends Chunks {

  private static final int ROUNDS = 4;

  private final Chunks chunks;
  private final long seed;
  private final int halfBits;

  ShuffledChunks(Chunks chunks, long seed) {
    super(chunks.count());
    this.chunks = chunks;
    this.seed = seed;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(chunks.count() - 1);
    this.halfBits = Math.max(1, (bits + 1) / 2);
  }

  @Override
  public long start(int chunk) {
    return chunks.start(chunk);
  }

  @Override
  public int inPosition(int position) {
    int value = position;
    do {
      value = permute(value);
    } while (value >= count());
    return value;
  }

  private int permute(int value) {
    int mask = (1 << halfBits) - 1;
    int left = value >>> halfBits;
    int right = value & mask;
    for (int round = 0; round < ROUNDS; round++) {
      int next = left ^ ((int) Scramble.mix(seed + ((long) round << Integer.SIZE) + right) & mask);
      left = right;
      right = next;
    }
    return left << halfBits | right;
  }
}
