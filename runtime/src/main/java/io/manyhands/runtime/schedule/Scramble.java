package io.manyhands.runtime.schedule;

/** A hash whose bits all depend on all bits of the argument (the finalizer of MurmurHash3). */
final class Scramble {

  private Scramble() {}

  static long mix(long value) {
    long h = value;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
