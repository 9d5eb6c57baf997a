package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;

/** Pi from random points. */
final class MonteCarlo extends Kernel {
  private final int points;

  MonteCarlo(int points) {
    this.points = points;
  }

  @Override
  String name() {
    return "Monte Carlo pi";
  }

  @Override
  int end() {
    return points;
  }

  @Override
  boolean isReduction() {
    return true;
  }

  @Override
  double part(int from, int to) {
    long hits = 0;
    for (int i = from; i < to; i++) {
      long h = (i + 1L) * 0x9e3779b97f4a7c15L;
      h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
      h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
      h ^= h >>> 31;
      double x = (h >>> 40) * 0x1p-24;
      double y = (h & 0xffffff) * 0x1p-24;
      if (x * x + y * y < 1) {
        hits++;
      }
    }
    return (double) hits;
  }

  @Override
  double generated() {
    long hits = 0;
    for (@Parallel int i = 0; i < points; i++) {
      long h = (i + 1L) * 0x9e3779b97f4a7c15L;
      h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
      h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
      h ^= h >>> 31;
      double x = (h >>> 40) * 0x1p-24;
      double y = (h & 0xffffff) * 0x1p-24;
      if (x * x + y * y < 1) {
        hits++;
      }
    }
    return (double) hits;
  }
}
