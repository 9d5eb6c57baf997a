package io.manyhands.samples;

import io.manyhands.annotations.Parallel;

/**
 * The search for a number that makes a hash small, as block chains do it: it ends with the first
 * one, and nobody knows before how far that is.
 */
public final class ProofOfWork {
  private static final int ROUNDS = 64;

  private ProofOfWork() {}

  /**
   * Searches.
   *
   * @param block what is hashed with the number
   * @param zeros the bits at the front of the hash that have to be 0
   * @param most how many numbers are tried
   * @return the least number that fits, -1 if none does
   */
  public static long search(long block, int zeros, long most) {
    for (@Parallel long nonce = 0; nonce < most; nonce++) {
      if (Long.numberOfLeadingZeros(hash(block, nonce)) >= zeros) {
        return nonce;
      }
    }
    return -1;
  }

  /**
   * Checks the proof that somebody has given for each of many blocks.
   *
   * @param blocks what was hashed
   * @param nonces the numbers given
   * @param zeros the bits at the front of each hash that have to be 0
   * @return whether all fit
   */
  public static boolean areValid(long[] blocks, long[] nonces, int zeros) {
    for (@Parallel int i = 0; i < blocks.length; i++) {
      if (Long.numberOfLeadingZeros(hash(blocks[i], nonces[i])) < zeros) {
        return false;
      }
    }
    return true;
  }

  static long hash(long block, long nonce) {
    long hash = block ^ (nonce * 0x9E3779B97F4A7C15L);
    for (int round = 0; round < ROUNDS; round++) {
      hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
      hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL + round;
      hash ^= hash >>> 31;
    }
    return hash;
  }

  /**
   * Searches for one block.
   *
   * @param arguments zero bits and block, by default 21 and 7
   */
  public static void main(String... arguments) {
    int zeros = Arguments.number(arguments, 0, 21);
    int block = Arguments.number(arguments, 1, 7);
    long nonce =
        Comparison.of("Proof of work, " + zeros + " bits", ProofOfWork.class)
            .print(() -> search(block, zeros, Long.MAX_VALUE), Long::equals);
    System.out.println("  number      " + nonce);
  }
}
