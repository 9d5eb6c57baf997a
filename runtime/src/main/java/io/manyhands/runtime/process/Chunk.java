package io.manyhands.runtime.process;

import java.util.ArrayList;
import java.util.List;

/** A chunk on its way to workers, and the workers that it has cost. */
final class Chunk {

  private static final int MOST_ATTEMPTS = 3;

  private final int position;
  private final List<String> losses = new ArrayList<>();

  Chunk(int position) {
    this.position = position;
  }

  int position() {
    return position;
  }

  /** Notes that a worker was lost, and says whether another one may try. */
  boolean lost(String how) {
    losses.add(how);
    return losses.size() < MOST_ATTEMPTS;
  }

  List<String> losses() {
    return losses;
  }
}
